import type { ReactNode } from 'react';
import { useRecord, useSession } from '../state/hooks.ts';
import { CodebookTree } from './CodebookTree.tsx';
import { TermDoubles } from './TermDoubles.tsx';
import { RecodeView } from './RecodeView.tsx';

/** The codes that annotations use: a tree for each scheme, or the uses of one code that are gone through. */
export function CodebookScreen(): ReactNode {
  const isFindingDoubles = useSession('findingTermDoubles');
  const recoding = useRecord('terms', useSession('recodingId'));
  if (isFindingDoubles) return <TermDoubles />;
  return recoding === undefined ? <CodebookTree /> : <RecodeView key={recoding.id} term={recoding} />;
}

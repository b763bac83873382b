import type { ReactNode } from 'react';
import { Choice } from '../app/parts/Choice.tsx';
import type { ExportScope } from '../state/exporting.ts';
import { useWords } from '../words/words.ts';
import { scopeName, type ScopedArticles } from './export-scope.ts';

interface ScopeChoiceProps {
  readonly label: string;
  readonly scoped: ScopedArticles;
  readonly value: ExportScope;
  readonly onChange: (scope: ExportScope) => void;
}

/** Which articles, in the bar of a screen. A scope without any is not offered. */
export function ScopeChoice({ label, scoped, value, onChange }: ScopeChoiceProps): ReactNode {
  const { scope: words } = useWords().exporting;
  return (
    <Choice
      label={label}
      value={value}
      options={[...scoped].map(([scope, { length }]) => ({
        value: scope,
        label: scopeName(words, scope, length),
      }))}
      onChange={onChange}
    />
  );
}

import type { ReactNode } from 'react';
import type { MergeReport } from '../../shared/merge/merge-report.ts';
import { annotationKinds } from '../../shared/schema/annotation.ts';
import { useWords } from '../words/words.ts';
import { isNone } from './merge-sums.ts';
import { TallyMarks } from './TallyMarks.tsx';
import styles from './Bundle.module.css';

const tables = ['articles', 'actors', 'terms', 'lexicon', 'analysts'] as const;

/** What a merge does, by kind of annotation and by table. */
export function MergeSums({ report }: { readonly report: Pick<MergeReport, 'tables' | 'kinds'> }): ReactNode {
  const { team, vocabulary } = useWords();
  const kinds = annotationKinds.flatMap((kind) => {
    const tally = report.kinds[kind];
    return tally === undefined ? [] : [{ key: kind, name: vocabulary.kind[kind], tone: kind, tally }];
  });
  const others = tables.flatMap((table) => {
    const tally = report.tables[table];
    return tally === undefined || isNone(tally)
      ? []
      : [{ key: table, name: team.tables[table], tone: undefined, tally }];
  });
  if (kinds.length + others.length === 0) return null;
  return (
    <ul className={styles.sums} aria-label={team.bundle.sums}>
      {[...kinds, ...others].map(({ key, name, tone, tally }) => (
        <li key={key} className={styles.sum} data-tone={tone}>
          <span>{name}</span>
          <TallyMarks tally={tally} />
        </li>
      ))}
    </ul>
  );
}

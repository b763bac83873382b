import type { ReactNode } from 'react';
import type { Tally } from '../../shared/merge/tally.ts';
import { useWords } from '../words/words.ts';
import bundle from './Bundle.module.css';
import unseen from '../app/parts/unseen.module.css';

/** How much is added, changed, deleted: signs for the eye, words for the ear. */
export function TallyMarks({ tally: { added, changed, deleted } }: { readonly tally: Tally }): ReactNode {
  const { tally: words } = useWords().team;
  const { locale } = useWords();
  const parts = [
    ['+', added, words.added(added)],
    ['~', changed, words.changed(changed)],
    ['−', deleted, words.deleted(deleted)],
  ] as const;
  return (
    <span className={bundle.tally}>
      {parts
        .filter(([, count]) => count > 0)
        .map(([sign, count, said]) => (
          <span key={sign} className={bundle.count} data-sign={sign} title={said}>
            <span aria-hidden>
              {sign}
              {count.toLocaleString(locale)}
            </span>
            <span className={unseen.text}>{said}</span>
          </span>
        ))}
    </span>
  );
}

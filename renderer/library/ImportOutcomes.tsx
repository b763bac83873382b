import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, type ReactNode } from 'react';
import type { ImportOutcome } from '../../shared/api/import-report.ts';
import { isOfUnreadFormat } from '../app/notices.ts';
import { useWords } from '../words/words.ts';
import { ImportOutcomeLine } from './ImportOutcomeLine.tsx';
import styles from './ImportPanel.module.css';

/** CSS pixels, until a line is measured. */
const ROW = 50;

/** What came of each file, however many there are: first what wants a look, then what went well. */
export function ImportOutcomes({ outcomes }: { readonly outcomes: readonly ImportOutcome[] }): ReactNode {
  const { library, notices } = useWords();
  const sorted = useMemo(() => outcomes.toSorted((a, b) => urgency(a) - urgency(b)), [outcomes]);
  const count = (which: ImportOutcome['outcome']): number =>
    outcomes.filter(({ outcome }) => outcome === which).length;
  const isFormat = outcomes.some((each) => each.outcome === 'refused' && isOfUnreadFormat(each.error));
  const scroller = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- no compiler memoises these components
  const virtual = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 6,
  });
  const left = library.importing.left(count('refused'), count('known'));
  return (
    <>
      {left === '' ? null : (
        <p className={styles.left}>
          {left} {isFormat ? notices.readable : ''}
        </p>
      )}
      <div ref={scroller} className={styles.outcomes}>
        <ul className={styles.rows} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const outcome = sorted[index];
            if (outcome === undefined) return null;
            return (
              <li
                key={index}
                ref={virtual.measureElement}
                data-index={index}
                className={styles.row}
                aria-setsize={sorted.length}
                aria-posinset={index + 1}
                style={{ transform: `translateY(${start}px)` }}
              >
                <ImportOutcomeLine outcome={outcome} />
              </li>
            );
          })}
        </ul>
      </div>
    </>
  );
}

function urgency(outcome: ImportOutcome): number {
  if (outcome.outcome === 'refused') return 0;
  if (outcome.outcome === 'known') return 2;
  if (outcome.outcome === 'annotated') return outcome.losses.length === 0 ? 3 : 1;
  return outcome.editionOf === null && outcome.warnings.length === 0 ? 3 : 1;
}

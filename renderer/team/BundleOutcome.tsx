import { Dialog } from '@base-ui/react/dialog';
import { useRef, type ReactNode } from 'react';
import dialog from '../app/dialog.module.css';
import { classNames } from '../app/class-names.ts';
import { Button } from '../app/parts/Button.tsx';
import { toCompare } from '../compare/show-compare.ts';
import { linkEdition } from '../editions/new-edition.ts';
import type { BundleInHand } from '../state/bundle-in-hand.ts';
import { useDesk } from '../state/desk-context.ts';
import { useView } from '../state/hooks.ts';
import type { Topic } from '../state/topics.ts';
import { stepBack } from '../state/undo.ts';
import { useWords } from '../words/words.ts';
import { BundleResults } from './BundleResults.tsx';
import { changesNothing, hidesSome, sumOf } from './merge-sums.ts';
import { MergeSums } from './MergeSums.tsx';
import { leaveBundle } from './open-bundle.ts';
import { toConflicts, toDoubles, toTermDoubles } from './team-places.ts';
import bundle from './Bundle.module.css';
import styles from './Team.module.css';

const settled: readonly Topic[] = ['conflicts'];

/** What was merged, and what that leaves to do. */
export function BundleOutcome({
  bundle: { results },
}: {
  readonly bundle: Extract<BundleInHand, { stage: 'done' }>;
}): ReactNode {
  const desk = useDesk();
  const popup = useRef<HTMLDivElement>(null);
  const { blind, team } = useWords();
  const words = team.outcome;
  const { state } = useView(settled);
  const merged = results.flatMap(({ outcome }) => outcome ?? []);
  const reports = merged.map(({ report }) => report);
  const sum = sumOf(reports);
  const begun = reports.flatMap((report) => report.blind).length;
  const conflicts = new Set(
    reports
      .flatMap((report) => report.conflicts.map(({ id }) => id))
      .filter((id) => state.get('conflicts', id)),
  ).size;
  const pairs = (of: 'doubles' | 'termDoubles'): number =>
    new Set(reports.flatMap((report) => report[of].map(({ ids }) => ids.join(' ')))).size;
  const steps = merged.filter(({ changeId }) => changeId !== null).length;
  const [only, ...others] = results;
  const isSingle = others.length === 0;
  const close = (): void => void leaveBundle(desk);
  const after = (go: () => void) => () => {
    close();
    go();
  };
  const undo = async (): Promise<void> => {
    for (let step = 0; step < steps; step++) await stepBack(desk, 'undo');
  };
  const title = reports.every(changesNothing)
    ? words.nothing
    : isSingle
      ? only?.from === null || only === undefined
        ? words.folder
        : words.title(only.from)
      : words.several(merged.length);
  return (
    <Dialog.Root open onOpenChange={close}>
      <Dialog.Portal>
        <Dialog.Backdrop className={dialog.scrim} />
        <Dialog.Popup
          ref={popup}
          // Not on what takes all of it back: Enter has just been pressed.
          initialFocus={() => popup.current?.querySelector<HTMLElement>('[data-first]') ?? true}
          className={classNames(dialog.popup, bundle.outcome)}
        >
          <div className={dialog.head}>
            <Dialog.Title className={dialog.title}>{title}</Dialog.Title>
          </div>
          <div className={classNames(dialog.body, bundle.outcomeBody)}>
            {isSingle ? null : <BundleResults results={results} />}
            <MergeSums report={sum} />
            {reports.some(hidesSome) ? <p className={styles.notice}>{blind.kept}</p> : null}
            {begun === 0 ? null : <p className={styles.notice}>{blind.begun(begun)}</p>}
            {merged.flatMap(({ editions }) =>
              editions.map(({ articleId, title, editionOf, ofTitle, toCarry }) => (
                <div key={articleId} className={bundle.offer}>
                  <span dir="auto">{words.edition(title, ofTitle)}</span>
                  <Button size="small" onClick={after(() => void linkEdition(desk, editionOf, articleId))}>
                    {words.carry(toCarry)}
                  </Button>
                </div>
              )),
            )}
            <div className={bundle.next}>
              {conflicts === 0 ? null : (
                <Button data-first look="primary" onClick={after(() => toConflicts(desk))}>
                  {words.conflicts(conflicts)}
                </Button>
              )}
              {pairs('doubles') === 0 ? null : (
                <Button onClick={after(() => toDoubles(desk))}>{words.doubles(pairs('doubles'))}</Button>
              )}
              {pairs('termDoubles') === 0 ? null : (
                <Button onClick={after(() => toTermDoubles(desk))}>
                  {words.termDoubles(pairs('termDoubles'))}
                </Button>
              )}
              {Object.keys(sum.kinds).length === 0 ? null : (
                <Button onClick={after(() => toCompare(desk))}>{words.compare}</Button>
              )}
              {steps === 0 ? null : <Button onClick={after(() => void undo())}>{words.undo(steps)}</Button>}
              <Button data-first={conflicts === 0 ? '' : undefined} onClick={close}>
                {words.close}
              </Button>
            </div>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

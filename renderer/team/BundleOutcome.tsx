import { Dialog } from '@base-ui/react/dialog';
import type { ReactNode } from 'react';
import dialog from '../app/dialog.module.css';
import { classNames } from '../app/class-names.ts';
import { Button } from '../app/parts/Button.tsx';
import { toCompare } from '../compare/show-compare.ts';
import { linkEdition } from '../editions/new-edition.ts';
import type { BundleInHand } from '../state/bundle-in-hand.ts';
import { useDesk } from '../state/desk-context.ts';
import { stepBack } from '../state/undo.ts';
import { useWords } from '../words/words.ts';
import { changesNothing, hidesSome } from './merge-sums.ts';
import { MergeSums } from './MergeSums.tsx';
import { leaveBundle } from './open-bundle.ts';
import { toConflicts, toDoubles } from './team-places.ts';
import styles from './Team.module.css';

/** What a merge did, and what it leaves to do. */
export function BundleOutcome({
  bundle: { facts, outcome },
}: {
  readonly bundle: Extract<BundleInHand, { stage: 'done' }>;
}): ReactNode {
  const desk = useDesk();
  const { blind, team } = useWords();
  const words = team.outcome;
  const { report } = outcome;
  const close = (): void => leaveBundle(desk);
  const after = (go: () => void) => () => {
    close();
    go();
  };
  return (
    <Dialog.Root open onOpenChange={close}>
      <Dialog.Portal>
        <Dialog.Backdrop className={dialog.scrim} />
        <Dialog.Popup className={classNames(dialog.popup, styles.outcome)}>
          <div className={dialog.head}>
            <Dialog.Title className={dialog.title}>
              {changesNothing(report) ? words.nothing : words.title(facts.createdBy.name)}
            </Dialog.Title>
          </div>
          <div className={classNames(dialog.body, styles.outcomeBody)}>
            <MergeSums report={report} />
            {hidesSome(report) ? <p className={styles.notice}>{blind.kept}</p> : null}
            {report.blind.length === 0 ? null : (
              <p className={styles.notice}>{blind.begun(report.blind.length)}</p>
            )}
            {outcome.editions.map(({ articleId, title, editionOf, ofTitle, toCarry }) => (
              <div key={articleId} className={styles.offer}>
                <span dir="auto">{words.edition(title, ofTitle)}</span>
                <Button size="small" onClick={after(() => void linkEdition(desk, editionOf, articleId))}>
                  {words.carry(toCarry)}
                </Button>
              </div>
            ))}
            <div className={styles.next}>
              {report.conflicts.length === 0 ? null : (
                <Button look="primary" onClick={after(() => toConflicts(desk))}>
                  {words.conflicts(report.conflicts.length)}
                </Button>
              )}
              {report.doubles.length === 0 ? null : (
                <Button onClick={after(() => toDoubles(desk))}>{words.doubles(report.doubles.length)}</Button>
              )}
              {Object.keys(report.kinds).length === 0 ? null : (
                <Button onClick={after(() => toCompare(desk))}>{words.compare}</Button>
              )}
              {outcome.changeId === null ? null : (
                <Button onClick={after(() => void stepBack(desk, 'undo'))}>{words.undo}</Button>
              )}
              <Button onClick={close}>{words.close}</Button>
            </div>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

import { Dialog } from '@base-ui/react/dialog';
import { useMemo, useState, type ReactNode } from 'react';
import type { ReadActors } from '../../shared/actors/actor-entry.ts';
import { planImport, type PlannedActor } from '../../shared/actors/plan-import.ts';
import { classNames } from '../app/class-names.ts';
import dialog from '../app/dialog.module.css';
import { Button } from '../app/parts/Button.tsx';
import { ListBox } from '../app/parts/ListBox.tsx';
import { useDesk } from '../state/desk-context.ts';
import { useView } from '../state/hooks.ts';
import type { Topic } from '../state/topics.ts';
import { useWords } from '../words/words.ts';
import { takeIn } from './actors-files.ts';
import styles from './ImportDialog.module.css';

const compared: readonly Topic[] = ['actors', 'terms'];

interface ImportDialogProps {
  readonly read: ReadActors;
  readonly onClose: () => void;
}

/** What a file of actors would add and change, line by line, before it does. */
export function ImportDialog({ read, onClose }: ImportDialogProps): ReactNode {
  const desk = useDesk();
  const { importing: words } = useWords().actors;
  const [selected, setSelected] = useState<string | null>(null);
  const view = useView(compared);
  const plan = useMemo(
    () => planImport(view.state, read.entries, () => desk.clock.newId()),
    [view, read, desk],
  );
  const lines = useMemo(() => toldLines(plan.planned, read), [plan, read]);
  // What stays as it is is only counted.
  const told = lines.filter(({ outcome, remarks }) => outcome !== 'same' || remarks.length > 0);
  const count = (outcome: PlannedActor['outcome']): number =>
    lines.filter((line) => line.outcome === outcome).length;
  const isNothing = plan.commands.length === 0;
  const run = async (): Promise<void> => {
    if (await takeIn(desk, read.name, plan)) onClose();
  };
  return (
    <Dialog.Root open onOpenChange={onClose}>
      <Dialog.Portal>
        <Dialog.Backdrop className={dialog.scrim} />
        <Dialog.Popup className={classNames(dialog.popup, styles.popup)}>
          <div className={dialog.head}>
            <Dialog.Title className={dialog.title}>{words.title(read.name)}</Dialog.Title>
          </div>
          <Dialog.Description className={dialog.detail}>
            {words.summary(count('added'), count('changed'), count('same'), count('refused'))}
          </Dialog.Description>
          <div className={classNames(dialog.body, styles.body)}>
            {told.length === 0 ? null : (
              <ListBox
                label={words.list}
                className={styles.list}
                items={told}
                keyOf={({ line }) => String(line)}
                selectedKey={selected}
                rowHeight={44}
                onSelect={({ line }) => setSelected(String(line))}
              >
                {(planned) => <PlannedLine planned={planned} />}
              </ListBox>
            )}
            {read.losses.length === 0 ? null : (
              <ul className={styles.losses}>
                {[...new Set(read.losses)].map((loss) => (
                  <li key={loss}>{loss}</li>
                ))}
              </ul>
            )}
            <div className={styles.actions}>
              <Button onClick={onClose}>{words.cancel}</Button>
              <Button look="primary" disabled={isNothing} onClick={() => void run()}>
                {words.run}
              </Button>
            </div>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** Everything that the file holds in its order, what could not be read with the rest. */
function toldLines(planned: readonly PlannedActor[], { refused }: ReadActors): readonly PlannedActor[] {
  const unread = refused.map(({ line, name, message }): PlannedActor => ({
    line,
    name,
    outcome: 'refused',
    remarks: [message],
  }));
  return [...planned, ...unread].sort((a, b) => a.line - b.line);
}

function PlannedLine({ planned }: { readonly planned: PlannedActor }): ReactNode {
  const { importing: words } = useWords().actors;
  const { line, name, outcome, remarks } = planned;
  return (
    <div className={styles.line} data-outcome={outcome}>
      <span className={styles.number} aria-label={words.line(line)}>
        {line}
      </span>
      <span className={styles.texts}>
        <span className={styles.name} dir="auto">
          {name === '' ? words.nameless : name}
        </span>
        {remarks.length === 0 ? null : (
          <span className={styles.remarks} title={remarks.join(' ')}>
            {remarks.join(' ')}
          </span>
        )}
      </span>
      <span className={styles.outcome}>{words.outcomes[outcome]}</span>
    </div>
  );
}

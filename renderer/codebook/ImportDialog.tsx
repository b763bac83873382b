import { Dialog } from '@base-ui/react/dialog';
import { useMemo, useState, type ReactNode } from 'react';
import type { ReadCodebook } from '../../shared/codebook/codebook-entry.ts';
import { planImport, type PlannedTerm } from '../../shared/codebook/plan-import.ts';
import { Scheme } from '../../shared/schema/term.ts';
import { classNames } from '../app/class-names.ts';
import dialog from '../app/dialog.module.css';
import { Button } from '../app/parts/Button.tsx';
import { Choice } from '../app/parts/Choice.tsx';
import { ListBox } from '../app/parts/ListBox.tsx';
import { useDesk } from '../state/desk-context.ts';
import { useSession, useView } from '../state/hooks.ts';
import type { Topic } from '../state/topics.ts';
import { useWords } from '../words/words.ts';
import { takeIn } from './codebook-files.ts';
import styles from './Dialogs.module.css';

const terms: readonly Topic[] = ['terms'];

interface ImportDialogProps {
  readonly read: ReadCodebook;
  readonly onClose: () => void;
}

/** What a codebook file would add and change, before it does. */
export function ImportDialog({ read, onClose }: ImportDialogProps): ReactNode {
  const desk = useDesk();
  const { codebook } = useWords();
  const words = codebook.importing;
  const current = useSession('scheme');
  const [scheme, setScheme] = useState<Scheme>(current);
  const [selected, setSelected] = useState<string | null>(null);
  const { state } = useView(terms);
  const plan = useMemo(
    () => planImport(state.values('terms'), read.entries, { scheme, newId: () => desk.clock.newId() }),
    [state, read, scheme, desk],
  );
  const count = (outcome: PlannedTerm['outcome']): number =>
    plan.planned.filter((each) => each.outcome === outcome).length;
  const run = async (): Promise<void> => {
    if (!(await takeIn(desk, read.name, plan))) return;
    desk.session.set({ scheme, termId: null });
    desk.notices.tell({
      type: 'codebook-imported',
      name: read.name,
      added: count('added'),
      changed: count('changed'),
    });
    onClose();
  };
  const isNothing = plan.commands.length === 0;
  return (
    <Dialog.Root open onOpenChange={onClose}>
      <Dialog.Portal>
        <Dialog.Backdrop className={dialog.scrim} />
        <Dialog.Popup className={classNames(dialog.popup, styles.wide)}>
          <div className={dialog.head}>
            <Dialog.Title className={dialog.title}>{words.title(read.name)}</Dialog.Title>
          </div>
          <Dialog.Description className={dialog.detail}>
            {isNothing ? words.nothing : words.summary(count('added'), count('changed'), count('same'))}
          </Dialog.Description>
          <div className={classNames(dialog.body, styles.body)}>
            {read.entries.some((entry) => entry.scheme === null) ? (
              <Choice
                label={words.into}
                value={scheme}
                options={Scheme.options.map((value) => ({ value, label: codebook.schemes[value] }))}
                onChange={setScheme}
              />
            ) : null}
            <ListBox
              label={words.list}
              className={styles.list}
              items={plan.planned}
              keyOf={({ key }) => key}
              selectedKey={selected}
              rowHeight={30}
              onSelect={({ key }) => setSelected(key)}
            >
              {(planned) => <PlannedLine planned={planned} />}
            </ListBox>
            {read.losses.length === 0 ? null : (
              <section>
                <h3 className={styles.lossesTitle}>{words.losses}</h3>
                <ul className={styles.losses}>
                  {[...new Set(read.losses)].map((loss) => (
                    <li key={loss}>{loss}</li>
                  ))}
                </ul>
              </section>
            )}
            <div className={styles.actions}>
              <Button onClick={onClose}>{codebook.cancel}</Button>
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

function PlannedLine({ planned }: { readonly planned: PlannedTerm }): ReactNode {
  const { importing: words } = useWords().codebook;
  const { name, depth, outcome, fields } = planned;
  const which = fields.map((field) => words.fields[field]).join(', ');
  return (
    <div className={styles.line} data-outcome={outcome} style={{ '--depth': depth }}>
      <span className={styles.lineName} dir="auto">
        {name}
      </span>
      <span className={styles.outcome}>
        {which === '' ? words.outcomes[outcome] : `${words.outcomes[outcome]}: ${which}`}
      </span>
    </div>
  );
}

import { useMemo, useState, type ReactNode } from 'react';
import type { ReadCodebook } from '../../shared/codebook/codebook-entry.ts';
import { planImport, type PlannedTerm } from '../../shared/codebook/plan-import.ts';
import { Scheme } from '../../shared/schema/term.ts';
import { Choice } from '../app/parts/Choice.tsx';
import { ImportPreview, OutcomeMark } from '../app/parts/ImportPreview.tsx';
import { useDesk } from '../state/desk-context.ts';
import { useSession, useView } from '../state/hooks.ts';
import type { Topic } from '../state/topics.ts';
import { useWords } from '../words/words.ts';
import { takeIn } from './codebook-files.ts';
import styles from './Dialogs.module.css';

const terms: readonly Topic[] = ['terms'];

interface CodebookImportProps {
  readonly read: ReadCodebook;
  readonly onClose: () => void;
}

/** What a codebook file would add and change, before it does. */
export function CodebookImport({ read, onClose }: CodebookImportProps): ReactNode {
  const desk = useDesk();
  const { codebook } = useWords();
  const words = codebook.importing;
  const current = useSession('scheme');
  const [scheme, setScheme] = useState<Scheme>(current);
  const view = useView(terms);
  const plan = useMemo(
    () => planImport(view.state.values('terms'), read.entries, { scheme, newId: () => desk.clock.newId() }),
    [view, read, scheme, desk],
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
    <ImportPreview
      title={words.title(read.name)}
      summary={isNothing ? words.nothing : words.summary(count('added'), count('changed'), count('same'))}
      words={{ ...words, cancel: codebook.cancel }}
      items={plan.planned}
      keyOf={({ key }) => key}
      rowHeight={30}
      isNothing={isNothing}
      losses={read.losses}
      choices={
        read.entries.some((entry) => entry.scheme === null) ? (
          <Choice
            label={words.into}
            value={scheme}
            options={Scheme.options.map((value) => ({ value, label: codebook.schemes[value] }))}
            onChange={setScheme}
          />
        ) : null
      }
      onRun={() => void run()}
      onClose={onClose}
    >
      {(planned) => <PlannedLine planned={planned} />}
    </ImportPreview>
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
      <OutcomeMark outcome={outcome}>
        {which === '' ? words.outcomes[outcome] : `${words.outcomes[outcome]}: ${which}`}
      </OutcomeMark>
    </div>
  );
}

import { useMemo, type ReactNode } from 'react';
import type { ReadActors } from '../../shared/actors/actor-entry.ts';
import { planImport, type PlannedActor } from '../../shared/actors/plan-import.ts';
import { ImportPreview, OutcomeMark } from '../app/parts/ImportPreview.tsx';
import { useDesk } from '../state/desk-context.ts';
import { useView } from '../state/hooks.ts';
import type { Topic } from '../state/topics.ts';
import { useWords } from '../words/words.ts';
import { takeIn } from './actors-files.ts';
import styles from './ActorsImport.module.css';

const compared: readonly Topic[] = ['actors', 'terms'];

interface ActorsImportProps {
  readonly read: ReadActors;
  readonly onClose: () => void;
}

/** What a file of actors would add and change, line by line, before it does. */
export function ActorsImport({ read, onClose }: ActorsImportProps): ReactNode {
  const desk = useDesk();
  const { importing: words } = useWords().actors;
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
  const run = async (): Promise<void> => {
    if (await takeIn(desk, read.name, plan)) onClose();
  };
  return (
    <ImportPreview
      title={words.title(read.name)}
      summary={words.summary(count('added'), count('changed'), count('same'), count('refused'))}
      words={words}
      items={told}
      keyOf={({ line }) => String(line)}
      rowHeight={44}
      isNothing={plan.commands.length === 0}
      losses={read.losses}
      onRun={() => void run()}
      onClose={onClose}
    >
      {(planned) => <PlannedLine planned={planned} />}
    </ImportPreview>
  );
}

/** Everything that the file holds in its order, what could not be read with the rest. */
function toldLines(planned: readonly PlannedActor[], { refused }: ReadActors): readonly PlannedActor[] {
  const unread = refused.map(({ line, name, remark }): PlannedActor => ({
    line,
    name,
    outcome: 'refused',
    remarks: [remark],
  }));
  return [...planned, ...unread].sort((a, b) => a.line - b.line);
}

function PlannedLine({ planned }: { readonly planned: PlannedActor }): ReactNode {
  const { actors, actorRemarks } = useWords();
  const { importing: words } = actors;
  const { line, name, outcome, remarks } = planned;
  const said = remarks.map((remark) => actorRemarks[remark.what](remark.name)).join(' ');
  return (
    <div className={styles.line}>
      <span className={styles.number} aria-label={words.line(line)}>
        {line}
      </span>
      <span className={styles.texts}>
        <span className={styles.name} dir="auto">
          {name === '' ? words.nameless : name}
        </span>
        {said === '' ? null : (
          <span className={styles.remarks} title={said}>
            {said}
          </span>
        )}
      </span>
      <OutcomeMark outcome={outcome}>{words.outcomes[outcome]}</OutcomeMark>
    </div>
  );
}

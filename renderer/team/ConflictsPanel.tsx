import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { EmptyState } from '../app/parts/EmptyState.tsx';
import { ListBox } from '../app/parts/ListBox.tsx';
import { MenuButton } from '../app/parts/MenuButton.tsx';
import { useDesk } from '../state/desk-context.ts';
import { useWords } from '../words/words.ts';
import { openConflict, settle } from './conflict-commands.ts';
import { ConflictCard } from './ConflictCard.tsx';
import { choicesOf } from './conflict-choices.ts';
import styles from './Conflicts.module.css';
import { useConflicts } from './use-conflicts.ts';

const ROW = 52;

/** What analysts altered differently, not having seen each other's change: one after the other, or all by a rule. */
export function ConflictsPanel(): ReactNode {
  const desk = useDesk();
  const { team } = useWords();
  const words = team.conflicts;
  const open = useConflicts();
  const panel = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  if (open === null) return <output className={styles.looking}>{words.looking}</output>;
  const { conflicts, names } = open;
  const index = Math.min(at, conflicts.length - 1);
  const current = conflicts[index];
  if (current === undefined)
    return <EmptyState icon="check" title={words.none.title} text={words.none.text} />;

  const step = (by: 1 | -1): void => setAt((index + by + conflicts.length) % conflicts.length);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { key, target } = event;
    // React hands on what is pressed in the menu of rules, which lies elsewhere in the page: its keys are its own.
    if (!(target instanceof Node) || !event.currentTarget.contains(target)) return;
    const choice = choicesOf(current)[Number(key) - 1];
    if (choice !== undefined && /^[1-9]$/.test(key)) {
      void settle(desk, [current], choice.by).then(() =>
        panel.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus(),
      );
    } else if (key === 'n' || key === 'N') step(1);
    else if (key === 'p' || key === 'P') step(-1);
    else if (key === 'Enter' && !(target instanceof HTMLButtonElement)) void openConflict(desk, current);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const analysts = [...new Set(conflicts.flatMap(({ sides }) => sides.map(({ by }) => by)))];
  const rules = [
    { label: words.latest, run: () => void settle(desk, conflicts, { rule: 'latest' }) },
    {
      label: words.mine,
      run: () => void settle(desk, conflicts, { rule: 'analyst', analystId: desk.analystId }),
    },
    {
      label: words.theirs,
      run: () => void settle(desk, conflicts, { rule: 'others', analystId: desk.analystId }),
    },
    ...analysts
      .filter((id) => id !== desk.analystId)
      .map((id) => ({
        label: words.ofAnalyst(names[id] ?? ''),
        run: () => void settle(desk, conflicts, { rule: 'analyst', analystId: id }),
      })),
  ];
  const keys = { onKeyDown };
  return (
    <div ref={panel} className={styles.panel} {...keys}>
      <div className={styles.head}>
        <p className={styles.hint}>{words.hint}</p>
        <MenuButton label={words.rules} items={rules} />
      </div>
      <div className={styles.columns}>
        <ListBox
          label={words.list}
          className={styles.list}
          items={conflicts}
          keyOf={({ id }) => id}
          selectedKey={current.id}
          rowHeight={ROW}
          onSelect={(conflict) => setAt(conflicts.indexOf(conflict))}
          onOpen={(conflict) => void openConflict(desk, conflict)}
        >
          {({ subject, field, articleTitle, table }) => (
            <div className={styles.row}>
              <p className={styles.subject} dir="auto">
                {subject}
              </p>
              <p className={styles.about} dir="auto">
                {field === null ? words.gone : (words.fields[field] ?? field)} ·{' '}
                {articleTitle ?? (table === 'annotations' ? '' : team.tables[table])}
              </p>
            </div>
          )}
        </ListBox>
        <ConflictCard
          key={current.id}
          conflict={current}
          names={names}
          place={words.place(index + 1, conflicts.length)}
        />
      </div>
    </div>
  );
}

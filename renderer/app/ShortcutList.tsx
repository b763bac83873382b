import { useState, type ReactNode } from 'react';
import { rankMatch } from '../inspector/rank-match.ts';
import { useDesk } from '../state/desk-context.ts';
import { useWords } from '../words/words.ts';
import { classNames } from './class-names.ts';
import type { CommandId } from './command-entry.ts';
import { commandName } from './command-name.ts';
import { commands } from './commands.ts';
import dialog from './dialog.module.css';
import { Keys } from './parts/Keys.tsx';
import { ShortcutRow } from './ShortcutRow.tsx';
import styles from './ShortcutsDialog.module.css';
import { textKeys } from './text-keys.ts';

interface Group {
  readonly title: string;
  readonly rows: readonly { readonly name: string; readonly row: ReactNode }[];
}

/** The commands with their shortcuts, by group; before them the text's own keys, which stay as they are. */
export function ShortcutList({ query }: { readonly query: string }): ReactNode {
  const desk = useDesk();
  const words = useWords();
  const [changing, setChanging] = useState<CommandId | null>(null);
  const fixed = textKeys(desk.shell.platform).map(({ name, shortcut }) => ({
    name: words.commands.textKeys[name],
    row: (
      <div key={name} className={styles.row}>
        <span>{words.commands.textKeys[name]}</span>
        <span className={styles.fixed}>
          <Keys shortcut={shortcut} />
        </span>
      </div>
    ),
  }));
  const groups: readonly Group[] = [
    { title: words.commands.inText, rows: fixed },
    ...[...new Set(commands.map(({ group }) => group))].map((group) => ({
      title: words.commands.groups[group],
      rows: commands
        .filter((command) => command.group === group)
        .map((command) => {
          const name = commandName(command.id, desk, words);
          const row = (
            <ShortcutRow
              key={command.id}
              command={command}
              name={name}
              changing={changing === command.id}
              onChanging={(yes) => setChanging(yes ? command.id : null)}
            />
          );
          return { name, row };
        }),
    })),
  ];
  const shown = groups
    .map(({ title, rows }) => ({
      title,
      rows: rows.filter(({ name }) => rankMatch(`${title} ${name}`, query) !== null),
    }))
    .filter(({ rows }) => rows.length > 0);
  if (shown.length === 0) return <p className={styles.none}>{words.frame.paletteEmpty}</p>;
  return (
    <div className={classNames(dialog.body, styles.columns)}>
      {inColumns(shown).map((column) => (
        <div key={column[0]?.title ?? ''} className={styles.column}>
          {column.map(({ title, rows }) => (
            <section key={title} className={styles.group}>
              <h3 className={styles.title}>{title}</h3>
              {rows.map(({ row }) => row)}
            </section>
          ))}
        </div>
      ))}
    </div>
  );
}

/** Two columns of about one length. Their groups stay where they are while a row grows. */
function inColumns(groups: readonly Group[]): readonly (readonly Group[])[] {
  const total = groups.reduce((sum, { rows }) => sum + rows.length + 2, 0);
  let height = 0;
  const first = groups.filter(({ rows }) => {
    const fits = height < total / 2;
    height += rows.length + 2;
    return fits;
  });
  return [first, groups.slice(first.length)].filter((column) => column.length > 0);
}

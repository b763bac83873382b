import { Dialog } from '@base-ui/react/dialog';
import { useRef, type ReactNode } from 'react';
import { useDesk } from '../state/desk-context.ts';
import { useSession } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import { classNames } from './class-names.ts';
import { commands, type CommandGroup } from './commands.ts';
import dialog from './dialog.module.css';
import { IconButton } from './parts/IconButton.tsx';
import { Keys } from './parts/Keys.tsx';
import { textKeys } from './text-keys.ts';
import styles from './ShortcutsDialog.module.css';

/** Every shortcut there is. */
export function ShortcutsDialog(): ReactNode {
  const { session, shell } = useDesk();
  const { frame, commands: words } = useWords();
  const open = useSession('dialog') === 'shortcuts';
  const popup = useRef<HTMLDivElement>(null);
  const withKeys = commands.filter((command) => command.shortcuts.length > 0);
  const groups = [...new Set(withKeys.map((command) => command.group))];
  const inText = textKeys(shell.platform).map(({ name, shortcut }) => ({
    name: words.textKeys[name],
    shortcuts: [shortcut],
  }));
  const rowsOf = (group: CommandGroup): { name: string; shortcuts: readonly string[] }[] =>
    withKeys
      .filter((command) => command.group === group)
      .map(({ id, shortcuts }) => ({ name: words.names[id], shortcuts }));
  return (
    <Dialog.Root open={open} onOpenChange={(next) => session.set({ dialog: next ? 'shortcuts' : null })}>
      <Dialog.Portal>
        <Dialog.Backdrop className={dialog.scrim} />
        <Dialog.Popup ref={popup} initialFocus={popup} className={dialog.popup}>
          <div className={dialog.head}>
            <Dialog.Title className={dialog.title}>{frame.shortcuts}</Dialog.Title>
            <Dialog.Close render={<IconButton icon="cross" name={frame.close} side="bottom" />} />
          </div>
          <Dialog.Description className={dialog.detail}>{frame.shortcutsDetail}</Dialog.Description>
          <div className={classNames(dialog.body, styles.groups)}>
            <Group title={words.inText} rows={inText} />
            {groups.map((group) => (
              <Group key={group} title={words.groups[group]} rows={rowsOf(group)} />
            ))}
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

interface GroupProps {
  readonly title: string;
  readonly rows: readonly { readonly name: string; readonly shortcuts: readonly string[] }[];
}

function Group({ title, rows }: GroupProps): ReactNode {
  return (
    <section className={styles.group}>
      <h3 className={styles.title}>{title}</h3>
      <dl>
        {rows.map(({ name, shortcuts }) => (
          <div key={name} className={styles.row}>
            <dt>{name}</dt>
            <dd className={styles.keys}>
              {shortcuts.map((shortcut) => (
                <Keys key={shortcut} shortcut={shortcut} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

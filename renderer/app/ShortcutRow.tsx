import { Fragment, useRef, type ReactNode } from 'react';
import { useDesk } from '../state/desk-context.ts';
import { useSession } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import type { CommandEntry } from './command-entry.ts';
import { IconButton } from './parts/IconButton.tsx';
import { Keys } from './parts/Keys.tsx';
import { keyCaps } from './shortcut.ts';
import { ShortcutRecorder } from './ShortcutRecorder.tsx';
import { giveShortcut, resetShortcuts, shortcutsOf } from './shortcuts.ts';
import styles from './ShortcutsDialog.module.css';

interface ShortcutRowProps {
  readonly command: CommandEntry;
  readonly name: string;
  /** The row waits for other keys. */
  readonly changing: boolean;
  readonly onChanging: (changing: boolean) => void;
}

/** A command with its shortcuts; they are a button that changes them. */
export function ShortcutRow({ command, name, changing, onChanging }: ShortcutRowProps): ReactNode {
  const { session, shell } = useDesk();
  const { frame, commands: words } = useWords();
  const changed = useSession('shortcuts');
  const button = useRef<HTMLButtonElement>(null);
  const shortcuts = shortcutsOf(command, changed);
  const written = shortcuts.map((shortcut) => keyCaps(shortcut, shell.platform, frame.keys)).join(' ');
  const done = (): void => {
    onChanging(false);
    button.current?.focus();
  };
  return (
    <>
      <div className={styles.row} data-changing={changing || undefined}>
        <bdi>{name}</bdi>
        {command.id in changed ? (
          <IconButton
            icon="back"
            size="small"
            name={words.change.reset(name)}
            onClick={() => {
              session.set({ shortcuts: resetShortcuts(command, changed) });
              done();
            }}
          />
        ) : null}
        <button
          ref={button}
          type="button"
          className={styles.keys}
          aria-label={words.change.button(name, written === '' ? words.change.none : written)}
          aria-expanded={changing}
          onClick={() => onChanging(!changing)}
        >
          {shortcuts.length === 0 ? <span className={styles.unset}>{words.change.none}</span> : null}
          {shortcuts.map((shortcut) => (
            <Fragment key={shortcut}>
              <Keys shortcut={shortcut} />{' '}
            </Fragment>
          ))}
        </button>
      </div>
      {changing ? (
        <ShortcutRecorder
          command={command}
          name={name}
          onRecorded={(shortcut) => {
            session.set({ shortcuts: giveShortcut(command, shortcut, session.get().shortcuts) });
            done();
          }}
          onCancel={done}
        />
      ) : null}
    </>
  );
}

import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useDesk } from '../state/desk-context.ts';
import { useWords } from '../words/words.ts';
import type { CommandEntry } from './command-entry.ts';
import { commandName } from './command-name.ts';
import { Button } from './parts/Button.tsx';
import { refusalOf, type ShortcutRefusal } from './refused-shortcut.ts';
import { keyCaps, shortcutOf } from './shortcut.ts';
import { holderOf } from './shortcuts.ts';
import styles from './ShortcutRecorder.module.css';

interface ShortcutRecorderProps {
  readonly command: CommandEntry;
  readonly name: string;
  /** @param shortcut null: the command shall have none */
  readonly onRecorded: (shortcut: string | null) => void;
  readonly onCancel: () => void;
}

type Heard =
  | { readonly type: 'nothing' }
  | { readonly type: 'refused'; readonly shortcut: string; readonly why: ShortcutRefusal }
  | { readonly type: 'taken'; readonly shortcut: string; readonly by: CommandEntry };

/** Waits for a command's new keys. Tab goes on to the buttons, Escape leaves everything as it was. */
export function ShortcutRecorder({ command, name, onRecorded, onCancel }: ShortcutRecorderProps): ReactNode {
  const desk = useDesk();
  const words = useWords();
  const { change } = words.commands;
  const { platform } = desk.shell;
  const [heard, setHeard] = useState<Heard>({ type: 'nothing' });
  const ear = useRef<HTMLButtonElement>(null);
  const taker = useRef<HTMLButtonElement>(null);
  const written = (shortcut: string): string => keyCaps(shortcut, platform, words.frame.keys);

  useEffect(() => (heard.type === 'taken' ? taker : ear).current?.focus(), [heard]);

  const listen = (event: KeyboardEvent): void => {
    if (event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    const shortcut = shortcutOf(event.nativeEvent, platform);
    if (shortcut === null) return;
    const why = refusalOf(shortcut, command, platform);
    const by = holderOf(shortcut, command, desk.session.get().shortcuts);
    if (why !== null) setHeard({ type: 'refused', shortcut, why });
    else if (by !== undefined) setHeard({ type: 'taken', shortcut, by });
    else onRecorded(shortcut);
  };
  const escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    onCancel();
  };
  return (
    <div className={styles.recorder} onKeyDownCapture={escape}>
      <button
        ref={ear}
        type="button"
        className={styles.ear}
        aria-label={change.waitingFor(name)}
        onKeyDown={listen}
      >
        {change.waiting}
      </button>
      <p className={styles.said} role="status">
        {heard.type === 'refused' ? change.refused[heard.why](written(heard.shortcut)) : null}
        {heard.type === 'taken'
          ? change.taken(written(heard.shortcut), commandName(heard.by.id, desk, words))
          : null}
      </p>
      <div className={styles.actions}>
        {heard.type === 'taken' ? (
          <Button ref={taker} look="primary" size="small" onClick={() => onRecorded(heard.shortcut)}>
            {change.take}
          </Button>
        ) : null}
        <Button look="quiet" size="small" onClick={() => onRecorded(null)}>
          {change.remove}
        </Button>
        <Button look="quiet" size="small" onClick={onCancel}>
          {change.cancel}
        </Button>
      </div>
    </div>
  );
}

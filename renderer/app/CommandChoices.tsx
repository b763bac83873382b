import { Dialog } from '@base-ui/react/dialog';
import {
  useEffect,
  useId,
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
} from 'react';
import { useDesk } from '../state/desk-context.ts';
import { useWords } from '../words/words.ts';
import styles from './CommandPalette.module.css';
import dialog from './dialog.module.css';
import { findCommands } from './find-commands.ts';
import { CommandKeys } from './parts/CommandKeys.tsx';

/** The palette's field and what it finds; the field keeps the focus, arrows choose (WAI-ARIA combobox). */
export function CommandChoices(): ReactNode {
  const desk = useDesk();
  const words = useWords();
  const { frame } = words;
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const found = findCommands(query, desk, words);
  const active = Math.min(at, found.length - 1);

  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const run = (index: number): void => {
    const chosen = found[index];
    if (chosen?.possible !== true) return;
    desk.session.set({ dialog: null });
    // The dialog gives the focus back first; the command may want to move it.
    requestAnimationFrame(() => chosen.command.run(desk));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || found.length === 0) return;
    if (event.key === 'ArrowDown') setAt((active + 1) % found.length);
    else if (event.key === 'ArrowUp') setAt((active - 1 + found.length) % found.length);
    else if (event.key === 'Enter') run(active);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <Dialog.Title className={dialog.hidden}>{frame.palette}</Dialog.Title>
      <input
        type="text"
        role="combobox"
        aria-expanded
        aria-controls={id}
        aria-activedescendant={found.length === 0 ? undefined : `${id}-${active}`}
        aria-label={frame.paletteHint}
        className={styles.input}
        placeholder={frame.paletteHint}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      {found.length === 0 ? <p className={styles.none}>{frame.paletteEmpty}</p> : null}
      <div
        ref={list}
        id={id}
        role="listbox"
        aria-label={frame.palette}
        tabIndex={-1}
        className={styles.list}
        onPointerMove={(event) => setAt(commandAt(event) ?? active)}
        onPointerUp={(event) => run(commandAt(event) ?? -1)}
      >
        {found.map(({ command, name, possible }, index) => (
          <div
            key={command.id}
            id={`${id}-${index}`}
            data-command={index}
            role="option"
            aria-selected={index === active}
            aria-disabled={!possible}
            className={styles.command}
          >
            <span className={styles.group}>{words.commands.groups[command.group]}</span>
            <span className={styles.name}>
              <bdi>{name}</bdi>
              {possible ? null : <span className={styles.why}>{frame.paletteNotNow}</span>}
            </span>
            <CommandKeys command={command.id} />
          </div>
        ))}
      </div>
    </>
  );
}

/** Which command the pointer is on. */
function commandAt({ target }: PointerEvent): number | null {
  const line = target instanceof Element ? target.closest<HTMLElement>('[data-command]') : null;
  return line === null ? null : Number(line.dataset['command']);
}

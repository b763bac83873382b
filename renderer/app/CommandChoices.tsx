import { useState, type ReactNode } from 'react';
import { useDesk } from '../state/desk-context.ts';
import { useWords } from '../words/words.ts';
import styles from './CommandPalette.module.css';
import { findCommands } from './find-commands.ts';
import { CommandKeys } from './parts/CommandKeys.tsx';
import { PickByTyping } from './parts/PickByTyping.tsx';

/** The palette's field and the commands that it finds. */
export function CommandChoices(): ReactNode {
  const desk = useDesk();
  const words = useWords();
  const { frame } = words;
  const [query, setQuery] = useState('');
  return (
    <PickByTyping
      title={frame.palette}
      hint={frame.paletteHint}
      empty={frame.paletteEmpty}
      query={query}
      onQuery={setQuery}
      items={findCommands(query, desk, words)}
      keyOf={({ command }) => command.id}
      isDisabled={({ possible }) => !possible}
      onPick={({ command }) => {
        desk.session.set({ dialog: null });
        // The dialog gives the focus back first; the command may want to move it.
        requestAnimationFrame(() => command.run(desk));
      }}
    >
      {({ command, name, possible }) => (
        <>
          <span className={styles.group}>{words.commands.groups[command.group]}</span>
          <span className={styles.name}>
            <bdi>{name}</bdi>
            {possible ? null : <span className={styles.why}>{frame.paletteNotNow}</span>}
          </span>
          <CommandKeys command={command.id} />
        </>
      )}
    </PickByTyping>
  );
}

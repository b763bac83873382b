import { useMemo } from 'react';
import { useDesk } from '../state/desk-context.ts';
import { useSession } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import type { CommandId } from './command-entry.ts';
import { commandOf } from './commands.ts';
import { keyCaps } from './shortcut.ts';
import { shortcutsOf } from './shortcuts.ts';

/** Tells the first of a command's shortcuts as they are now; undefined where it has none. */
export function useShortcuts(): (id: CommandId) => string | undefined {
  const changed = useSession('shortcuts');
  return useMemo(
    () => (id) => {
      const command = commandOf(id);
      return command === undefined ? undefined : shortcutsOf(command, changed)[0];
    },
    [changed],
  );
}

/** Tells what is written on the keys of a command: `Ctrl K`; empty where it has none. */
export function useKeyCaps(): (id: CommandId) => string {
  const { shell } = useDesk();
  const { keys } = useWords().frame;
  const shortcutOf = useShortcuts();
  return useMemo(
    () => (id) => {
      const shortcut = shortcutOf(id);
      return shortcut === undefined ? '' : keyCaps(shortcut, shell.platform, keys);
    },
    [shortcutOf, shell, keys],
  );
}

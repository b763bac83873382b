import { areApart, type CommandEntry } from './command-entry.ts';
import { commands } from './commands.ts';
import { canonicalShortcut } from './shortcut.ts';

/** Shortcuts that the analyst changed, by the command's id; an empty list takes a command's shortcuts away. */
export type ChangedShortcuts = Readonly<Record<string, readonly string[]>>;

type Kept = Record<string, string[]>;

/** A command's shortcuts as they are now; the first is shown. */
export function shortcutsOf(command: CommandEntry, changed: ChangedShortcuts): readonly string[] {
  return changed[command.id] ?? command.shortcuts;
}

/** The other command that a shortcut would be taken from; those of another screen keep theirs. */
export function holderOf(
  shortcut: string,
  asking: CommandEntry,
  changed: ChangedShortcuts,
): CommandEntry | undefined {
  const wanted = canonicalShortcut(shortcut);
  return commands.find(
    (other) =>
      other.id !== asking.id &&
      !areApart(other, asking) &&
      shortcutsOf(other, changed).some((each) => canonicalShortcut(each) === wanted),
  );
}

/** Gives a command this one shortcut; who had it has it no more. Null takes the command's shortcuts away. */
export function giveShortcut(
  command: CommandEntry,
  shortcut: string | null,
  changed: ChangedShortcuts,
): Kept {
  const given = shortcut === null ? [] : [shortcut];
  return settle(command, given, takeFromOthers(command, given, changed));
}

/** A command's own shortcuts again, taken back from whoever was given them meanwhile. */
export function resetShortcuts(command: CommandEntry, changed: ChangedShortcuts): Kept {
  return settle(command, command.shortcuts, takeFromOthers(command, command.shortcuts, changed));
}

function takeFromOthers(
  command: CommandEntry,
  shortcuts: readonly string[],
  changed: ChangedShortcuts,
): ChangedShortcuts {
  return shortcuts.reduce((now, shortcut) => {
    const holder = holderOf(shortcut, command, now);
    if (holder === undefined) return now;
    const wanted = canonicalShortcut(shortcut);
    const left = shortcutsOf(holder, now).filter((each) => canonicalShortcut(each) !== wanted);
    return settle(holder, left, now);
  }, changed);
}

/** Only what differs from the table is kept: a later table speaks for the rest. */
function settle(command: CommandEntry, shortcuts: readonly string[], changed: ChangedShortcuts): Kept {
  const kept = Object.fromEntries(
    Object.entries(changed)
      .filter(([id]) => id !== command.id)
      .map(([id, each]) => [id, [...each]]),
  );
  const isOwn = shortcuts.join(' ') === command.shortcuts.join(' ');
  return isOwn ? kept : { ...kept, [command.id]: [...shortcuts] };
}

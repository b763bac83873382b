import type { Desk } from '../state/desk.ts';
import type { Words } from '../words/words.ts';

export type CommandId = keyof Words['commands']['names'] | CodeCommandId | ReadingCommandId;
/** Tags the selected passage with the bias code of a number key. */
export type CodeCommandId = `code.${CodeNumber}`;
/** Lets the reading of this place hold, on the compare screen. */
export type ReadingCommandId = `compare.accept-${CodeNumber}`;
export const codeNumbers = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
export type CodeNumber = (typeof codeNumbers)[number];
export type CommandGroup = keyof Words['commands']['groups'];

/** Something that an analyst can ask for by key, by name or from a menu. Its wording is in the catalogue. */
export interface CommandEntry {
  readonly id: CommandId;
  readonly group: CommandGroup;
  /** Unless the analyst changed them. Any of them will do; the first is shown. See shortcut.ts, shortcuts.ts. */
  readonly shortcuts: readonly string[];
  /** The shortcut works in text fields too. */
  readonly inFields: boolean;
  /** Whether it can be done now. */
  readonly when: (desk: Desk) => boolean;
  readonly run: (desk: Desk) => void;
}

/** A line of the table of commands. */
export function entry(
  id: CommandId,
  group: CommandGroup,
  shortcuts: readonly string[],
  when: CommandEntry['when'],
  run: CommandEntry['run'],
  where?: 'in fields',
): CommandEntry {
  return { id, group, shortcuts, when, run, inFields: where !== undefined };
}

/** What is done in the text of an article alone. */
const ofReading: ReadonlySet<CommandGroup> = new Set([
  'tag',
  'code',
  'edge',
  'annotation',
  'suggestion',
  'inspector',
]);

/** Whether two commands may have the same shortcut: no screen has both. */
export function areApart(a: CommandEntry, b: CommandEntry): boolean {
  const [one, other] = a.group === 'compare' ? [a, b] : [b, a];
  return one.group === 'compare' && ofReading.has(other.group);
}

export function always(): boolean {
  return true;
}

export function hasArticle(desk: Desk): boolean {
  return desk.session.get().articleId !== null;
}

export function isReading(desk: Desk): boolean {
  return desk.session.get().screen === 'reading' && hasArticle(desk);
}

export function hasSelection(desk: Desk): boolean {
  return isReading(desk) && desk.session.get().selection !== null;
}

export function hasSelected(desk: Desk): boolean {
  const { selectedId, draft } = desk.session.get();
  return isReading(desk) && selectedId !== null && draft === null;
}

import { codeNumbers, entry, type CommandEntry } from '../app/command-entry.ts';
import type { Desk } from '../state/desk.ts';
import type { CompareHandle } from './compare-handle.ts';
import { showCompare } from './show-compare.ts';

/** What is done on the compare screen; the letters are those of the reading screen for the like. */
export const compareCommands: readonly CommandEntry[] = [
  on('compare.next', ['J', 'Alt+ArrowDown'], (compare) => compare.step(1, 'any')),
  on('compare.previous', ['K', 'Alt+ArrowUp'], (compare) => compare.step(-1, 'any')),
  on('compare.next-open', ['U'], (compare) => compare.step(1, 'open')),
  on('compare.previous-open', ['Shift+U'], (compare) => compare.step(-1, 'open')),
  ...codeNumbers.map((number) =>
    on(`compare.accept-${number}`, [String(number)], (compare) => compare.accept(number - 1)),
  ),
  on('compare.accept-all', ['B'], (compare) => compare.acceptAll()),
  on('compare.accept-none', ['0'], (compare) => compare.acceptNone()),
  on('compare.new-reading', ['N'], (compare) => compare.beginReading()),
  on('compare.reason', ['R'], (compare) => compare.giveReason()),
  on('compare.open-again', ['O'], (compare) => compare.openAgain()),
  on('compare.show-in-article', ['E'], (compare) => compare.showInArticle()),
  entry('compare.by-rule', 'compare', ['W'], isComparing, (desk) => showCompare(desk, { byRule: true })),
];

function on(
  id: CommandEntry['id'],
  shortcuts: readonly string[],
  run: (compare: CompareHandle) => void,
): CommandEntry {
  return entry(id, 'compare', shortcuts, hasDifference, ({ panes }) => {
    if (panes.compare !== null) run(panes.compare);
  });
}

function isComparing({ session }: Desk): boolean {
  return session.get().screen === 'compare';
}

function hasDifference(desk: Desk): boolean {
  return isComparing(desk) && desk.panes.compare !== null && desk.session.get().compare.reading === null;
}

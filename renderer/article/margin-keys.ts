/** What a key asks of the margin. */
export type MarginStep =
  | { readonly step: 'open'; readonly id: string }
  /** Another entry near the view took the focus. */
  | { readonly step: 'moved' }
  /** There is no further entry near the view. */
  | { readonly step: 'beyond'; readonly forward: boolean };

/**
 * Moves the focus through the entries of the margin's cards: up and down one by one, Home and End to the first and
 * last near the view. Enter opens what Space and a click only pick.
 * @returns null when the key means nothing here
 */
export function stepThroughCards(list: HTMLElement, event: KeyboardEvent): MarginStep | null {
  const entries = entriesIn(list);
  const at = entries.findIndex((entry) => entry === event.target);
  const id = entries[at]?.dataset['id'];
  if (id === undefined || event.ctrlKey || event.altKey || event.metaKey) return null;
  if (event.key === 'Enter') return { step: 'open', id };
  const to = targetOf(event.key, at, entries.length);
  if (to === null) return null;
  if (to < 0 || to >= entries.length) return { step: 'beyond', forward: to > at };
  take(entries, entries[to]);
  return { step: 'moved' };
}

function targetOf(key: string, at: number, count: number): number | null {
  if (key === 'ArrowDown' || key === 'ArrowRight') return at + 1;
  if (key === 'ArrowUp' || key === 'ArrowLeft') return at - 1;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}

/** Gives the focus to the selected annotation's entry, or to the first one in view. */
export function focusCard(list: HTMLElement, scroller: HTMLElement, selectedId: string | null): void {
  const entries = entriesIn(list);
  const { top } = scroller.getBoundingClientRect();
  const chosen =
    entries.find((entry) => entry.dataset['id'] === selectedId) ??
    entries.find((entry) => entry.getBoundingClientRect().top >= top) ??
    entries[0];
  take(entries, chosen);
}

/**
 * Gives the focus to the selected annotation's own card.
 * @returns whether it has one by now
 */
export function focusSelected(list: HTMLElement, id: string): boolean {
  const entries = entriesIn(list);
  const entry = entries.find(({ dataset }) => dataset['id'] === id);
  if (entry?.closest('[data-selected][data-shape="single"]') === null) return false;
  take(entries, entry);
  return entry !== undefined;
}

/** Sees to it that the Tab key comes to exactly one entry: the one it came to before, the selected one, or the first. */
export function keepReachable(list: HTMLElement, selectedId: string | null): void {
  const entries = entriesIn(list);
  const reachable = entries.filter(({ tabIndex }) => tabIndex === 0);
  const kept = reachable[0] ?? entries.find(({ dataset }) => dataset['id'] === selectedId) ?? entries[0];
  for (const each of reachable) if (each !== kept) each.tabIndex = -1;
  if (kept !== undefined) kept.tabIndex = 0;
}

function entriesIn(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('button[data-id]')];
}

/** One entry at a time can be reached with Tab: the one that had the focus last. */
function take(entries: readonly HTMLElement[], entry: HTMLElement | undefined): void {
  if (entry === undefined) return;
  for (const each of entries) each.tabIndex = each === entry ? 0 : -1;
  entry.focus();
}

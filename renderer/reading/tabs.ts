import type { Session } from '../state/session.ts';

/** Articles whose text stays in the window's memory: switching between them waits for nothing. */
const KEPT_OPEN = 8;
const MOST_TABS = 50;
const MOST_RECENT = 50;

type Tabs = Pick<Session, 'tabs' | 'recent'>;

/** The tabs once an article is opened: beside the one that was open, if it has none yet; it is the last one read. */
export function withOpened({ tabs, recent }: Tabs, articleId: string, beside: string | null): Tabs {
  const at = beside === null ? -1 : tabs.indexOf(beside);
  const opened = tabs.includes(articleId)
    ? tabs
    : tabs.toSpliced(at === -1 ? tabs.length : at + 1, 0, articleId);
  const latest = [articleId, ...recent.filter((id) => id !== articleId)];
  return { tabs: fewer(opened, latest), recent: latest.slice(0, MOST_RECENT) };
}

/** The tab that is shown when some are closed: the next one that stays, else the one before; null when none does. */
export function afterClosing(
  tabs: readonly string[],
  closed: ReadonlySet<string>,
  shown: string | null,
): string | null {
  if (shown === null || !closed.has(shown)) return shown;
  const at = tabs.indexOf(shown);
  const stays = (id: string): boolean => !closed.has(id);
  return tabs.slice(at + 1).find(stays) ?? tabs.slice(0, Math.max(0, at)).findLast(stays) ?? null;
}

/** Tabs with one of them at another place. */
export function withMoved(tabs: readonly string[], articleId: string, to: number): readonly string[] {
  const at = tabs.indexOf(articleId);
  if (at === -1) return tabs;
  return tabs.toSpliced(at, 1).toSpliced(Math.max(0, Math.min(tabs.length - 1, to)), 0, articleId);
}

/** The tab so many further on; round at the ends. */
export function neighbourOf(tabs: readonly string[], shown: string | null, by: 1 | -1): string | null {
  const at = shown === null ? -1 : tabs.indexOf(shown);
  return tabs.at((at + by) % Math.max(1, tabs.length)) ?? null;
}

/** The articles to keep in memory: the tabs that were read last. */
export function keptOpen({ tabs, recent }: Tabs): ReadonlySet<string> {
  return new Set(recent.filter((id) => tabs.includes(id)).slice(0, KEPT_OPEN));
}

/** Of too many tabs, those that were read longest ago go. */
function fewer(tabs: readonly string[], recent: readonly string[]): readonly string[] {
  if (tabs.length <= MOST_TABS) return tabs;
  const kept = new Set(recent.filter((id) => tabs.includes(id)).slice(0, MOST_TABS));
  return tabs.filter((id) => kept.has(id));
}

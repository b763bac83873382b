import type { MergeReport } from '../../shared/merge/merge-report.ts';
import type { Desk } from '../state/desk.ts';

/** Articles that were imported apart are one from now on: what was open under an id that is gone stays open under the other. */
export function followJoined({ session, places, reading }: Desk, { joined }: MergeReport): void {
  if (joined.length === 0) return;
  const into = new Map(joined.map(({ fromId, intoId }) => [fromId, intoId]));
  const followed = (id: string): string => into.get(id) ?? id;
  for (const [fromId, intoId] of into) {
    const place = places.get(fromId);
    const read = reading.get(fromId);
    if (place !== undefined) places.set(intoId, place);
    if (read !== undefined) reading.set(intoId, read);
  }
  session.set(({ articleId, tabs, recent }) => ({
    articleId: articleId === null ? null : followed(articleId),
    tabs: [...new Set(tabs.map(followed))],
    recent: [...new Set(recent.map(followed))],
  }));
}

import type { Desk } from '../state/desk.ts';

/** Writes down that an article is being read, and how far: what has once been in view stays read. */
export function noteReading(desk: Desk, articleId: string): void {
  const { reading, panes, clock } = desk;
  const before = reading.get(articleId)?.reached ?? 0;
  reading.delete(articleId); // the last one read is the last of the map
  reading.set(articleId, {
    reached: Math.max(before, panes.article?.offsetAtFoot() ?? 0),
    at: clock.now(),
  });
}

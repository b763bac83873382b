import * as z from 'zod';
import type { Entry } from '../changes/change.ts';

/** How many records a merge adds, alters and deletes. */
export const Tally = z.strictObject({ added: z.int(), changed: z.int(), deleted: z.int() });
export type Tally = z.infer<typeof Tally>;

export const none: Tally = { added: 0, changed: 0, deleted: 0 };

export function counted(before: Tally = none, type: Entry['type']): Tally {
  if (type === 'create') return { ...before, added: before.added + 1 };
  if (type === 'delete') return { ...before, deleted: before.deleted + 1 };
  return { ...before, changed: before.changed + 1 };
}

export function addTallies(a: Tally = none, b: Tally): Tally {
  return { added: a.added + b.added, changed: a.changed + b.changed, deleted: a.deleted + b.deleted };
}

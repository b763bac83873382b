import * as z from 'zod';
import { Id } from '../schema/ids.ts';

/**
 * Where the analyst was: kept for this machine, beside the workspace, never in the journal.
 * Everything in it can be lost without losing work.
 */
export const DeskState = z.strictObject({
  analystId: Id.nullable(),
  articleId: Id.nullable(),
  /** The offset at the top of the view in each article that was read lately (UTF-16 code units). */
  places: z.record(Id, z.int().nonnegative()),
  screen: z.string().max(40),
  theme: z.enum(['system', 'light', 'dark', 'contrast']),
  /** A form that was not finished, as the renderer wrote it; it comes back with the article. */
  draft: z.strictObject({ articleId: Id, json: z.string().max(100_000) }).nullable(),
  hintSeen: z.boolean(),
});
export type DeskState = z.infer<typeof DeskState>;

export const emptyDeskState: DeskState = {
  analystId: null,
  articleId: null,
  places: {},
  screen: 'library',
  theme: 'system',
  draft: null,
  hintSeen: false,
};

import * as z from 'zod';
import { Article } from './article.ts';
import { Id, Instant } from './ids.ts';

/**
 * An article that is coded blind at this desk: nothing of what others coded there is shown until it has ended. It is
 * each desk's own, as settings are.
 */
export const BlindCoding = z.strictObject({
  /** `BUNDLE/ARTICLE`: of the bundle that asked for it. To take that in again begins nothing anew. */
  id: z.string().regex(/^[0-9a-f-]{36}\/[0-9a-f-]{36}$/),
  /** Of the article's text, which stays when the article comes to be another desk's under another id. */
  checksum: Article.shape.checksum,
  /** The analyst who handed it out. */
  fromId: Id,
  begunAt: Instant,
  /** Null as long as it lasts. */
  ended: z
    .strictObject({
      /** The coder handed her work back, or looked at the others’ before she did. */
      how: z.enum(['returned', 'lifted']),
      at: Instant,
    })
    .nullable(),
});
export type BlindCoding = z.infer<typeof BlindCoding>;

/** @param bundleId of the bundle that asks for it */
export function blindCodingId(bundleId: Id, articleId: Id): string {
  return `${bundleId}/${articleId}`;
}

import type { SearchHit } from '../../shared/search/search-request.ts';
import { pickAnnotation } from '../inspector/pick-annotation.ts';
import { openArticle } from '../reading/open-article.ts';
import type { Desk } from '../state/desk.ts';

/** Shows what was found where it is: the passage with the find bar filled, the annotation selected, the actor. */
export async function openHit(desk: Desk, hit: SearchHit): Promise<void> {
  const { articleId, recordId, part, passage, start } = hit;
  if (articleId === null) {
    desk.session.set({ screen: 'actors', actorId: recordId });
    return;
  }
  const [first] = passage.marks;
  // The article opens where the hit is, and the find bar begins from there.
  if (start !== null) desk.places.set(articleId, start);
  await openArticle(desk, articleId);
  if (desk.session.get().articleId !== articleId) return;
  if (part === 'text' && first !== undefined) {
    const text = passage.text.slice(...first);
    const { findQuery } = desk.session.get();
    const wanted = { ...findQuery, text, matchCase: false, regex: false, ignoreAccents: true };
    desk.session.set({ selection: null, selectedId: null, finding: true, findQuery: wanted });
  } else if (recordId !== null) {
    desk.session.set({ tab: 'form' });
    // The text has to be drawn before it can be scrolled.
    requestAnimationFrame(() => pickAnnotation(desk, recordId));
  }
}

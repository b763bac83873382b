import { resolveActorId } from '../../shared/actors/resolve-actor.ts';
import { resolveTerm } from '../../shared/codebook/resolve-term.ts';
import type { SuggestionSource } from '../../shared/suggestions/find-suggestions.ts';
import { namePhrases, wordingPhrases } from '../../shared/suggestions/phrases.ts';
import { SuggestionList, type PackedSuggestions } from '../../shared/suggestions/suggestion-list.ts';
import { groupOf, type Suggestion } from '../../shared/suggestions/suggestion.ts';
import type { ArticleAnnotations } from '../state/article-annotations.ts';
import type { Desk } from '../state/desk.ts';
import { OpenSuggestions } from '../state/open-suggestions.ts';
import { nothingSuggested } from '../state/suggesting.ts';
import type { Topic } from '../state/topics.ts';
import { findInWorker } from './find-in-worker.ts';

/** What suggestions depend on, besides the annotations that they are held against. */
const topics: readonly Topic[] = ['articles-open', 'articles', 'actors', 'terms', 'lexicon'];
/** Changes that come together are answered together, in milliseconds. */
const PAUSE = 120;

/**
 * Keeps the suggestions for the open article as the registry and the lexicon want them. A search that is out of date
 * is given up.
 * @returns a function that stops it
 */
export function keepSuggesting(desk: Desk): () => void {
  const { replica, session, suggestions } = desk;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let giveUp: (() => void) | null = null;
  let { articleId: readId } = session.get();
  /** What was asked for last, and for which annotations: an article that was opened again has others. */
  let asked: { readonly source: string; readonly annotations: ArticleAnnotations } | null = null;

  const make = (): void => {
    const { articleId } = session.get();
    const article = articleId === null ? undefined : replica.state.get('articles', articleId);
    const document = articleId === null ? undefined : replica.state.document(articleId);
    const annotations = articleId === null ? undefined : replica.annotations(articleId);
    if (article === undefined || document === undefined || annotations === undefined) return;
    const source: SuggestionSource = {
      text: document.text,
      names: namePhrases(replica.state, article),
      wordings: wordingPhrases(replica.state, article),
    };
    const wanted = JSON.stringify([articleId, source.names, source.wordings]);
    if (asked?.source === wanted && asked.annotations === annotations) return;
    asked = { source: wanted, annotations };
    giveUp?.();
    const take = (found: PackedSuggestions): void => {
      const open = new OpenSuggestions(annotations, new SuggestionList(found), {
        actorId: (id) => resolveActorId(replica.state, id),
        termId: (id) => resolveTerm(replica.state, id)?.id ?? id,
      });
      open.view();
      const { open: before, current } = suggestions.get();
      const held = current === null ? undefined : before?.list.get(current);
      suggestions.set({ open, current: held === undefined ? null : sameIn(open, held), failed: false });
    };
    giveUp = findInWorker(source, take, () => {
      // Whatever changes next, or the article opened again, has it looked for anew.
      asked = null;
      suggestions.set({ failed: true });
    });
  };
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(make, PAUSE);
  };
  const follow = (): void => {
    const { articleId, selectedId } = session.get();
    // Another article: what was suggested for the last one goes at once, and what was on its way.
    if (articleId !== readId) {
      readId = articleId;
      giveUp?.();
      asked = null;
      suggestions.set(nothingSuggested);
      later();
    } else if (selectedId !== null && suggestions.get().current !== null) suggestions.set({ current: null });
  };

  const stops = [session.subscribe(follow), ...topics.map((topic) => replica.topics.subscribe(topic, later))];
  // The article stands first.
  later();
  return () => {
    clearTimeout(timer);
    giveUp?.();
    for (const stop of stops) stop();
  };
}

/** The one that is looked at, in a list that was made anew. */
function sameIn(open: OpenSuggestions, { start, end, meaning }: Suggestion): number | null {
  const same = open.overlapping(start, end).find((index) => {
    const other = open.get(index);
    return other?.start === start && other.end === end && groupOf(other.meaning) === groupOf(meaning);
  });
  return same ?? null;
}

import { blindArticles, blindTexts, mayShow } from '../../../shared/blind/blind-articles.ts';
import type { Change, Entry } from '../../../shared/changes/change.ts';
import { partOf } from '../../../shared/changes/parts-of-change.ts';
import type { OpenArticle, WorkspaceState } from '../../../shared/changes/state.ts';
import type { Annotation } from '../../../shared/schema/annotation.ts';
import type { Conflict } from '../../../shared/schema/conflict.ts';
import type { Id } from '../../../shared/schema/ids.ts';

/**
 * What of a workspace may be shown to whoever works there: of articles that are coded blind, only that analyst's own
 * layer. Everything that shows annotations asks here; what merges, bundles and keeps them does not.
 */
export class Blindness {
  readonly #state: WorkspaceState;
  readonly #coderId: () => Id;
  #articles: ReadonlySet<Id> | null = null;

  /** @param coderId who works there now */
  constructor(state: WorkspaceState, coderId: () => Id) {
    this.#state = state;
    this.#coderId = coderId;
  }

  /** The articles that are coded blind, with their other editions. */
  get articles(): ReadonlySet<Id> {
    return (this.#articles ??= blindArticles(this.#state));
  }

  shows(annotation: Pick<Annotation, 'articleId' | 'layer' | 'analystId'>): boolean {
    return mayShow(this.articles, this.#coderId(), annotation);
  }

  /** What contradicts in an article that is coded blind tells of what others said there. */
  showsConflict({ articleId }: Conflict): boolean {
    return articleId === null || !this.articles.has(articleId);
  }

  /** What of a change may be shown. */
  shownEntries({ entries, analystId, lineage }: Change): readonly Entry[] {
    if (this.articles.size === 0) return entries;
    const isHers = lineage === undefined && analystId === this.#coderId();
    return entries.filter((entry) => this.#showsEntry(entry, isHers));
  }

  /** An article without what may not be shown of it. */
  shown<A extends OpenArticle>(articleId: Id, article: A): A {
    if (!this.articles.has(articleId)) return article;
    const own = [...article.annotations].filter(([, annotation]) => this.shows(annotation));
    return { ...article, annotations: new Map(own) };
  }

  /** Follows what changes in the workspace; only what may make another article blind asks for another look at all. */
  note(change: Change): void {
    if (this.#articles === null) return;
    let texts: ReadonlySet<string> | null = null;
    const isBlindText = (checksum: string): boolean => (texts ??= blindTexts(this.#state)).has(checksum);
    const { entries } = partOf(change, null);
    if (entries.some((entry) => mayBlind(entry, isBlindText))) this.#articles = null;
  }

  /** @param isHers whether the coder herself did it: she alters nothing but what she sees */
  #showsEntry(entry: Entry, isHers: boolean): boolean {
    if (entry.table === 'conflicts') {
      const conflict = entry.type === 'update' ? this.#state.get('conflicts', entry.id) : entry.record;
      return conflict !== undefined && this.showsConflict(conflict);
    }
    if (entry.table !== 'annotations' || !this.articles.has(entry.articleId ?? '')) return true;
    if (entry.type !== 'update') return this.shows(entry.record);
    const annotation = this.#state.get('annotations', entry.id, entry.articleId);
    return annotation === undefined ? isHers : this.shows(annotation);
  }
}

function mayBlind(entry: Entry, isBlindText: (checksum: string) => boolean): boolean {
  if (entry.table === 'blindCodings') return true;
  if (entry.table !== 'articles' || entry.type === 'delete') return false;
  if (entry.type === 'update') return entry.to.revisionOf !== undefined;
  return entry.record.revisionOf !== null || isBlindText(entry.record.checksum);
}

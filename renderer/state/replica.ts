import type { ArticleSnapshot, DeskSnapshot, LibraryPage } from '../../shared/api/desk-snapshot.ts';
import { apply, applyToMap } from '../../shared/changes/apply.ts';
import type { SequencedChange } from '../../shared/changes/change.ts';
import { emptyTables, WorkspaceState, type Tables } from '../../shared/changes/state.ts';
import { ArticleAnnotations } from './article-annotations.ts';
import { ArticleTrail } from './article-trail.ts';
import { LibraryTally } from './library-tally.ts';
import { Topics, type Topic, type View } from './topics.ts';

const everyTopic: readonly Topic[] = [
  'settings',
  'analysts',
  'actors',
  'terms',
  'lexicon',
  'filters',
  'conflicts',
  'blindCodings',
  'articles',
  'counts',
  'usage',
  'articles-open',
];

/**
 * The window's copy of the workspace. Its one writer is the core: snapshots, then changes in sequence, applied with the
 * core's own function.
 */
export class Replica {
  state = new WorkspaceState();
  readonly topics = new Topics();
  /** Which articles were touched, for who follows the library. */
  readonly trail = new ArticleTrail();
  readonly library = new LibraryTally();
  /** Whether every article has arrived. */
  isWhole = false;
  /** The last change that the state includes. */
  seq = 0;
  /** Who waits for the next change. */
  #waiting: (() => void)[] = [];
  /** Changes that arrived while a part of the library was on its way. */
  #sincePage: SequencedChange[] | null = null;
  readonly #articles = new Map<string, ArticleAnnotations>();
  /** Changes that arrived while a snapshot of an article was on its way. */
  #arrived: SequencedChange[] | null = null;
  readonly #opening = new Map<string, Promise<ArticleAnnotations | null>>();
  readonly #views = new WeakMap<
    readonly Topic[],
    { readonly version: number; readonly view: View<WorkspaceState> }
  >();

  /** Starts over from a snapshot of the shared tables; articles must be opened again. */
  load(snapshot: DeskSnapshot): void {
    const tables: Tables = {
      settings: new Map([[snapshot.settings.id, snapshot.settings]]),
      analysts: byId(snapshot.analysts),
      actors: byId(snapshot.actors),
      terms: byId(snapshot.terms),
      lexicon: byId(snapshot.lexicon),
      filters: byId(snapshot.filters),
      articles: byId(snapshot.articles),
      conflicts: byId(snapshot.conflicts),
      blindCodings: byId(snapshot.blindCodings),
    };
    this.state = new WorkspaceState(tables, new Map(snapshot.counts), new Map(snapshot.usage));
    this.seq = snapshot.seq;
    this.#articles.clear();
    this.#opening.clear();
    this.#sincePage = null;
    this.isWhole = snapshot.before === null;
    this.library.startOver();
    for (const article of snapshot.articles) this.library.note(article.id, article);
    this.trail.everything();
    this.topics.touch(everyTopic);
    this.#goOn();
  }

  /**
   * Waits for one more part of the library and keeps up with the changes that arrive meanwhile.
   * @returns what to ask for next; null when the library is whole, or everything is opened anew
   */
  async addPage(fetch: () => Promise<LibraryPage | null>): Promise<string | null> {
    const { state } = this;
    const arrived: SequencedChange[] = (this.#sincePage = []);
    const page = await fetch();
    // Counts are kept by steps: a page that is ahead waits, so that no step is taken twice.
    if (page !== null) await this.reached(page.seq);
    if (page === null || state !== this.state) return null;
    const part = new WorkspaceState(
      { ...emptyTables(), articles: byId(page.articles) },
      new Map(page.counts),
    );
    for (const { seq, change } of arrived) if (seq > page.seq) apply(part, change);
    for (const { id } of page.articles) {
      const article = part.get('articles', id);
      const counts = part.counts.get(id);
      if (article === undefined) continue;
      state.tables.articles.set(id, article);
      if (counts !== undefined) state.counts.set(id, counts);
      this.library.note(id, article);
    }
    this.isWhole = page.before === null;
    this.trail.touch(page.articles.map(({ id }) => id));
    this.topics.touch(['articles', 'counts']);
    return page.before;
  }

  /** Waits until a change is part of the state: what asks for one may hear of it before the change comes. */
  async reached(seq: number): Promise<void> {
    while (this.seq < seq) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  #goOn(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }

  /**
   * Waits for an article's snapshot and keeps up with the changes that arrive meanwhile. Who asks for one that is on its
   * way already waits for the same.
   */
  async openArticle(
    articleId: string,
    fetch: () => Promise<ArticleSnapshot | null>,
  ): Promise<ArticleAnnotations | null> {
    const held = this.#articles.get(articleId) ?? this.#opening.get(articleId);
    if (held !== undefined) return held;
    const opening = this.#open(articleId, fetch).finally(() => {
      if (this.#opening.get(articleId) === opening) this.#opening.delete(articleId);
      if (this.#opening.size === 0) this.#arrived = null;
    });
    this.#opening.set(articleId, opening);
    return opening;
  }

  async #open(
    articleId: string,
    fetch: () => Promise<ArticleSnapshot | null>,
  ): Promise<ArticleAnnotations | null> {
    const { state } = this;
    const arrived = (this.#arrived ??= []);
    const snapshot = await fetch();
    // After a break everything is opened anew.
    if (snapshot === null || state !== this.state) return null;
    const records = byId(snapshot.annotations);
    for (const { seq, change } of arrived) {
      if (seq <= snapshot.seq) continue;
      for (const entry of change.entries) {
        if (entry.table === 'annotations' && entry.articleId === articleId) applyToMap(records, entry);
      }
    }
    this.state.open.set(articleId, { document: snapshot.document, annotations: records });
    const annotations = new ArticleAnnotations(articleId, records);
    this.#articles.set(articleId, annotations);
    this.topics.touch(['articles-open']);
    return annotations;
  }

  /** Lets go of every open article but these. */
  keepOpen(articleIds: ReadonlySet<string>): void {
    for (const id of [...this.state.open.keys()]) {
      if (articleIds.has(id)) continue;
      this.state.open.delete(id);
      this.#articles.delete(id);
    }
  }

  /** The open article's annotations; undefined when it is not open. */
  annotations(articleId: string): ArticleAnnotations | undefined {
    return this.#articles.get(articleId);
  }

  /** The state as one who looks at some topics sees it: the same object until one of them was touched. */
  view(topics: readonly Topic[]): View<WorkspaceState> {
    const version = topics.reduce((sum, topic) => sum + this.topics.version(topic), 0);
    const held = this.#views.get(topics);
    if (held?.version === version) return held.view;
    const view = { state: this.state };
    this.#views.set(topics, { version, view });
    return view;
  }

  /**
   * Takes the next change in sequence. One that is known already is passed over.
   * @returns false when changes before this one are missing
   */
  receive(sequenced: SequencedChange): boolean {
    if (sequenced.seq <= this.seq) return true;
    if (sequenced.seq > this.seq + 1) return false;
    this.seq = sequenced.seq;
    this.#arrived?.push(sequenced);
    this.#sincePage?.push(sequenced);
    apply(this.state, sequenced.change);
    const articles = articlesIn(sequenced);
    for (const id of articles) this.library.note(id, this.state.get('articles', id));
    this.trail.touch(articles);
    for (const annotations of this.#articles.values()) annotations.notice(sequenced);
    this.topics.touch(topicsOf(sequenced));
    this.#goOn();
    return true;
  }
}

function topicsOf({ change }: SequencedChange): ReadonlySet<Topic> {
  const topics = new Set<Topic>();
  for (const { table } of change.entries) {
    if (table === 'annotations') topics.add('counts').add('usage');
    else topics.add(table);
  }
  return topics;
}

/** The articles that a change says something of, or that it counts anew. */
function articlesIn({ change }: SequencedChange): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { table, id, articleId } of change.entries) {
    if (table === 'articles') ids.add(id);
    else if (articleId !== null) ids.add(articleId);
  }
  return ids;
}

function byId<T extends { readonly id: string }>(records: readonly T[]): Map<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

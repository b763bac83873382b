import { apply } from '../../shared/changes/apply.ts';
import type { Change } from '../../shared/changes/change.ts';
import { check } from '../../shared/changes/check.ts';
import { finishPlan, type FinishedPlan } from '../../shared/merge/finish-plan.ts';
import type { MergedTable, Traced } from '../../shared/merge/lineage.ts';
import { MergePlan } from '../../shared/merge/merge-plan.ts';
import type { IncomingArticle, IncomingRecords, LocalArticle } from '../../shared/merge/records-to-merge.ts';
import type { SettledArticle } from '../../shared/merge/settled-article.ts';
import { atOnce } from '../../shared/steps.ts';
import { TraceBook } from '../../shared/merge/trace-book.ts';
import { namedBy, newsIn, TAKE_IN } from '../../shared/sharing/news.ts';
import type { Annotation } from '../../shared/schema/annotation.ts';
import type { Analyst } from '../../shared/schema/analyst.ts';
import type { Article, ArticleDocument } from '../../shared/schema/article.ts';
import type { TableRecord } from '../../shared/schema/tables.ts';
import { aClock, TEST_START } from './clock.ts';
import { anAnalyst } from './records.ts';
import { pictureOf } from './state-picture.ts';
import { TestWorkspace } from './workspace.ts';

/** All that a desk hands out, as a bundle would have it. */
export interface Handout {
  readonly analysts: IncomingRecords<'analysts'>;
  readonly actors: IncomingRecords<'actors'>;
  readonly terms: IncomingRecords<'terms'>;
  /** The text goes with articles that are there. */
  readonly articles: readonly (IncomingArticle & { readonly document: ArticleDocument | null })[];
}

/** A desk in memory that takes in what others hand out. */
export class MergingDesk extends TestWorkspace {
  override readonly clock;
  override readonly analyst: Analyst;
  readonly #number: number;
  /** Whether it ends with each article before the next one, as desks do that take in a file, or with all at last. */
  readonly #settles: boolean;

  constructor(number: number) {
    super();
    this.#number = number;
    this.#settles = number % 2 === 0;
    this.clock = aClock({ desk: number, start: TEST_START + number });
    this.state.tables.analysts.clear();
    this.analyst = anAnalyst({ id: this.clock.newId(), name: `Analyst ${number}` });
    this.state.tables.analysts.set(this.analyst.id, this.analyst);
  }

  get name(): string {
    return `desk ${this.#number}`;
  }

  /** @param isWanted annotations that go out */
  handOut(isWanted: (id: string) => boolean = () => true): Handout {
    const shared = this.#book(null);
    const there = new Set([...this.state.values('articles')].map(({ checksum }) => checksum));
    const gone = [...shared.gone('articles')].flatMap(({ record: article, lineage: own }) => {
      const annotations = { records: [], lineages: [], gone: [] };
      return there.has(article.checksum)
        ? []
        : [{ article, lineage: own, isGone: true, document: null, annotations }];
    });
    const articles = [...this.state.values('articles')].map((article) => {
      const open = this.state.open.get(article.id);
      if (open === undefined) throw new Error('A test article is not open.');
      const annotations = [...open.annotations.values()].filter(({ id }) => isWanted(id));
      return {
        article,
        lineage: shared.lineageOf('articles', article),
        document: open.document,
        annotations: recordsOf('annotations', annotations, this.#book(article.id)),
      };
    });
    const all = <T extends 'analysts' | 'actors' | 'terms'>(table: T): IncomingRecords<T> =>
      recordsOf(table, [...this.state.values(table)], shared);
    return structuredClone({
      analysts: all('analysts'),
      actors: all('actors'),
      terms: all('terms'),
      articles: [...articles, ...gone],
    });
  }

  /** Of what it hands out, what is new since so many changes, with what that names. */
  handOutNews(since: number): Handout | null {
    const news = newsIn(this.journal.slice(since));
    if (news.isNothing) return null;
    const whole = this.handOut((id) => news.hasAnnotation(id));
    const articles = whole.articles
      .filter(({ article }) => news.articleIds.has(article.id))
      .map(({ annotations, ...article }) => {
        const gone = annotations.gone.filter(({ record }) => news.hasAnnotation(record.id));
        return { ...article, annotations: { ...annotations, gone } };
      });
    const named = namedBy(this.state, [
      ...articles.flatMap(({ annotations }) =>
        annotations.records.map((each) => ['annotations', each] as const),
      ),
      ...[...this.state.values('actors')].flatMap((each) =>
        news.has('actors', each.id) ? [['actors', each] as const] : [],
      ),
      ...[...this.state.values('terms')].flatMap((each) =>
        news.has('terms', each.id) ? [['terms', each] as const] : [],
      ),
    ]);
    const partOf = <T extends 'actors' | 'terms'>(table: T): IncomingRecords<T> => {
      const { records, lineages, gone } = whole[table] as IncomingRecords<T>;
      const isWanted = (id: string): boolean => news.has(table, id) || named.has(`${table} ${id}`);
      return {
        records: records.filter(({ id }) => isWanted(id)),
        lineages,
        gone: gone.filter(({ record }) => news.has(table, record.id)),
      };
    };
    return { analysts: whole.analysts, actors: partOf('actors'), terms: partOf('terms'), articles };
  }

  /** What taking in would do. */
  planFor(...handouts: readonly Handout[]): FinishedPlan {
    const plan = new MergePlan(this.state, this.#book(null));
    for (const handout of handouts) {
      plan.addShared('analysts', handout.analysts);
      plan.addShared('terms', handout.terms);
      plan.addShared('actors', handout.actors);
    }
    const articles = handouts.flatMap((handout) => handout.articles);
    articles.sort((a, b) => (a.article.id < b.article.id ? -1 : 1));
    const settled = new Map<string, SettledArticle>();
    for (const [index, incoming] of articles.entries()) {
      const { checksum } = incoming.article;
      const place = plan.placeOf(checksum) ?? '';
      if (plan.settled.has(place)) {
        plan.unsettle(place);
        for (const earlier of articles.slice(0, index)) {
          if (earlier.article.checksum === checksum) this.#add(plan, earlier);
        }
      }
      const id = this.#add(plan, incoming);
      const isLast = articles[index + 1]?.article.id !== incoming.article.id;
      if (this.#settles && isLast) settled.set(id, atOnce(plan.settle(id)));
    }
    const finished = atOnce(finishPlan(plan));
    if (!finished.ok) throw new Error(finished.error.message);
    const { entries, lineage, conflicts } = finished.value;
    const parts = [...settled.values()];
    return {
      entries: [...parts.flatMap(({ off }) => off), ...entries, ...parts.flatMap(({ on }) => on)],
      lineage: [...lineage, ...parts.flatMap((part) => part.lineage)],
      conflicts,
    };
  }

  /** @returns the change; null when nothing was new */
  takeIn(...handouts: readonly Handout[]): Change | null {
    return this.#takeIn('workspace.merge', handouts);
  }

  /** The same, of what lies in the folder that desks share. */
  takeInShared(...handouts: readonly Handout[]): Change | null {
    return this.#takeIn(TAKE_IN, handouts);
  }

  #takeIn(action: string, handouts: readonly Handout[]): Change | null {
    const { entries, lineage } = this.planFor(...handouts);
    if (entries.length === 0 && lineage.length === 0) return null;
    const change: Change = {
      id: this.clock.newId(),
      analystId: this.analyst.id,
      at: this.clock.now(),
      label: { action, subject: '' },
      intent: { type: 'do' },
      entries,
      lineage,
    };
    for (const { document: given, article } of handouts.flatMap(({ articles }) => articles)) {
      const here = [...this.state.values('articles')].find(({ checksum }) => checksum === article.checksum);
      const document = given ?? (here === undefined ? null : this.state.document(here.id)) ?? null;
      const id = entries.find(
        (entry) =>
          entry.table === 'articles' && entry.type === 'create' && entry.record.checksum === article.checksum,
      )?.id;
      if (id !== undefined && document !== null && !this.state.open.has(id)) {
        this.state.open.set(id, { document: { ...document, articleId: id }, annotations: new Map() });
      }
    }
    const fits = check(this.state, entries);
    if (!fits.ok) throw new Error(`The merge does not fit: ${JSON.stringify(fits.error.details)}`);
    apply(this.state, change);
    this.journal.push(change);
    return change;
  }

  /** All that teams share, to compare desks by. */
  picture(): unknown {
    const { settings: _, ...tables } = (pictureOf(this.state) as { tables: Record<string, unknown> }).tables;
    const { annotations, counts, usage } = pictureOf(this.state) as Record<string, Record<string, object>>;
    const there = Object.fromEntries(
      Object.entries(annotations ?? {}).filter(([id]) => this.state.get('articles', id) !== undefined),
    );
    const conflicts = [...this.state.values('conflicts')].sort((a, b) => (a.id < b.id ? -1 : 1));
    return { tables, annotations: there, counts, usage, conflicts };
  }

  #add(plan: MergePlan, incoming: IncomingArticle): string {
    return atOnce(plan.addArticle(incoming, this.#localsFor(incoming.article)));
  }

  #localsFor({ checksum }: Article): LocalArticle[] {
    const gone = [...this.#book(null).gone('articles')].map(({ record }) => record);
    return [...this.state.values('articles'), ...gone]
      .filter((article) => article.checksum === checksum)
      .map((article) => {
        const book = this.#book(article.id);
        const annotations = this.state.open.get(article.id)?.annotations ?? new Map<string, Annotation>();
        return { article, annotations, book };
      });
  }

  #book(articleId: string | null): TraceBook {
    const book = new TraceBook(articleId);
    for (const change of this.journal) book.note(change);
    return book;
  }
}

function recordsOf<T extends MergedTable>(
  table: T,
  records: readonly TableRecord<T>[],
  book: TraceBook,
): IncomingRecords<T> {
  const gone: Traced<T>[] = [...book.gone(table)];
  return {
    records,
    lineages: records
      .map(({ id }) => [id, lineage(table, id, book)] as const)
      .flatMap(([id, own]) => (own === undefined ? [] : [[id, own] as const])),
    gone,
  };
}

function lineage(table: MergedTable, id: string, book: TraceBook) {
  return book.get(table, id)?.lineage;
}

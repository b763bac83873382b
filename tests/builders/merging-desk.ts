import { apply } from '../../shared/changes/apply.ts';
import type { Change } from '../../shared/changes/change.ts';
import { check } from '../../shared/changes/check.ts';
import { finishPlan, type FinishedPlan } from '../../shared/merge/finish-plan.ts';
import type { MergedTable, Traced } from '../../shared/merge/lineage.ts';
import {
  MergePlan,
  type IncomingArticle,
  type IncomingRecords,
  type LocalArticle,
} from '../../shared/merge/merge-plan.ts';
import { TraceBook } from '../../shared/merge/trace-book.ts';
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

  constructor(number: number) {
    super();
    this.#number = number;
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

  /** What taking in would do. */
  planFor(handout: Handout): FinishedPlan {
    const plan = new MergePlan(this.state, this.#book(null));
    plan.addShared('analysts', handout.analysts);
    plan.addShared('terms', handout.terms);
    plan.addShared('actors', handout.actors);
    for (const incoming of handout.articles) plan.addArticle(incoming, this.#localsFor(incoming.article));
    const finished = finishPlan(plan);
    if (!finished.ok) throw new Error(finished.error.message);
    return finished.value;
  }

  /** @returns the change; null when nothing was new */
  takeIn(handout: Handout): Change | null {
    const { entries, lineage } = this.planFor(handout);
    if (entries.length === 0 && lineage.length === 0) return null;
    const change: Change = {
      id: this.clock.newId(),
      analystId: this.analyst.id,
      at: this.clock.now(),
      label: { action: 'workspace.merge', subject: '' },
      intent: { type: 'do' },
      entries,
      lineage,
    };
    for (const { document: given, article } of handout.articles) {
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

  #localsFor({ checksum }: Article): LocalArticle[] {
    const gone = [...this.#book(null).gone('articles')].map(({ record }) => record);
    return [...this.state.values('articles'), ...gone]
      .filter((article) => article.checksum === checksum)
      .map((article) => {
        const book = this.#book(article.id);
        return { article, annotations: this.state.annotations(article.id), book };
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

import type { DatabaseSync } from 'node:sqlite';
import type { Entry, EntryOf, SequencedChange } from '../../../shared/changes/change.ts';
import { Actor } from '../../../shared/schema/actor.ts';
import type { Annotation } from '../../../shared/schema/annotation.ts';
import type { Article } from '../../../shared/schema/article.ts';
import type { ArticleData } from '../storage/article-database.ts';
import { bodyWords, namedBy, quoteWords } from './annotation-words.ts';
import { EntryTable, textOrNull, type EntryContent } from './entry-table.ts';

/** Up to where the index follows the workspace. */
export interface IndexPlace {
  readonly seq: number;
  /** The id of that change; empty when it is not known. */
  readonly change: string;
  /** Whether every article is in it. */
  readonly whole: boolean;
}

/** The words of the library's articles, annotations and actors, in a database on the disk. */
export class SearchIndex {
  readonly #database: DatabaseSync;
  readonly #entries: EntryTable;

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#entries = new EntryTable(database);
  }

  get place(): IndexPlace {
    const found = this.#entries.statement('SELECT seq, "change", whole FROM meta').get();
    return {
      seq: Number(found?.['seq'] ?? 0),
      change: textOrNull(found?.['change']) ?? '',
      whole: found?.['whole'] === 1,
    };
  }

  set place({ seq, change, whole }: IndexPlace) {
    this.#entries
      .statement('UPDATE meta SET seq = ?, "change" = ?, whole = ?')
      .run(seq, change, whole ? 1 : 0);
  }

  articleIds(): ReadonlySet<string> {
    return new Set(
      this.#entries
        .statement('SELECT id FROM articles')
        .all()
        .map(({ id }) => String(id)),
    );
  }

  /** Does some work as one step: all of it is in the index, or nothing. */
  inOneStep(work: () => void): void {
    this.#database.exec('BEGIN');
    try {
      work();
      this.#database.exec('COMMIT');
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
      throw error;
    }
  }

  /** @param data null when its file cannot be read: its title can be found all the same */
  addArticle(article: Article, data: ArticleData | null): void {
    this.removeArticle(article.id);
    this.#putTitle(article);
    if (data === null) return;
    this.#entries.put({ part: 'text', article: article.id, record: '' }, { body: data.document.text });
    for (const annotation of data.annotations) this.#putAnnotation(annotation);
  }

  removeArticle(id: string): void {
    this.#entries.removeArticle(id);
    this.#entries.statement('DELETE FROM articles WHERE id = ?').run(id);
  }

  putActor(actor: Actor): void {
    this.#entries
      .statement('INSERT OR REPLACE INTO actors VALUES (?, ?)')
      .run(actor.id, JSON.stringify(actor));
    const more = [...actor.aliases.map(({ text }) => text), actor.note].filter((text) => text !== '');
    const body = `${actor.name}\n${more.join(' · ')}`;
    this.#entries.put(
      { part: 'actor', article: '', record: actor.id },
      { body, hidden: actor.mergedIntoId !== null },
    );
  }

  /**
   * Follows a change; to follow the same ones again, in order, comes to the same.
   * @returns the articles that it added, whose texts are not in the index yet
   */
  apply({ change }: SequencedChange): readonly Article[] {
    return change.entries.flatMap((entry) => this.#applyEntry(entry));
  }

  #applyEntry(entry: Entry): readonly Article[] {
    if (entry.table === 'articles' && entry.type === 'create') return [entry.record];
    if (entry.table === 'articles' && entry.type === 'delete') this.removeArticle(entry.id);
    else if (entry.table === 'articles') this.#editArticle(entry.id, entry.to);
    else if (entry.table === 'annotations') this.#applyAnnotation(entry);
    else if (entry.table === 'actors' && entry.type === 'create') this.putActor(entry.record);
    else if (entry.table === 'actors' && entry.type === 'update') this.#editActor(entry.id, entry.to);
    else if (entry.table === 'actors') this.#entries.remove({ part: 'actor', article: '', record: entry.id });
    return [];
  }

  #applyAnnotation(entry: EntryOf<'annotations'>): void {
    const key = { part: 'note', article: entry.articleId ?? '', record: entry.id } as const;
    if (entry.type === 'create') this.#putAnnotation(entry.record);
    else if (entry.type === 'delete') this.#entries.remove(key);
    else {
      const before = this.#entries.get(key);
      if (before !== null) this.#entries.put(key, { ...before, ...contentOf(entry.to) });
    }
  }

  #putAnnotation(annotation: Annotation): void {
    const { articleId, id } = annotation;
    this.#entries.put({ part: 'note', article: articleId, record: id }, contentOf(annotation));
  }

  #putTitle({ id, title, author, source, published, deletedAt }: Titled): void {
    this.#entries
      .statement('INSERT OR REPLACE INTO articles VALUES (?, ?, ?, ?, ?, ?)')
      .run(id, title, author, source, published, deletedAt === null ? 0 : 1);
    const body = author === null ? title : `${title}\n${author}`;
    this.#entries.put({ part: 'title', article: id, record: '' }, { body });
  }

  #editArticle(id: string, to: Partial<Article>): void {
    const found = this.#entries.statement('SELECT * FROM articles WHERE id = ?').get(id);
    if (found === undefined) return;
    const before: Titled = {
      id,
      title: String(found['title']),
      author: textOrNull(found['author']),
      source: textOrNull(found['source']),
      published: textOrNull(found['published']),
      deletedAt: found['binned'] === 1 ? 'then' : null,
    };
    this.#putTitle({ ...before, ...to });
  }

  #editActor(id: string, to: Partial<Actor>): void {
    const found = this.#entries.statement('SELECT record FROM actors WHERE id = ?').get(id);
    if (found === undefined) return;
    this.putActor({ ...Actor.parse(JSON.parse(String(found['record']))), ...to });
  }
}

type Titled = Pick<Article, 'id' | 'title' | 'author' | 'source' | 'published' | 'deletedAt'>;

/** As much of an annotation's entry as its fields say. */
function contentOf({ body, anchors, analystId, status }: Partial<Annotation>): Partial<EntryContent> {
  return {
    ...(body === undefined
      ? {}
      : {
          body: bodyWords(body),
          kind: body.kind,
          polarity: body.kind === 'stance' ? body.polarity : null,
          named: namedBy(body),
        }),
    ...(anchors === undefined ? {} : { quote: quoteWords(anchors), start: anchors[0]?.start ?? null }),
    ...(analystId === undefined ? {} : { analyst: analystId }),
    ...(status === undefined ? {} : { hidden: status === 'rejected' }),
  };
}

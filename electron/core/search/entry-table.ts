import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite';
import { indexedForm } from '../../../shared/search/tokens.ts';
import type { SearchPart } from '../../../shared/search/search-request.ts';

/** Names one thing that can be found: an article's title or text, an annotation, an actor. */
export interface EntryKey {
  readonly part: SearchPart;
  /** Empty for an actor. */
  readonly article: string;
  /** The annotation or the actor; else empty. */
  readonly record: string;
}

export interface EntryContent {
  readonly body: string;
  /** An annotation's passages. */
  readonly quote: string;
  readonly kind: string | null;
  readonly polarity: string | null;
  readonly analyst: string | null;
  /** Where an annotation's first passage begins (UTF-16 code units). */
  readonly start: number | null;
  /** It is kept, but not found. */
  readonly hidden: boolean;
  /** The actors and terms that an annotation names. */
  readonly named: readonly string[];
}

const plain: EntryContent = {
  body: '',
  quote: '',
  kind: null,
  polarity: null,
  analyst: null,
  start: null,
  hidden: false,
  named: [],
};

/** What can be found, each with its words. */
export class EntryTable {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  get({ part, article, record }: EntryKey): EntryContent | null {
    const found = this.statement(
      'SELECT * FROM entries JOIN texts ON entry = id WHERE article = ? AND part = ? AND record = ?',
    ).get(article, part, record);
    if (found === undefined) return null;
    const named = this.statement('SELECT record FROM names WHERE entry = ?').all(found['id'] ?? null);
    return {
      body: String(found['body']),
      quote: String(found['quote']),
      kind: textOrNull(found['kind']),
      polarity: textOrNull(found['polarity']),
      analyst: textOrNull(found['analyst']),
      start: numberOrNull(found['start']),
      hidden: found['hidden'] === 1,
      named: named.map((row) => String(row['record'])),
    };
  }

  /** Takes the place of what the key named before. */
  put({ part, article, record }: EntryKey, content: Partial<EntryContent>): void {
    this.remove({ part, article, record });
    const { body, quote, kind, polarity, analyst, start, hidden, named } = { ...plain, ...content };
    const { lastInsertRowid: id } = this.statement(
      `INSERT INTO entries (part, article, record, kind, polarity, analyst, start, hidden)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(part, article, record, kind, polarity, analyst, start, hidden ? 1 : 0);
    this.statement('INSERT INTO texts VALUES (?, ?, ?)').run(id, body, quote);
    this.statement('INSERT INTO words (rowid, body, quote) VALUES (?, ?, ?)').run(
      id,
      indexedForm(body),
      indexedForm(quote),
    );
    for (const name of named) this.statement('INSERT INTO names VALUES (?, ?)').run(name, id);
  }

  remove({ part, article, record }: EntryKey): void {
    const found = this.statement('SELECT id FROM entries WHERE article = ? AND part = ? AND record = ?');
    for (const { id } of found.all(article, part, record)) this.#drop(id ?? null);
  }

  removeArticle(article: string): void {
    for (const { id } of this.statement('SELECT id FROM entries WHERE article = ?').all(article))
      this.#drop(id ?? null);
  }

  /** A prepared statement, made once. */
  statement(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (statement === undefined) this.#statements.set(sql, (statement = this.#database.prepare(sql)));
    return statement;
  }

  #drop(id: SQLInputValue): void {
    this.statement('DELETE FROM words WHERE rowid = ?').run(id);
    this.statement('DELETE FROM names WHERE entry = ?').run(id);
    this.statement('DELETE FROM texts WHERE entry = ?').run(id);
    this.statement('DELETE FROM entries WHERE id = ?').run(id);
  }
}

export function textOrNull(value: SQLOutputValue | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

export function numberOrNull(value: SQLOutputValue | undefined): number | null {
  return typeof value === 'number' ? value : null;
}

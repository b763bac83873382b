import type { DatabaseSync, SQLInputValue, SQLOutputValue } from 'node:sqlite';
import { annotationKinds } from '../../../shared/schema/annotation.ts';
import { findPassage, type Passage } from '../../../shared/search/find-passage.ts';
import {
  SearchPart,
  type SearchAnswer,
  type SearchFilter,
  type SearchHit,
} from '../../../shared/search/search-request.ts';
import { searchTerms, type SearchTerm } from '../../../shared/search/search-terms.ts';
import { numberOrNull, textOrNull } from './entry-table.ts';
import type { HiddenNotes, SearchAsked } from './search-messages.ts';

/** Where more is found than anybody looks through, what it is worth to each is not computed: the latest comes first. */
const MOST_RANKED = 10_000;

/**
 * What holds every term of a query: actors and titles first, then by BM25 (Robertson and Zaragoza 2009), as SQLite
 * computes it.
 */
export function findEntries(database: DatabaseSync, request: SearchAsked): Omit<SearchAnswer, 'building'> {
  const terms = searchTerms(request.query);
  if (terms.length === 0) return { hits: [], total: 0 };
  const { sql, values } = conditionsOf(request.filter, request.hidden);
  const match = `${looksAtAnnotations(request.filter) ? '' : '{body} : '}(${terms.map(matchOf).join(' AND ')})`;
  // Articles are looked at once for all, not for each of what may be very many entries.
  const from = `FROM words JOIN entries e ON e.id = words.rowid WHERE words MATCH ? AND e.hidden = 0
    AND e.article NOT IN (SELECT id FROM articles WHERE binned = 1) ${sql}`;
  const counted = database.prepare(`SELECT count(*) AS total ${from}`).get(match, ...values);
  const total = Number(counted?.['total'] ?? 0);
  if (total === 0) return { hits: [], total };
  const order = total > MOST_RANKED ? 'e.id DESC' : 'rank';
  const found = database
    .prepare(
      `SELECT e.id ${from} ORDER BY CASE e.part WHEN 'actor' THEN 0 WHEN 'title' THEN 1 ELSE 2 END, ${order} LIMIT ?`,
    )
    .all(match, ...values, request.limit);
  const entry = database.prepare(
    `SELECT e.*, t.body, t.quote, a.title, a.source, a.published FROM entries e JOIN texts t ON t.entry = e.id
     LEFT JOIN articles a ON a.id = e.article WHERE e.id = ?`,
  );
  const hits = found.flatMap(({ id }): SearchHit[] => {
    const row = entry.get(id ?? null);
    return row === undefined ? [] : [hitOf(row, terms)];
  });
  return { hits, total };
}

/** Words have only letters, marks and digits: nothing in them means anything to the query's language. */
function matchOf({ words, isPrefix }: SearchTerm): string {
  return `"${words.join(' ')}"${isPrefix ? ' *' : ''}`;
}

function looksAtAnnotations(filter: SearchFilter): boolean {
  const { kinds, actorIds, codeIds, polarities, analystIds } = filter;
  return [kinds, actorIds, codeIds, polarities, analystIds].some(({ length }) => length > 0);
}

function conditionsOf(
  filter: SearchFilter,
  hidden: HiddenNotes,
): { readonly sql: string; readonly values: SQLInputValue[] } {
  const parts: string[] = [];
  const values: SQLInputValue[] = [];
  const among = (condition: (marks: string) => string, wanted: readonly string[]): void => {
    if (wanted.length === 0) return;
    parts.push(condition(wanted.map(() => '?').join(', ')));
    values.push(...wanted);
  };
  const named = (marks: string): string => `e.id IN (SELECT entry FROM names WHERE record IN (${marks}))`;
  among((marks) => `e.part IN (${marks})`, filter.parts);
  among((marks) => `e.kind IN (${marks})`, filter.kinds);
  among((marks) => `e.polarity IN (${marks})`, filter.polarities);
  among((marks) => `e.analyst IN (${marks})`, filter.analystIds);
  among(named, filter.actorIds);
  among(named, filter.codeIds);
  among((marks) => `e.article IN (SELECT id FROM articles WHERE source IN (${marks}))`, filter.sources);
  if (filter.from !== null) {
    parts.push('e.article IN (SELECT id FROM articles WHERE published >= ?)');
    values.push(filter.from);
  }
  if (filter.to !== null) {
    // All of a month counts: 2026-03 takes 2026-03-31 in.
    parts.push('e.article IN (SELECT id FROM articles WHERE published <= ?)');
    values.push(`${filter.to}\uffff`);
  }
  if (hidden.articleIds.length > 0) {
    parts.push(`NOT (e.part = 'note' AND e.analyst <> ? AND e.article IN (SELECT value FROM json_each(?)))`);
    values.push(hidden.coderId, JSON.stringify(hidden.articleIds));
  }
  return { sql: parts.map((part) => `AND ${part}`).join(' '), values };
}

function hitOf(row: Record<string, SQLOutputValue>, terms: readonly SearchTerm[]): SearchHit {
  const body = String(row['body']);
  const quote = String(row['quote']);
  const part = SearchPart.parse(row['part']);
  const all = [body, quote].filter((text) => text !== '').join(' · ');
  const passage = findPassage(body, terms) ?? findPassage(all, terms) ?? beginning(all);
  return {
    part,
    articleId: part === 'actor' ? null : String(row['article']),
    recordId: row['record'] === '' ? null : String(row['record']),
    kind: annotationKinds.find((kind) => kind === row['kind']) ?? null,
    title: textOrNull(row['title']) ?? body.split('\n', 1)[0] ?? '',
    source: textOrNull(row['source']),
    published: textOrNull(row['published']),
    passage,
    start: part === 'text' ? passage.start : numberOrNull(row['start']),
  };
}

/** Where SQLite finds a word that we do not: never, as long as both cut texts in the same way. */
function beginning(text: string): Passage {
  return { text: text.slice(0, 160), marks: [], start: 0, end: 0, count: 0 };
}

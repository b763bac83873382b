import type { DifferingPassage } from '../api/agreement.ts';
import type { FigureName, FigureRow, RowKey } from './figure-rows.ts';
import { leading } from './measures.ts';

/** A passage that lowers a figure. */
export interface LoweringPassage extends DifferingPassage {
  /** What its values are of: where layers marked, or a field. */
  readonly of: RowKey;
  /** Its place among those of the row: several may be in the same bounds. */
  readonly place: number;
}

export interface LoweringPassages {
  readonly passages: readonly LoweringPassage[];
  /** How many there are beyond those. */
  readonly more: number;
}

/**
 * The passages that lower a figure. A field's figures are all lowered by those of which layers say different things; of
 * the figures about passages some know where alone, some what alone, and some both.
 * @param rows all of the kind
 */
export function loweringPassages(
  rows: readonly FigureRow[],
  row: FigureRow,
  figure: FigureName,
): LoweringPassages {
  const where = passagesOf(row);
  const named = row.marked === null ? undefined : leading[row.marked.kind].name;
  const what = rows.find(({ key }) => key === named);
  if (what === undefined) return where;
  if (figure === 'coding') return passagesOf(what);
  if (figure === 'whole' || figure === 'gamma') return together(passagesOf(what), where);
  if (figure !== 'overlapping') return where;
  return { ...where, passages: where.passages.filter(({ values }) => values.includes(null)) };
}

function passagesOf({ key, differing, more }: FigureRow): LoweringPassages {
  return { passages: differing.map((passage, place) => ({ ...passage, of: key, place })), more };
}

/** Both, in the order of the articles and the text; what both have is said as the first says it. */
function together(first: LoweringPassages, second: LoweringPassages): LoweringPassages {
  const place = ({ articleId, start, end }: DifferingPassage): string => `${articleId} ${start} ${end}`;
  const known = new Set(first.passages.map(place));
  const articles = [...new Set([...second.passages, ...first.passages].map(({ articleId }) => articleId))];
  const order = new Map(articles.map((id, at) => [id, at]));
  const passages = [...first.passages, ...second.passages.filter((each) => !known.has(place(each)))].sort(
    (a, b) =>
      (order.get(a.articleId) ?? 0) - (order.get(b.articleId) ?? 0) || a.start - b.start || a.end - b.end,
  );
  return { passages, more: first.more + second.more };
}

import { ok, type Result } from '../../../shared/errors.ts';
import { annotationKinds, Polarity } from '../../../shared/schema/annotation.ts';
import { CalendarDate } from '../../../shared/schema/article.ts';
import {
  anywhere,
  SearchPart,
  type SearchFilter,
  type SearchHit,
} from '../../../shared/search/search-request.ts';
import { LibrarySearch } from '../../core/search/library-search.ts';
import { count } from '../count.ts';
import { clipTo, oneLine } from '../display-width.ts';
import { shortIds } from '../find-article.ts';
import type { Style } from '../style.ts';
import { wrongUse, type Given, type Verb } from '../verb.ts';

const MOST = 500;
const USUAL = 20;

export const searchVerb: Verb = {
  usage: 'search QUERY…',
  summary: 'look through texts, titles, notes and actors: words, "phrases in quotation marks", beginnings*',
  operands: { least: 1, most: Infinity },
  options: {
    in: { value: 'PART', summary: `only there: ${SearchPart.options.join(', ')}` },
    kind: { value: 'KIND', summary: `only annotations of a kind: ${annotationKinds.join(', ')}` },
    polarity: { value: 'POLARITY', summary: `only stances: ${Polarity.options.join(', ')}` },
    source: { value: 'NAME', summary: 'only articles of a source' },
    from: { value: 'DATE', summary: 'only articles published then or later' },
    to: { value: 'DATE', summary: 'only articles published then or earlier' },
    limit: { value: 'N', summary: `how many to show, ${USUAL} unless told` },
  },
  plan: (given) => {
    const filter = filterOf(given);
    if (!filter.ok) return filter;
    const limit = Number(given.value('limit') ?? USUAL);
    if (!Number.isInteger(limit) || limit < 1 || limit > MOST)
      return wrongUse(`--limit is a number from 1 to ${MOST}, not “${given.value('limit')}”.`);
    const query = given.operands.join(' ');
    return ok(async ({ workspace }) => {
      const search = new LibrarySearch(workspace);
      try {
        const settled = await search.settled();
        if (!settled.ok) return settled;
        const found = await search.search({ query, filter: filter.value, limit });
        if (!found.ok) return found;
        const { hits, total } = found.value;
        return ok({
          exit: 'done',
          data: { hits, total },
          text: (style) =>
            hits.length === 0 ? `Nothing was found for “${oneLine(query)}”.` : inWords(hits, total, style),
        });
      } finally {
        await search.close();
      }
    });
  },
};

function filterOf({ value }: Given): Result<SearchFilter> {
  const [part, kind, polarity] = [value('in'), value('kind'), value('polarity')];
  const [from, to, source] = [value('from'), value('to'), value('source')];
  const parts = SearchPart.options.filter((each) => each === part);
  const kinds = annotationKinds.filter((each) => each === kind);
  const polarities = Polarity.options.filter((each) => each === polarity);
  if (part !== undefined && parts.length === 0)
    return wrongUse(`There is no part “${part}”; there are ${SearchPart.options.join(', ')}.`);
  if (kind !== undefined && kinds.length === 0)
    return wrongUse(`There is no kind “${kind}”; there are ${annotationKinds.join(', ')}.`);
  if (polarity !== undefined && polarities.length === 0)
    return wrongUse(`There is no polarity “${polarity}”; there are ${Polarity.options.join(', ')}.`);
  for (const date of [from, to])
    if (date !== undefined && !CalendarDate.safeParse(date).success)
      return wrongUse(`“${date}” is no date: 2026, 2026-03 and 2026-03-31 are.`);
  const sources = source === undefined ? [] : [source];
  return ok({ ...anywhere, parts, kinds, polarities, sources, from: from ?? null, to: to ?? null });
}

function inWords(hits: readonly SearchHit[], total: number, style: Style): string {
  const short = shortIds(hits.flatMap(({ articleId }) => articleId ?? []));
  const lines = hits.map((hit) => {
    const where = [hit.kind ?? hit.part, hit.source, hit.published, short.get(hit.articleId ?? '')];
    const told = where.filter((each) => each !== null && each !== undefined).map(oneLine);
    return `${style.strong(clipTo(oneLine(hit.title), 80))}  ${style.faint(told.join(' · '))}\n  ${marked(hit, style)}`;
  });
  const shown =
    hits.length < total ? `The first ${hits.length} of ${count(total, 'place')}` : count(total, 'place');
  return [...lines, style.faint(shown)].join('\n');
}

function marked({ passage: { text, marks } }: SearchHit, style: Style): string {
  let at = 0;
  let line = '';
  for (const [start, end] of marks) {
    line += tame(text.slice(at, start)) + style.strong(tame(text.slice(start, end)));
    at = end;
  }
  return line + tame(text.slice(at));
}

/** A text cannot command the terminal. */
function tame(text: string): string {
  return text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ' ');
}

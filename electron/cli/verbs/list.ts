import { ok } from '../../../shared/errors.ts';
import { shownTallies } from '../../core/blind/shown-tallies.ts';
import { oneLine } from '../display-width.ts';
import { libraryOf, shortIds } from '../find-article.ts';
import { table } from '../table.ts';
import type { Verb } from '../verb.ts';

export const list: Verb = {
  usage: 'list',
  summary: 'list the articles of the library with their annotations',
  readsOnly: true,
  operands: { least: 0, most: 0 },
  options: {},
  plan: () =>
    ok(async ({ workspace }) => {
      const { state, articles: store, blindness } = workspace;
      const tallies = await workspace.settled(() => shownTallies(state, store, blindness));
      const articles = libraryOf(workspace).map((article) => ({
        ...article,
        annotations: tallies.countsOf(article.id),
      }));
      const short = shortIds(articles.map(({ id }) => id));
      return ok({
        exit: 'done',
        data: { articles },
        text: (style) =>
          articles.length === 0
            ? 'The library is empty: slantwise import FILE… fills it.'
            : table<(typeof articles)[number]>(
                [
                  { heading: 'ID', cell: ({ id }) => short.get(id) ?? id },
                  { heading: 'PUBLISHED', cell: ({ published }) => published ?? '' },
                  { heading: 'WORDS', align: 'right', cell: ({ words }) => String(words) },
                  { heading: 'ACTORS', align: 'right', cell: ({ annotations }) => String(annotations.actor) },
                  {
                    heading: 'STANCES',
                    align: 'right',
                    cell: ({ annotations }) => String(annotations.stance),
                  },
                  { heading: 'BIAS', align: 'right', cell: ({ annotations }) => String(annotations.bias) },
                  { heading: 'NOTES', align: 'right', cell: ({ annotations }) => String(annotations.note) },
                  { heading: 'TITLE', cell: ({ title }) => oneLine(title) },
                ],
                articles,
                style,
              ),
      });
    }),
};

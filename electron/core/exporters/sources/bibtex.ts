import anyAscii from 'any-ascii';
import { ok } from '../../../../shared/errors.ts';
import type { Article } from '../../../../shared/schema/article.ts';
import type { Exporter } from '../exporter.ts';
import { onlySources } from './only-sources.ts';

/** BibTeX's own words for them, without braces: each style prints them in its way, and sorts by them. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The articles as references for LaTeX and reference managers: BibTeX, in UTF-8, with biblatex's own fields beside its. */
export const bibtex: Exporter = {
  write: (input) => {
    const keys = new Map<string, number>();
    const entries = input.articles.map(({ article }) => entryOf(article, keyOf(article, keys)));
    return ok({ bytes: Buffer.from(`${entries.join('\n\n')}\n`, 'utf8'), losses: onlySources(input) });
  },
};

function entryOf(article: Article, key: string): string {
  const [year, month] = article.published?.split('-') ?? [];
  const fields: readonly (readonly [name: string, value: string | null | undefined])[] = [
    ['title', `{${braced(article.title)}}`],
    // Braced: a name is not taken apart, and “and” in it parts nobody.
    ['author', article.author === null ? null : `{${braced(article.author)}}`],
    ['journal', article.source === null ? null : braced(article.source)],
    ['year', year],
    ['month', month === undefined ? null : MONTHS[Number(month) - 1]],
    ['date', article.published],
    ['langid', article.language === null ? null : braced(article.language)],
    ['keywords', article.tags.length === 0 ? null : braced(article.tags.join(', '))],
  ];
  const lines = fields.flatMap(([name, value]) =>
    typeof value !== 'string' ? [] : [`  ${name} = ${name === 'month' ? value : `{${value}}`},`],
  );
  return [`@article{${key},`, ...lines, '}'].join('\n');
}

/** `guardian2015putin`: source, year, the title's first long word; what is taken already gets a number. */
function keyOf({ source, published, title }: Article, taken: Map<string, number>): string {
  const plain = (text: string): string =>
    anyAscii(text)
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '');
  const word =
    title
      .split(/\s+/)
      .map(plain)
      .find((each) => each.length > 3) ?? plain(title);
  const key =
    `${plain(source ?? '').slice(0, 12)}${published?.slice(0, 4) ?? ''}${word.slice(0, 20)}` || 'article';
  const times = taken.get(key) ?? 0;
  taken.set(key, times + 1);
  return times === 0 ? key : `${key}-${times + 1}`;
}

const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text as LaTeX reads it. A brace that is not closed in a name would swallow the file, so braces are written as commands. */
function braced(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\{}~^]/g, (sign) => commands[sign] ?? sign)
    .replace(/[&%$#_]/g, '\\$&');
}

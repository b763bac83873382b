import { ok } from '../../../../shared/errors.ts';
import type { Article } from '../../../../shared/schema/article.ts';
import type { Exporter } from '../exporter.ts';
import { pageWords, type PageWords } from './page-words.ts';
import { readableArticle, type ReadableBlock, type Remark } from './readable-article.ts';

/** The article with a footnote for each annotation, at the end of its passage (CommonMark with GitHub's footnotes). */
export const markdown: Exporter = {
  write: (input) => {
    const words = pageWords[input.options.labels];
    const articles = input.articles.map((one) => readableArticle(one, input));
    const texts = articles.map(({ article, blocks, remarks }) =>
      [
        frontMatter(article),
        ...blocks.map(blockText),
        ...wholeArticle(remarks, words),
        remarks
          .filter(({ placed }) => placed)
          .map((remark) => footnote(remark, words))
          .join('\n'),
      ]
        .filter((part) => part !== '')
        .join('\n\n'),
    );
    return ok({
      bytes: Buffer.from(`${texts.join('\n\n')}\n`, 'utf8'),
      losses: articles.flatMap(({ losses }) => losses),
    });
  },
};

/** As the import reads it; JSON's strings are YAML's, too. */
function frontMatter({ title, source, author, published, language }: Article): string {
  const facts = { title, source, author, date: published, language };
  const lines = Object.entries(facts).flatMap(([key, fact]) =>
    fact === null ? [] : [`${key}: ${JSON.stringify(fact)}`],
  );
  return ['---', ...lines, '---'].join('\n');
}

const starts: Readonly<Record<ReadableBlock['kind'], string>> = {
  headline: '# ',
  heading: '## ',
  paragraph: '',
  quotation: '> ',
  'list-item': '- ',
};

function blockText({ kind, stretches }: ReadableBlock): string {
  const text = stretches
    .map(({ text: stretch, ends }) => {
      const marks = ends.map(({ number }) => `[^${number}]`).join('');
      const [, body = '', blank = ''] = /^(.*?)(\s*)$/s.exec(stretch) ?? [];
      return `${escaped(body)}${marks}${blank}`;
    })
    .join('')
    // Within a block a new line is one of the source's.
    .replaceAll('\n', `  \n${kind === 'quotation' ? '> ' : ''}`);
  return `${starts[kind]}${kind === 'headline' || kind === 'heading' ? text.replaceAll('  \n', ' ') : guardedStart(text)}`;
}

function wholeArticle(remarks: readonly Remark[], words: PageWords): string[] {
  const whole = remarks.filter(({ placed }) => !placed);
  if (whole.length === 0) return [];
  const lines = whole.map((remark) => {
    const quote = remark.quote === '' ? '' : ` (“${escaped(oneLine(remark.quote))}”)`;
    return `- ${sentence(remark, words)}${quote}`;
  });
  return [`## ${words.wholeArticle}`, lines.join('\n')];
}

function footnote(remark: Remark, words: PageWords): string {
  return `[^${remark.number}]: ${sentence(remark, words)}`;
}

function sentence({ kind, summary: { title, detail, note }, analyst }: Remark, words: PageWords): string {
  const said = title === kind ? `**${kind}**` : `**${kind}**: ${escaped(oneLine(title))}`;
  const parts = [said, detail, note, words.by(analyst)].filter((part) => part !== '');
  return [parts[0], ...parts.slice(1).map((part) => escaped(oneLine(part)))].join(' — ');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Signs that would be Markdown's own. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>&~|]/g, '\\$&');
}

/** A paragraph that begins as another block would. */
function guardedStart(text: string): string {
  return text.replace(
    /^(\s*)(?:([#+\-=]|>)|(\d{1,9})([.)]))/,
    (_all, blank: string, sign?: string, digits?: string, dot?: string) =>
      sign === undefined ? `${blank}${digits ?? ''}\\${dot ?? ''}` : `${blank}\\${sign}`,
  );
}

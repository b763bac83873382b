import { baseDirection } from '../../../../shared/text/direction.ts';
import { xmlText } from '../../xml-text.ts';
import type { ReadableArticle, ReadableBlock, Remark, Stretch } from './readable-article.ts';

const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The comments' ids run on from article to article. */
export type CommentId = (remark: Remark) => number;

export function commentIds(articles: readonly ReadableArticle[]): CommentId {
  const ids = new Map(articles.flatMap(({ remarks }) => remarks).map((remark, index) => [remark, index]));
  return (remark) => ids.get(remark) ?? 0;
}

/** The main part: the articles' blocks, with the beginnings and ends of comments between runs. */
export function documentPart(articles: readonly ReadableArticle[]): string {
  const id = commentIds(articles);
  const bodies = articles.map((one) => articleOf(one, id));
  return `<w:document xmlns:w="${NAMESPACE}"><w:body>${bodies.join('')}<w:sectPr/></w:body></w:document>`;
}

function articleOf({ article, facts, blocks, remarks }: ReadableArticle, id: CommentId): string {
  const hasHeadline = blocks.some(({ kind }) => kind === 'headline');
  // What is about the whole article is a comment on its title.
  const whole = remarks.filter(({ placed }) => !placed);
  const begin = whole.map((remark) => start(id(remark))).join('');
  const end = whole.map((remark) => finish(id(remark))).join('');
  const line = facts.length === 0 ? '' : paragraph('Subtitle', facts.join(' · '), runsOf(facts.join(' · ')));
  const title = hasHeadline ? '' : paragraph('Title', article.title, begin + runsOf(article.title) + end);
  const set = blocks.map((block) => {
    const isHeadline = block.kind === 'headline';
    const inner = block.stretches.map((stretch) => stretchOf(stretch, id)).join('');
    const text = block.stretches.map((stretch) => stretch.text).join('');
    return (
      paragraph(styleOf[block.kind], text, isHeadline ? begin + inner + end : inner) +
      (isHeadline ? line : '')
    );
  });
  return `${title}${hasHeadline ? '' : line}${set.join('')}`;
}

const styleOf: Readonly<Record<ReadableBlock['kind'], string | null>> = {
  headline: 'Title',
  heading: 'Heading1',
  paragraph: null,
  quotation: 'Quote',
  'list-item': 'ListBullet',
};

function paragraph(style: string | null, text: string, inner: string): string {
  const properties = `${style === null ? '' : `<w:pStyle w:val="${style}"/>`}${baseDirection(text) === 'rtl' ? '<w:bidi/>' : ''}`;
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`;
}

function stretchOf({ text, begins, ends }: Stretch, id: CommentId): string {
  return (
    begins.map((remark) => start(id(remark))).join('') +
    runsOf(text) +
    ends.map((remark) => finish(id(remark))).join('')
  );
}

function start(id: number): string {
  return `<w:commentRangeStart w:id="${id}"/>`;
}

function finish(id: number): string {
  return `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
}

/** Hebrew, Arabic and the scripts beside them, and what stands among their words. */
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const RUNS =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}][\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Mn}\s،؛؟ـ]*/gu;

/** Text as runs; those from right to left are marked, as Word shapes and orders them by that. */
export function runsOf(text: string): string {
  let from = 0;
  const runs: string[] = [];
  for (const { 0: run, index } of text.matchAll(RUNS)) {
    if (index > from) runs.push(runOf(text.slice(from, index)));
    runs.push(runOf(run));
    from = index + run.length;
  }
  if (from < text.length) runs.push(runOf(text.slice(from)));
  return runs.join('');
}

function runOf(text: string): string {
  const properties = rightToLeft.test(text) ? '<w:rPr><w:rtl/></w:rPr>' : '';
  const lines = text
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${xmlText(line).replaceAll('&#9;', ' ')}</w:t>`);
  return `<w:r>${properties}${lines.join('<w:br/>')}</w:r>`;
}

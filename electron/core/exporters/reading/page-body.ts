import { annotationKinds } from '../../../../shared/schema/annotation.ts';
import { baseDirection } from '../../../../shared/text/direction.ts';
import { vocabularies } from '../../../../shared/words/vocabularies.ts';
import type { ExportInput } from '../exporter.ts';
import { xmlText } from '../../xml-text.ts';
import { pageWords, type PageWords } from './page-words.ts';
import type { ReadableArticle, ReadableBlock, Remark, Stretch } from './readable-article.ts';

/** Everything that is seen of a reading copy: the bar of filters, each article, its notes beside it. */
export function pageBody(articles: readonly ReadableArticle[], input: ExportInput): string {
  const words = pageWords[input.options.labels];
  // Numbers go on from article to article: each note has an address of its own.
  let before = 0;
  const desks = articles.map((one) => {
    const desk = deskOf(one, before, words);
    before += one.remarks.length;
    return desk;
  });
  const remarks = articles.flatMap((one) => one.remarks);
  return `<div class="copy">
${remarks.length === 0 ? '' : barOf(remarks, input, words)}
${desks.join('\n')}
<footer>${xmlText(words.madeWith(input.exportedAt.slice(0, 10)))}</footer>
</div>`;
}

function barOf(remarks: readonly Remark[], { options }: ExportInput, words: PageWords): string {
  const { kinds } = vocabularies[options.labels];
  const used = annotationKinds.filter((kind) =>
    remarks.some(({ annotation }) => annotation.body.kind === kind),
  );
  const analysts = [...new Set(remarks.map(({ analyst }) => analyst))].sort();
  const boxes = used.map(
    (kind) => `<label><input type="checkbox" value="${kind}" checked> ${xmlText(kinds[kind])}</label>`,
  );
  const choices = analysts.map((name) => `<option value="${xmlText(name)}">${xmlText(name)}</option>`);
  const select =
    analysts.length < 2
      ? ''
      : `<label>${xmlText(words.by(''))} <select><option value="">${xmlText(words.all)}</option>${choices.join('')}</select></label>`;
  return `<div class="bar" role="group" aria-label="${xmlText(words.show)}" hidden>${boxes.join('')}${select}</div>`;
}

function deskOf(
  { article, facts, blocks, remarks }: ReadableArticle,
  before: number,
  words: PageWords,
): string {
  const number = (remark: Remark): number => before + remark.number;
  const placed = remarks.filter((remark) => remark.placed);
  const whole = remarks.filter((remark) => !remark.placed);
  const hasHeadline = blocks.some(({ kind }) => kind === 'headline');
  const language = article.language === null ? '' : ` lang="${xmlText(article.language)}"`;
  return `<div class="desk">
<article${language}>
${hasHeadline ? '' : `<h1 dir="auto">${xmlText(article.title)}</h1>${factsOf(facts)}`}
${blocks.map((block) => `${blockOf(block, number)}${block.kind === 'headline' ? factsOf(facts) : ''}`).join('\n')}
</article>
<aside aria-label="${xmlText(words.annotations)}">
${whole.length === 0 ? '' : `<h2>${xmlText(words.wholeArticle)}</h2>${listOf(whole, number, words)}`}
${placed.length === 0 ? '' : `<h2>${xmlText(words.annotations)}</h2>${listOf(placed, number, words)}`}
${remarks.length === 0 ? `<p>${xmlText(words.none)}</p>` : ''}
</aside>
</div>`;
}

function factsOf(facts: readonly string[]): string {
  return facts.length === 0 ? '' : `<p class="facts" dir="auto">${xmlText(facts.join(' · '))}</p>`;
}

type NumberOf = (remark: Remark) => number;

const elements: Readonly<Record<ReadableBlock['kind'], readonly [open: string, close: string]>> = {
  headline: ['<h1', '</h1>'],
  heading: ['<h2', '</h2>'],
  paragraph: ['<p', '</p>'],
  quotation: ['<blockquote', '</blockquote>'],
  'list-item': ['<ul class="item"><li', '</li></ul>'],
};

function blockOf({ kind, stretches }: ReadableBlock, number: NumberOf): string {
  const [open, close] = elements[kind];
  const direction = baseDirection(stretches.map(({ text }) => text).join('')) ?? 'ltr';
  return `${open} dir="${direction}">${stretches.map((stretch) => stretchOf(stretch, number)).join('')}${close}`;
}

function stretchOf({ text, remarks, ends }: Stretch, number: NumberOf): string {
  const inner = xmlText(text).replaceAll('&#10;', '\n');
  const marked =
    remarks.length === 0
      ? inner
      : `<mark data-n="${remarks.map(number).join(' ')}" data-look="${remarks.map(lookOf).join(' ')}">${inner}</mark>`;
  const notes = ends.map(
    (remark) =>
      `<sup data-n="${number(remark)}" id="m${number(remark)}"><a href="#n${number(remark)}">${number(remark)}</a></sup>`,
  );
  return marked + notes.join('');
}

function listOf(remarks: readonly Remark[], number: NumberOf, words: PageWords): string {
  return `<ol>${remarks.map((remark) => noteOf(remark, number(remark), words)).join('')}</ol>`;
}

function noteOf(remark: Remark, number: number, words: PageWords): string {
  const { annotation, kind, summary, analyst, quote, placed } = remark;
  const part = (name: string, text: string): string =>
    text === '' ? '' : `<div class="${name}" dir="auto">${xmlText(text).replaceAll('&#10;', '\n')}</div>`;
  const label = placed ? `<a href="#m${number}">${number}</a> · ${xmlText(kind)}` : xmlText(kind);
  return `<li id="n${number}" data-n="${number}" data-kind="${annotation.body.kind}" data-look="${lookOf(remark)}" data-analyst="${xmlText(analyst)}"><div class="kind">${label}</div>${part('says', summary.title === kind ? '' : summary.title)}${part('quote', quote === '' ? '' : quote)}${part('detail', summary.detail)}${part('note', summary.note)}${part('analyst', words.by(analyst))}</li>`;
}

/** How a passage is marked: by its kind, and a stance by its side. */
function lookOf({ annotation: { body } }: Remark): string {
  if (body.kind !== 'stance') return body.kind;
  return body.polarity === 'for' || body.polarity === 'against' ? body.polarity : 'neutral';
}

import type { Exported } from '../../exporters/exporter.ts';
import type { LabelledArticle } from '../labelled-articles.ts';
import { textOfStretches } from '../stretches.ts';
import { sentencesOf } from './tokens.ts';
import { FIELDS, PASSAGES, tokensUnder } from './tsv-layers.ts';
import { escapeTsv } from './tsv-text.ts';

/** One article: a row for each token, a column for each feature of the two layers. */
export function writeTsv(article: LabelledArticle): Exported {
  const { text, fields, annotations } = article;
  const edges = new Set(
    annotations.flatMap(({ anchors }) => anchors.flatMap(({ start, end }) => [start, end])),
  );
  const sentences = sentencesOf(text, fields['language'] ?? null, edges);
  const tokens = sentences.flatMap((sentence) => sentence.tokens);
  const passages: string[][][] = tokens.map(() => []);
  const said: string[][][] = tokens.map(() => []);
  let number = 0;
  for (const [index, { anchors, label, words, fields: own }] of annotations.entries()) {
    const key = String(index + 1);
    for (const anchor of anchors) {
      number++;
      const [from, to] = tokensUnder(tokens, anchor);
      for (let at = from; at <= to; at++)
        passages[at]?.push([key, label].map((value) => `${escapeTsv(value)}[${number}]`));
    }
    const first = anchors[0] === undefined ? 0 : tokensUnder(tokens, anchors[0])[0];
    const data = {
      ...own,
      ...(anchors.length === 0 ? { scope: 'article' } : { passages: textOfStretches(anchors) }),
      ...(index === 0 ? { article: fields } : {}),
    };
    number++;
    said[first]?.push(
      [key, JSON.stringify(data), words].map(
        (value) => `${value === '' ? '*' : escapeTsv(value)}[${number}]`,
      ),
    );
  }
  const lines = [
    '#FORMAT=WebAnno TSV 3.3',
    `#T_SP=${FIELDS}|key|data|words`,
    `#T_SP=${PASSAGES}|key|label`,
    '',
  ];
  let row = 0;
  for (const [index, sentence] of sentences.entries()) {
    lines.push('', `#Text=${escapeTsv(text.slice(sentence.start, sentence.end))}`);
    for (const [at, { start, end }] of sentence.tokens.entries()) {
      const cells = [...columns(said[row] ?? [], 3), ...columns(passages[row] ?? [], 2)];
      lines.push(
        [`${index + 1}-${at + 1}`, `${start}-${end}`, escapeTsv(text.slice(start, end)), ...cells, ''].join(
          '\t',
        ),
      );
      row++;
    }
  }
  return { bytes: Buffer.from(`${lines.join('\n')}\n`, 'utf8'), losses: [] };
}

/** Stacked annotations of one token, column by column. */
function columns(stacked: readonly (readonly string[])[], width: number): string[] {
  return Array.from({ length: width }, (_, column) =>
    stacked.length === 0 ? '_' : stacked.map((values) => values[column] ?? '_').join('|'),
  );
}

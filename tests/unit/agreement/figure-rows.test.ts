import { expect, test } from 'vitest';
import {
  intervalNote,
  rowsOf,
  type FigureName,
  type FigureRow,
} from '../../../shared/agreement/figure-rows.ts';
import { loweringPassages } from '../../../shared/agreement/lowering.ts';
import { measureAgreement } from '../../../shared/agreement/measure-agreement.ts';
import { saidFigure, saidMeasure } from '../../../shared/agreement/said-figure.ts';
import { saidValue } from '../../../shared/agreement/said-value.ts';
import type { Differing } from '../../../shared/agreement/figures.ts';
import type { AgreementReport, DifferingPassages } from '../../../shared/api/agreement.ts';
import { agreementTermsDe } from '../../../shared/words/agreement-de.ts';
import { agreementTermsEn } from '../../../shared/words/agreement-en.ts';
import { vocabularyEn } from '../../../shared/words/vocabulary-en.ts';
import { anAnnotation } from '../../builders/annotation.ts';
import { anArticle } from '../../builders/article.ts';
import { aStance } from '../../builders/bodies.ts';
import { aNewId } from '../../builders/clock.ts';

const { document } = anArticle({ text: 'Russia backs Assad in the war.' });
const { length } = document.text;
const today = { actorId: (id: string) => id, termId: (id: string) => id };

function reportOf(layers: readonly string[]): AgreementReport {
  const annotations = layers.map((analystId) => anAnnotation(document, 'backs', aStance(), { analystId }));
  const agreement = measureAgreement([{ length, paragraphs: [0], annotations }], layers, today);
  const listed = { differing: [], more: 0 };
  return {
    ...agreement,
    fields: agreement.fields.map((field) => ({ ...field, ...listed })),
    kinds: agreement.kinds.map((kind) => ({ ...kind, ...listed })),
  };
}

test('a kind has a row for its passages, then one for each of its fields', () => {
  const rows = rowsOf(reportOf([aNewId(), aNewId()]), 'stance');
  expect(rows.map(({ key, units }) => [key, units])).toEqual([
    ['passages', 2],
    ['stance.holder', 1],
    ['stance.target', 1],
    ['stance.polarity', 1],
    ['stance.position', 1],
  ]);
});

test('kappa is Cohen’s of two layers and Fleiss’ of more; what nobody marked has no warnings', () => {
  const namesOf = (layers: readonly string[], kind: 'stance' | 'bias', at: number): readonly string[] =>
    rowsOf(reportOf(layers), kind)[at]?.figures.map(([name]) => name) ?? [];
  const [one, two, three] = [aNewId(), aNewId(), aNewId()];
  expect(namesOf([one, two, three], 'stance', 1)).toEqual(['alpha', 'fleiss', 'ac1', 'raw']);
  const bias = rowsOf(reportOf([one, two]), 'bias');
  expect(bias.map(({ units, warnings }) => [units, warnings])).toEqual([
    [0, []],
    [0, []],
    [0, []],
  ]);
});

test('of a range it is told what was drawn, and of a figure of passages why it has none', () => {
  const [passages, holder] = rowsOf(reportOf([aNewId(), aNewId()]), 'stance');
  if (passages?.marked === null || passages === undefined || holder === undefined) throw new Error('no row');
  const interval = { low: 0.2, high: 0.7 };
  const drawn = (of: 'articles' | 'paragraphs' | null): FigureRow => ({
    ...passages,
    marked: passages.marked === null ? null : { ...passages.marked, drawn: of },
  });
  expect([
    intervalNote(holder, 'alpha', { value: 0.5, interval }),
    intervalNote(drawn('articles'), 'whole', { value: 0.5, interval }),
    intervalNote(drawn('articles'), 'coding', { value: 0.5, interval: null }),
    intervalNote(drawn('paragraphs'), 'unitizing', { value: 0.5, interval: null }),
    intervalNote(drawn('paragraphs'), 'coding', { value: null, interval: null }),
    intervalNote(drawn(null), 'whole', { value: 0.5, interval: null }),
  ]).toEqual([
    { has: true, drawn: 'passages' },
    { has: true, drawn: 'articles' },
    { has: false, why: 'few' },
    { has: false, why: 'paragraphs' },
    null,
    null,
  ]);
});

test('values are said in words: names of today, degrees, the scale with its sign', () => {
  const names = {
    actor: (id: string) => `actor ${id}`,
    term: (id: string) => `term ${id}`,
    actorId: (id: string) => id,
    termId: (id: string) => id,
    party: () => '',
    target: () => '',
  };
  const words = { vocabulary: vocabularyEn, agreement: agreementTermsEn };
  const said = (field: string, value: string | number | null): string =>
    saidValue(field, value, names, words);
  expect([
    said('actor.who', 'x'),
    said('stance.holder', 'actor x'),
    said('stance.target', 'issue y'),
    said('stance.target', 'claim peace is near'),
    said('stance.holder', 'author'),
    said('stance.position', 3),
    said('stance.position', -1),
    said('stance.position', 0),
    said('bias.severity', 3),
    said('bias.code', null),
    said('passages', 'bias'),
  ]).toEqual([
    'actor x',
    'actor x',
    'term y',
    'peace is near',
    'The author',
    '+3',
    '−1',
    '0',
    'severe',
    'nothing',
    'marked',
  ]);
});

test('figures are said as a language writes numbers, and never as minus nothing', () => {
  expect([saidFigure(0.7434, 'en-GB'), saidFigure(-0.5, 'de-DE'), saidFigure(-0.0001, 'en-GB')]).toEqual([
    '0.743',
    '−0,500',
    '0.000',
  ]);
  expect(saidFigure(null, 'en-GB')).toBe('–');
  // Bounds of gamma are rounded outwards.
  const between = { value: null, interval: null, between: { low: 0.6149, high: 0.6301 } };
  expect(saidMeasure(between, agreementTermsEn, 'en-GB')).toBe('between 0.61 and 0.64');
  expect(saidMeasure({ ...between, between: { low: -0.021, high: -0.002 } }, agreementTermsDe, 'de-DE')).toBe(
    'zwischen −0,03 und 0,00',
  );
});

test('each figure lists the passages that lower it: where, what, or both', () => {
  const [ana, ben] = [aNewId(), aNewId()];
  const by = (analystId: string, quote: string, polarity: 'for' | 'against') =>
    anAnnotation(document, quote, aStance({ polarity }), { analystId });
  const agreement = measureAgreement(
    [
      {
        length,
        paragraphs: [0],
        annotations: [
          by(ana, 'Russia', 'for'),
          by(ben, 'Russia', 'against'),
          by(ana, 'backs', 'for'),
          by(ben, 'backs Assad', 'for'),
          by(ana, 'in the war', 'for'),
        ],
      },
    ],
    [ana, ben],
    today,
  );
  const listedIn = (differing: readonly Differing[]): DifferingPassages => ({
    differing: differing.map((at) => ({ ...at, quote: document.text.slice(at.start, at.end) })),
    more: 0,
  });
  const report: AgreementReport = {
    ...agreement,
    fields: agreement.fields.map((field) => ({ ...field, ...listedIn(field.differing) })),
    kinds: agreement.kinds.map((kind) => ({ ...kind, ...listedIn(kind.differing) })),
  };
  const rows = rowsOf(report, 'stance');
  const [passages] = rows;
  const listed = (figure: FigureName): readonly string[] =>
    passages === undefined
      ? []
      : loweringPassages(rows, passages, figure).passages.map(({ of, quote }) => `${of} ${quote}`);
  expect(listed('coding')).toEqual(['stance.polarity Russia']);
  expect(listed('exact')).toEqual(['passages backs', 'passages in the war']);
  expect(listed('overlapping')).toEqual(['passages in the war']);
  // Whatever bounds they share, no two are the same item of a list.
  const all = passages === undefined ? [] : loweringPassages(rows, passages, 'whole').passages;
  expect(new Set(all.map(({ of, place }) => `${of} ${place}`)).size).toBe(all.length);
  expect(listed('gamma')).toEqual(['stance.polarity Russia', 'passages backs', 'passages in the war']);
});

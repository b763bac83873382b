import { expect, test } from 'vitest';
import { latestEditions } from '../../../shared/agreement/latest-editions.ts';
import { measureAgreement } from '../../../shared/agreement/measure-agreement.ts';
import type { Body } from '../../../shared/schema/annotation.ts';
import { splitBlocks } from '../../../shared/text/canonical.ts';
import { anAnnotation } from '../../builders/annotation.ts';
import { anArticle } from '../../builders/article.ts';
import { aBiasNote, aMention, aStance } from '../../builders/bodies.ts';
import { aNewId } from '../../builders/clock.ts';

const [ana, ben, russia, iran, merged] = [aNewId(), aNewId(), aNewId(), aNewId(), aNewId()];
const [war, peace, labelling, naming] = [aNewId(), aNewId(), aNewId(), aNewId()];
const { document } = anArticle({
  text: 'Russia backs Assad in the war. Iran does so too, few observers doubt it.',
});
const { length } = document.text;
const paragraphs = [0];
const by = (analystId: string, quote: string, body: Body) =>
  anAnnotation(document, quote, body, { analystId });
const today = {
  actorId: (id: string): string => (id === merged ? iran : id),
  termId: (id: string): string => (id === naming ? labelling : id === peace ? war : id),
};

test('layers are compared where their passages meet, each field on its own unit', () => {
  const annotations = [
    by(ana, 'Russia', aMention(russia)),
    by(ben, 'Russia', aMention(russia)),
    by(ana, 'Iran', aMention(iran)),
    // Two actors that were found to be one agree.
    by(ben, 'Iran does', aMention(merged)),
    by(ana, 'Russia backs Assad', aStance({ polarity: 'for', intensity: 3 })),
    by(ben, 'backs Assad', aStance({ polarity: 'against', intensity: 1 })),
    by(ana, 'few observers', aBiasNote({ severity: 1 })),
  ];
  const { fields, kinds } = measureAgreement([{ length, paragraphs, annotations }], [ana, ben], today);
  const field = (name: string) => fields.find((each) => each.name === name);
  expect(field('actor.who')).toMatchObject({
    units: 2,
    figures: { raw: { value: 1 }, alpha: { value: 1 }, cohen: { value: 1 } },
    warnings: ['few-units'],
    differing: [],
  });
  const start = document.text.indexOf('Russia');
  expect(field('stance.polarity')).toMatchObject({
    units: 1,
    figures: { raw: { value: 0 } },
    differing: [{ start, end: start + 18, values: ['for', 'against'] }],
    categories: ['against', 'for'],
    confusion: [
      [0, 1],
      [1, 0],
    ],
  });
  expect(field('stance.position')?.differing[0]?.values).toEqual([3, -1]);
  expect(field('bias.code')).toMatchObject({ units: 0, figures: { alpha: { value: null } } });
  const marked = kinds.map(({ kind, figures, unmatched }) => [
    kind,
    figures.exact.value,
    figures.overlapping.value,
    unmatched,
  ]);
  expect(marked).toEqual([
    ['actor', 0.5, 1, 0],
    ['stance', 0, 1, 0],
    ['bias', 0, 0, 1],
  ]);
});

test('what prevails is told, for there kappa and alpha say little', () => {
  const texts = Array.from({ length: 40 }, (_, index) => {
    const annotations = [
      by(ana, 'observers', aBiasNote({ severity: 1 })),
      by(ben, 'observers', aBiasNote({ severity: index === 0 ? 2 : 1 })),
    ];
    return { length, paragraphs, annotations };
  });
  const { fields } = measureAgreement(texts, [ana, ben], today);
  const severity = fields.find(({ name }) => name === 'bias.severity');
  expect(severity?.warnings).toEqual(['one-prevails']);
  expect(severity?.figures.alpha.value).toBeLessThan(0.1);
  expect(severity?.figures.ac1.value).toBeGreaterThan(0.95);
  expect(fields.find(({ name }) => name === 'bias.code')?.warnings).toEqual(['nothing-varies']);
});

test('codes and issues that were merged are one', () => {
  const annotations = [
    by(ana, 'observers', aBiasNote({ codeId: labelling })),
    by(ben, 'observers', aBiasNote({ codeId: naming })),
    by(ana, 'Russia backs', aStance({ target: { type: 'issue', termId: war } })),
    by(ben, 'Russia backs', aStance({ target: { type: 'issue', termId: peace } })),
  ];
  const { fields } = measureAgreement([{ length, paragraphs, annotations }], [ana, ben], today);
  for (const name of ['bias.code', 'stance.target']) {
    const field = fields.find((each) => each.name === name);
    expect(field).toMatchObject({ units: 1, figures: { raw: { value: 1 } }, differing: [] });
  }
});

test('figures of the passages know where and what; articles that one layer alone annotated are told', () => {
  const shared = [
    by(ana, 'Russia backs', aStance({ polarity: 'for' })),
    by(ben, 'Russia backs', aStance({ polarity: 'against' })),
  ];
  const alone = [
    by(ana, 'Russia', aMention(russia)),
    // One layer says two things of what overlaps.
    by(ana, 'Russia backs', aMention(iran)),
  ];
  const texts = [shared, alone].map((annotations) => ({ length, paragraphs, annotations }));
  const { kinds, oneSided } = measureAgreement(texts, [ana, ben], today);
  expect(oneSided).toEqual([alone[0]?.articleId]);
  const [actors, stances] = kinds;
  expect(stances?.figures).toMatchObject({ marked: { value: 1 }, exact: { value: 1 } });
  expect(stances?.figures.coding.value).toBeLessThan(0.1);
  expect(stances?.figures.gamma.value).toBeLessThan(0.9);
  expect(stances?.values.map(({ values, coverage }) => [values, coverage])).toEqual([
    [['against'], 1],
    [['for'], 1],
  ]);
  expect(stances?.warnings).toEqual(['few-marks', 'few-clusters']);
  expect(actors?.warnings).toEqual(['few-marks', 'few-clusters', 'own-overlap']);
  expect(actors?.figures.whole.value).toBeLessThan(0);
});

test('figures of passages have intervals where ten paragraphs have some, drawn of whole paragraphs', () => {
  const names = Array.from({ length: 12 }, (_, at) => `Analyst ${at} of twelve`);
  const { document: long } = anArticle({ text: names.map((name) => `${name} doubts it.`).join('\n\n') });
  const starts = splitBlocks(long).map(({ start }) => start);
  const mark = (analystId: string, quote: string) =>
    anAnnotation(long, quote, aMention(russia), { analystId });
  const annotations = names.flatMap((name, at) => [
    mark(ana, name),
    mark(ben, at % 3 === 0 ? `${name} doubts` : name),
  ]);
  const measured = (some: typeof annotations) => {
    const texts = [{ length: long.text.length, paragraphs: starts, annotations: some }];
    return measureAgreement(texts, [ana, ben], today).kinds[0];
  };
  const actors = measured(annotations);
  expect(actors).toMatchObject({ drawn: 'paragraphs', warnings: ['few-marks'] });
  const { value, interval } = actors?.figures.marked ?? { value: null, interval: null };
  expect([interval?.low, interval?.high]).toEqual([expect.any(Number), expect.any(Number)]);
  expect((interval?.low ?? 1) < (value ?? 0) && (value ?? 1) < (interval?.high ?? 0)).toBe(true);
  expect(actors?.figures.unitizing).toEqual({ value: expect.any(Number), interval: null });
  // A passage that reaches over five paragraphs leaves eight to draw from.
  const joined = measured([...annotations, mark(ana, long.text.slice(0, (starts[4] ?? 0) + 9))]);
  expect(joined).toMatchObject({ drawn: null, figures: { whole: { interval: null } } });
  expect(joined?.warnings).toContain('few-clusters');
});

test('how much is done is told up to the end', () => {
  const told: number[] = [];
  const annotations = [by(ana, 'Russia', aMention(russia)), by(ben, 'Russia', aMention(russia))];
  const texts = [{ length, paragraphs, annotations }];
  measureAgreement(texts, [ana, ben], today, (done) => void told.push(done));
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect(told.at(-1)).toBe(1);
});

test('over a whole library each article counts once, in its latest edition', () => {
  const first = anArticle().article;
  const second = anArticle({ revisionOf: first.id }).article;
  const third = anArticle({ revisionOf: second.id }).article;
  const other = anArticle().article;
  expect(latestEditions([first, second, third, other])).toEqual([third, other]);
  expect(latestEditions([first, other])).toEqual([first, other]);
});

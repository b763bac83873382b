import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { agreementOf } from '../../electron/core/agreement/agreement-of.ts';
import { agreementReport, windowLimits } from '../../electron/core/agreement/agreement-report.ts';
import { writeAgreement } from '../../electron/core/agreement/write-agreement.ts';
import { unattended } from '../../electron/core/jobs.ts';
import { systemClock } from '../../electron/core/system-clock.ts';
import type { Workspace } from '../../electron/core/workspace.ts';
import type { Agreement } from '../../shared/agreement/figures.ts';
import type { Body } from '../../shared/schema/annotation.ts';
import type { Id } from '../../shared/schema/ids.ts';
import { aBiasNote, aStance } from '../builders/bodies.ts';
import { addText, openWorkspace, value } from '../builders/open-workspace.ts';
import { readPdf } from '../builders/read-pdf.ts';

const TEXT = 'Russia backs Assad in the war. Iran does so too, few observers doubt it.';
const at = '2026-03-01T12:00:00.000Z';

/** An article that two analysts annotated; the second one's name is a formula to a spreadsheet. */
async function twoLayers(): Promise<{ workspace: Workspace; articleId: Id; agreement: Agreement; ben: Id }> {
  const dir = mkdtempSync(join(tmpdir(), 'slantwise-agreement-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  const workspace = await openWorkspace(dir);
  const articleId = await addText(workspace, TEXT);
  const note = async (quote: string, body: Body): Promise<void> => {
    const start = TEXT.indexOf(quote);
    const ranges = [{ start, end: start + quote.length }];
    const id = systemClock.newId();
    value(
      await workspace.run({ type: 'annotation.create', articleId, id, ranges, body, status: 'accepted' }),
    );
  };
  await note('Russia backs Assad', aStance({ polarity: 'for', intensity: 3 }));
  await note('Iran does so too', aStance({ polarity: 'for', intensity: 2 }));
  const ben = systemClock.newId();
  value(await workspace.run({ type: 'analyst.put', analyst: { id: ben, name: '=Ben', colour: '#8a3ffc' } }));
  workspace.analystId = ben;
  await note('Russia backs Assad', aStance({ polarity: 'against', intensity: 1 }));
  await note('Iran does so too', aStance({ polarity: 'for', intensity: 2 }));
  await note('few observers', aBiasNote({ severity: 2 }));
  const agreement = value(await agreementOf(workspace, [articleId], null, unattended));
  return { workspace, articleId, agreement, ben };
}

test('a report is a tagged PDF that says what was compared, the figures, and the passages that differ', async () => {
  const { workspace, articleId, agreement } = await twoLayers();
  for (const [labels, words] of [
    [
      'en',
      [
        'Agreement: M. Idris, =Ben',
        'A test article',
        'Polarity · Passages: 2',
        '0.500',
        'against',
        'Fewer than 30',
        'fewer than ten paragraphs',
      ],
    ],
    [
      'de',
      [
        'Übereinstimmung: M. Idris, =Ben',
        'Richtung · Stellen: 2',
        '0,500',
        'dagegen',
        'Weniger als 30',
        'weniger als zehn Absätzen',
      ],
    ],
  ] as const) {
    const how = { format: 'pdf', labels, paper: 'a4', at } as const;
    const bytes = value(await writeAgreement(workspace, agreement, [articleId], how, unattended));
    const { text, document } = await readPdf(bytes);
    const flat = text.replace(/\s+/gu, ' ');
    for (const word of words) expect(flat).toContain(word);
    expect(flat).toContain('Russia backs Assad');
    const tree = JSON.stringify(await (await document.getPage(1)).getStructTree());
    expect(tree).toMatch(/"H1".*"Table"/u);
  }
});

test('as tables, each figure, each pair of values and each passage is a row, and every column is explained', async () => {
  const { workspace, articleId, agreement } = await twoLayers();
  const how = { format: 'csv', labels: 'en', paper: 'a4', at } as const;
  const bytes = value(await writeAgreement(workspace, agreement, [articleId], how, unattended));
  const files = unzipSync(bytes);
  const rows = (name: string): Record<string, string>[] =>
    Papa.parse<Record<string, string>>(strFromU8(files[name] ?? new Uint8Array()).replace('\ufeff', ''), {
      header: true,
      skipEmptyLines: true,
    }).data;
  expect(Object.keys(files)).toEqual([
    'figures.csv',
    'values.csv',
    'confusion.csv',
    'passages.csv',
    'dictionary.csv',
  ]);
  const raw = rows('figures.csv').find((row) => row['what'] === 'stance.polarity' && row['figure'] === 'raw');
  expect(raw).toMatchObject({
    level: 'nominal',
    units: '2',
    value: '0.5',
    drawn: 'passages',
    warnings: 'few-units',
  });
  const gamma = rows('figures.csv').find(({ kind, figure }) => kind === 'stance' && figure === 'gamma');
  expect(gamma?.['value']).toMatch(/^-?[\d.]+$/u);
  expect(gamma).toMatchObject({ low: '', high: '', drawn: '', warnings: 'few-marks few-clusters' });
  expect(rows('values.csv').map((row) => `${row['value']} ${row['coverage']}`)).toContain('against 1');
  expect(rows('confusion.csv')).toContainEqual(
    expect.objectContaining({ what: 'stance.polarity', one_says: 'for', other_says: 'against', count: '1' }),
  );
  expect(rows('passages.csv')).toContainEqual(
    expect.objectContaining({
      what: 'stance.polarity',
      article: 'A test article',
      start: '0',
      quote: 'Russia backs Assad',
      // A spreadsheet must not take a name for a formula.
      layer: "'=Ben",
      says: 'against',
    }),
  );
  const explained = new Set(rows('dictionary.csv').map((row) => `${row['table']}.csv ${row['column']}`));
  for (const name of ['figures.csv', 'values.csv', 'confusion.csv', 'passages.csv']) {
    for (const column of Object.keys(rows(name)[0] ?? {})) expect(explained).toContain(`${name} ${column}`);
  }
});

test('a window gets passages with their words, and lists and tables that end', async () => {
  const { workspace, agreement } = await twoLayers();
  const whole = await agreementReport(workspace, agreement, windowLimits);
  const stances = whole.kinds.find(({ kind }) => kind === 'bias');
  expect(stances?.differing).toMatchObject([{ quote: 'few observers', values: [null, 'bias'] }]);
  const cut = await agreementReport(workspace, agreement, { passages: 0, categories: 1, quote: 6 });
  const polarity = cut.fields.find(({ name }) => name === 'stance.polarity');
  expect(polarity).toMatchObject({ differing: [], more: 1, confusion: [], categories: ['against', 'for'] });
  const short = await agreementReport(workspace, agreement, { ...windowLimits, quote: 6 });
  const position = short.fields.find(({ name }) => name === 'stance.position');
  expect(position?.differing[0]).toMatchObject({ quote: 'Russia', values: [3, -1] });
});

test('one layer alone, or a cancelled job, is said', async () => {
  const { workspace, articleId, ben } = await twoLayers();
  const alone = await agreementOf(workspace, [articleId], [ben], unattended);
  expect(alone).toMatchObject({ ok: false, error: { code: 'invalid', details: { reason: 'one-layer' } } });
  const job = { ...unattended, signal: AbortSignal.abort() };
  expect(await agreementOf(workspace, [articleId], null, job)).toMatchObject({
    ok: false,
    error: { code: 'cancelled' },
  });
});

import { lossInLines } from '../../../electron/cli/losses.ts';
import fc from 'fast-check';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { codebookJson } from '../../../electron/core/codebook-file/codebook-json.ts';
import type { CodebookFormat } from '../../../electron/core/codebook-file/codebook-format.ts';
import { qdc } from '../../../electron/core/codebook-file/qdc.ts';
import { readCodebook } from '../../../electron/core/codebook-file/read-codebook.ts';
import { guidOf, normaliseGuid } from '../../../electron/core/codebook-file/stable-guid.ts';
import { defaultCodebook } from '../../../shared/codebook/default-codebook.ts';
import { planImport, type ImportPlan } from '../../../shared/codebook/plan-import.ts';
import { flattenTree, termTree } from '../../../shared/codebook/tree.ts';
import { Scheme, type Term } from '../../../shared/schema/term.ts';
import { aMoment, aNewId } from '../../builders/clock.ts';
import { value } from '../../builders/open-workspace.ts';
import { aTerm } from '../../builders/records.ts';
import { aWorkspace, type TestWorkspace } from '../../builders/workspace.ts';

const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'utf8');

function written(format: CodebookFormat, terms: readonly Term[]): string {
  return format.write({ name: 'Syria desk', terms, exportedAt: aMoment() }).text;
}

/** Takes a file into a workspace as the desk does. */
function takeIn(desk: TestWorkspace, text: string, scheme: Scheme = 'bias'): ImportPlan {
  const ids = desk.state.tables.terms.keys();
  const { entries } = value(readCodebook({ name: 'codebook', bytes: bytesOf(text) }, ids));
  const plan = planImport(desk.state.values('terms'), entries, { scheme, newId: aNewId });
  const [first, ...rest] = plan.commands;
  if (first !== undefined) {
    desk.do({ type: 'batch', label: { action: 'codebook.import', subject: '' }, commands: [first, ...rest] });
  }
  return plan;
}

/** The codebook as an analyst sees it: trees, without the numbers that sort them. */
function seen(desk: TestWorkspace, without: readonly (keyof Term)[] = []): unknown {
  const terms = desk.state.tables.terms;
  return Scheme.options.map((scheme) =>
    flattenTree(termTree(terms.values(), scheme)).map(({ term, depth }) => ({
      depth,
      ...Object.fromEntries(
        Object.entries(term).filter(([field]) => !['order', 'successorIds', ...without].includes(field)),
      ),
    })),
  );
}

function emptied(): TestWorkspace {
  const desk = aWorkspace();
  desk.state.tables.terms.clear();
  return desk;
}

const prose = fc
  .string({ unit: 'grapheme', maxLength: 40 })
  .map((text) => text.replace(/\p{Cc}/gu, ' ').trim());
const someTerms = fc
  .array(
    fc.record({
      scheme: fc.constantFrom(...Scheme.options),
      above: fc.nat({ max: 20 }),
      name: prose.map((text) => text.replace(/\s+/gu, ' ')).filter((text) => text !== ''),
      definition: prose,
      examples: fc.array(prose, { maxLength: 3 }),
      source: fc.option(prose.filter((text) => text !== '')),
      colour: fc.constantFrom(null, '#2f5d8c', '#b4532a'),
      wholeArticle: fc.boolean(),
      retired: fc.boolean(),
    }),
    { maxLength: 20 },
  )
  .map((rows) => {
    const terms: Term[] = [];
    for (const [order, { above, ...row }] of rows.entries()) {
      const parent = terms[above];
      const parentId = parent?.scheme === row.scheme ? parent.id : null;
      terms.push(aTerm({ ...row, order, parentId }));
    }
    return terms;
  });

describe('a codebook goes out and comes back', () => {
  test('as it was in our own format; a second time nothing changes', () => {
    fc.assert(
      fc.property(someTerms, (terms) => {
        const desk = emptied();
        for (const term of [...defaultCodebook, ...terms]) desk.state.tables.terms.set(term.id, term);
        const text = written(codebookJson, [...desk.state.values('terms')]);
        const other = emptied();
        takeIn(other, text);
        expect(seen(other)).toEqual(seen(desk));
        expect(takeIn(other, text).commands).toEqual([]);
        expect(takeIn(desk, text).commands).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  test('as REFI-QDA knows it, our fixed ids among it; a second time nothing changes', () => {
    fc.assert(
      fc.property(someTerms, (terms) => {
        const desk = emptied();
        for (const term of [...defaultCodebook, ...terms]) desk.state.tables.terms.set(term.id, term);
        const text = written(qdc, [...desk.state.values('terms')]);
        const other = emptied();
        takeIn(other, text);
        expect(seen(other, ['examples', 'source'])).toEqual(seen(desk, ['examples', 'source']));
        expect(takeIn(desk, text).commands).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  test('with what was merged, in our own format', () => {
    const desk = aWorkspace();
    desk.do({ type: 'term.merge', fromIds: ['bias.labelling'], intoId: 'bias.loaded-wording' });
    const other = emptied();
    takeIn(other, written(codebookJson, [...desk.state.values('terms')]));
    expect(other.state.get('terms', 'bias.labelling')?.mergedIntoId).toBe('bias.loaded-wording');
    expect(seen(other)).toEqual(seen(desk));
  });

  test('saying what REFI-QDA has no room for', () => {
    const desk = aWorkspace();
    desk.do({ type: 'term.edit', id: 'bias.labelling', fields: { examples: ['the regime'] } });
    desk.do({ type: 'term.merge', fromIds: ['bias.omission'], intoId: 'bias.framing' });
    const { losses } = qdc.write({ name: '', terms: [...desk.state.values('terms')], exportedAt: aMoment() });
    expect(losses).toHaveLength(3);
    expect(losses[0]).toMatchObject({
      what: 'code-examples',
      count: 1,
      items: [{ passage: expect.any(String) }],
    });
  });

  test('as the golden file has it', async () => {
    const golden = path.join(import.meta.dirname, '../../../fixtures/codebook/small.qdc');
    const desk = emptied();
    const id = '019b8d62-7a80-7000-8000-000000000001';
    const terms = [
      aTerm({ id, name: 'War & “peace”', definition: 'Armed <conflict>,\nor none.', colour: '#b4532a' }),
      aTerm({ id: '019b8d62-7a80-7000-8000-000000000002', name: 'Ceasefire', parentId: id, retired: true }),
      ...defaultCodebook.filter((term) => ['bias.omission', 'bias.labelling'].includes(term.id)),
    ];
    for (const term of terms) desk.state.tables.terms.set(term.id, term);
    expect(written(qdc, terms)).toBe(await readFile(golden, 'utf8'));
  });
});

describe('a codebook of another program', () => {
  const foreign = `<?xml version="1.0" encoding="utf-8"?>
<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Another 24"><Codes>
  <Code guid="{0DE7D4A2-4C17-4B55-9C9B-1A5E4E7A9F01}" name="Labelling" isCodable="true" color="#F00">
    <Description>An epithet &amp; more &#8212; &lt;here&gt;</Description>
    <Code guid="0de7d4a2-4c17-4b55-9c9b-1a5e4e7a9f02" name="Nick&#10;name" isCodable="false"/>
  </Code>
  <Code guid="0de7d4a2-4c17-4b55-9c9b-1a5e4e7a9f02" name="Again" isCodable="true"/>
  <Code guid="0de7d4a2-4c17-4b55-9c9b-1a5e4e7a9f03" name="" isCodable="true"/>
</Codes><Sets><Set guid="0de7d4a2-4c17-4b55-9c9b-1a5e4e7a9f04" name="Mine"/></Sets></CodeBook>`;

  test('joins codes of the same name and adds the others; what it does not say stays', () => {
    const desk = aWorkspace();
    const plan = takeIn(desk, foreign);
    expect(plan.planned.map(({ name, outcome, depth }) => [name, outcome, depth])).toEqual([
      ['Labelling', 'changed', 0],
      ['Nick name', 'added', 1],
      ['Again', 'added', 0],
    ]);
    expect(plan.planned[0]?.fields).toEqual(['definition', 'colour']);
    expect(desk.state.get('terms', 'bias.labelling')).toMatchObject({
      source: 'PTC',
      colour: '#ff0000',
      definition: 'An epithet & more — <here>',
    });
  });

  test('tells what could not be taken over', () => {
    const { losses } = value(readCodebook({ name: 'a.qdc', bytes: bytesOf(foreign) }, []));
    expect(losses.flatMap(lossInLines)).toEqual([
      '“Again” has the same id as another code; it was given a new one.',
      'A code without a name was left out.',
      '1 heading that could not be coded with can be, here.',
      '1 set of codes could not be taken over.',
    ]);
  });
});

const deep = (depth: number): string => `${'<Code name="x">'.repeat(depth)}${'</Code>'.repeat(depth)}`;
const book = (codes: string): string =>
  `<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>${codes}</Codes></CodeBook>`;

test.each([
  [
    'an entity bomb',
    `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${book('<Code name="&b;"/>')}`,
    'codebook-entities',
  ],
  [
    'an outside entity',
    `<!doctype x SYSTEM "file:///etc/passwd">${book('<Code name="x"/>')}`,
    'codebook-entities',
  ],
  ['codes without a bottom', book(deep(100_000)), 'codebook-too-deep'],
  ['a project in place of a codebook', '<Project xmlns="urn:QDA-XML:project:1.0"/>', 'codebook-unknown'],
  ['a namespace of something else', '<CodeBook xmlns="urn:other"><Codes/></CodeBook>', 'codebook-unknown'],
  ['half a file', '<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes><Code name="x">', 'codebook-broken'],
  ['a codebook without codes', book(''), 'codebook-empty'],
  ['an article', 'Moscow said on Sunday that', 'codebook-unknown'],
  ['some other JSON', '{"format":"other"}', 'codebook-unknown'],
  ['broken JSON', '{"format":', 'codebook-broken'],
  ['JSON of a later version', '{"format":"slantwise-codebook","version":2}', 'codebook-too-new'],
  [
    'JSON without a bottom',
    `{"format":"slantwise-codebook","version":1,"schemes":{"bias":${'[{"name":"x","children":'.repeat(5000)}[]${'}]'.repeat(5000)}}}`,
    'codebook-too-deep',
  ],
  ['too many codes', book('<Code name="x"/>'.repeat(20_002)), 'codebook-too-large'],
  ['a file of many megabytes', ' '.repeat(9 * 1024 * 1024), 'codebook-too-large'],
])('%s is refused in words', (_, text, reason) => {
  const read = readCodebook({ name: 'x', bytes: bytesOf(text) }, []);
  expect(read.ok ? read.value : read.error.details['reason']).toBe(reason);
});

test('our ids have the same GUID at every export; those of others are read in any form', () => {
  expect(guidOf('bias.labelling')).toBe(guidOf('bias.labelling'));
  expect(guidOf('bias.labelling')).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  expect(new Set(defaultCodebook.map(({ id }) => guidOf(id))).size).toBe(defaultCodebook.length);
  expect(normaliseGuid('{0DE7D4A2-4C17-4B55-9C9B-1A5E4E7A9F01}')).toBe(
    '0de7d4a2-4c17-4b55-9c9b-1a5e4e7a9f01',
  );
  expect(normaliseGuid('loaded wording')).toBeNull();
});

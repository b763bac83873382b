import { strFromU8, unzipSync } from 'fflate';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { byPlace } from '../../../electron/core/export-articles.ts';
import { inSheets, writeWorkbook } from '../../../electron/core/exporters/tables/workbook.ts';
import { previewExport, writeExport } from '../../../electron/core/exporters/write-export.ts';
import type { ExportFormatId } from '../../../shared/export/export-formats.ts';
import { aMention, aNote, aStance } from '../../builders/bodies.ts';
import { EXPORTED_AT, exportWork, sampleArticle, toExport } from '../../builders/exported-pdf.ts';
import { value } from '../../builders/open-workspace.ts';
import { aWorkspace, type TestWorkspace } from '../../builders/workspace.ts';
import type { ArticleToExport } from '../../../electron/core/exporters/exporter.ts';

const bytesOf = async (
  desk: TestWorkspace,
  one: ArticleToExport,
  format: ExportFormatId,
): Promise<Uint8Array> => value(await writeExport(exportWork(desk, [one], format), () => undefined)).bytes;

function aHostileArticle(desk: TestWorkspace): ArticleToExport {
  const { article } = desk.article({
    title: '=HYPERLINK("x")',
    text: '@SUM(A1) said & <did>.',
    source: 'A & B',
    author: 'Ann and Bob {x',
    published: '2026-03',
    language: 'de}',
  });
  const actor = desk.actor({ name: '+1 “Group” & Söhne' });
  desk.annotate(article.id, '@SUM(A1)', aMention(actor.id));
  desk.annotate(
    article.id,
    'said',
    aStance({ holder: { type: 'actor', actorId: actor.id }, polarity: 'against', intensity: 2 }),
  );
  desk.annotate(article.id, null, aNote('-2\u0000 lines\nin one cell'));
  const one = toExport(desk, article.id);
  return { ...one, annotations: [...one.annotations].sort(byPlace) };
}

describe('Tables', () => {
  test('are CSV files with a row each and a word on every column, and no formula', async () => {
    const desk = aWorkspace();
    const files = unzipSync(await bytesOf(desk, aHostileArticle(desk), 'csv'));
    expect(Object.keys(files)).toEqual([
      'annotations.csv',
      'stances.csv',
      'bias_notes.csv',
      'actors.csv',
      'dictionary.csv',
    ]);
    const rowsOf = (name: string): Record<string, string>[] =>
      Papa.parse<Record<string, string>>(
        strFromU8(files[`${name}.csv`] ?? new Uint8Array())
          .trim()
          .replace(/^\ufeff/, ''),
        { header: true },
      ).data;
    const annotations = rowsOf('annotations');
    expect(annotations).toHaveLength(3);
    expect(annotations[1]).toMatchObject({
      article: '\'=HYPERLINK("x")',
      quote: "'@SUM(A1)",
      start: '0',
      end: '8',
      kind: 'actor',
    });
    expect(rowsOf('stances')[0]).toMatchObject({
      holder: "'+1 “Group” & Söhne",
      polarity: 'against',
      position: '-2',
    });
    expect(rowsOf('actors')[0]).toMatchObject({ mentions: '1', stances_held: '1', stances_received: '0' });
    const told = rowsOf('dictionary').map(({ table, column }) => `${table}.${column}`);
    for (const name of ['annotations', 'stances', 'bias_notes', 'actors']) {
      const [heading = ''] = strFromU8(files[`${name}.csv`] ?? new Uint8Array())
        .replace(/^\ufeff/, '')
        .split('\r\n');
      for (const column of heading.split(',')) expect(told).toContain(`${name}.${column}`);
    }
  });

  test('are sheets of a workbook, its text as text and its numbers as numbers', async () => {
    const desk = aWorkspace();
    const parts = unzipSync(await bytesOf(desk, aHostileArticle(desk), 'xlsx'));
    for (const [name, part] of Object.entries(parts)) {
      expect([name, XMLValidator.validate(strFromU8(part))]).toEqual([name, true]);
    }
    const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false, trimValues: false });
    const read = (name: string): unknown => parser.parse(strFromU8(parts[name] ?? new Uint8Array()));
    expect(read('xl/workbook.xml')).toMatchObject({
      workbook: {
        sheets: {
          sheet: ['annotations', 'stances', 'bias_notes', 'actors', 'dictionary'].map((name) => ({
            '@_name': name,
          })),
        },
      },
    });
    const cells = JSON.stringify(read('xl/worksheets/sheet1.xml'));
    expect(cells).toContain('"#text":"=HYPERLINK(\\"x\\")"');
    expect(cells).toContain('"#text":"-2 lines\\nin one cell"');
    expect(cells).not.toContain('"f"');
    expect(JSON.stringify(read('xl/worksheets/sheet2.xml'))).toContain('"v":"-2"');
  });

  test('that are longer than a sheet go on in the next, every row in its place', () => {
    const rows = Array.from({ length: 2500 }, (_, index) => [`row ${index}`, index]);
    const sheets = inSheets({ name: 'annotations', heading: ['name', 'number'], rows }, 2200);
    const parts = unzipSync(writeWorkbook(sheets, EXPORTED_AT).bytes);
    const read = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
    expect(read('xl/workbook.xml').match(/sheet name="[^"]+"/g)).toEqual([
      'sheet name="annotations"',
      'sheet name="annotations 2"',
    ]);
    const numbersIn = (sheet: number): number[] =>
      [...read(`xl/worksheets/sheet${sheet}.xml`).matchAll(/<c r="B(\d+)"[^>]*><v>(\d+)</g)].flatMap(
        ([, row, number], index) => (Number(row) === index + 2 ? Number(number) : []),
      );
    expect([...numbersIn(1), ...numbersIn(2)]).toEqual(rows.map(([, number]) => number));
    expect(numbersIn(2)).toHaveLength(300);
    expect(XMLValidator.validate(read('xl/worksheets/sheet1.xml'))).toBe(true);
  });

  test('are previewed by their first rows', async () => {
    const desk = aWorkspace();
    const preview = value(
      await previewExport(exportWork(desk, [await sampleArticle(desk)], 'xlsx'), () => undefined),
    );
    expect(preview).toMatchObject({ type: 'tables' });
    const [annotations] = preview.type === 'tables' ? preview.tables : [];
    expect([annotations?.name, annotations?.rows.length, annotations?.more]).toEqual(['annotations', 20, 14]);
  });
});

describe('The stance network', () => {
  const Edge = z.object({ '@_source': z.string(), '@_target': z.string() });
  const Node = z.object({ '@_id': z.string() });
  const parser = new XMLParser({
    ignoreAttributes: false,
    isArray: (name) => ['node', 'edge', 'key'].includes(name),
  });

  test.each(['graphml', 'gexf'] as const)(
    'is sound %s: every edge leads from a node to a node, all keys are declared',
    async (format) => {
      const desk = aWorkspace();
      const sample = await sampleArticle(desk);
      const xml = strFromU8(await bytesOf(desk, sample, format));
      expect(XMLValidator.validate(xml)).toBe(true);
      const Graph = z.object({ node: z.array(Node), edge: z.array(Edge) });
      const parsed: unknown = parser.parse(xml);
      const { node, edge } =
        format === 'graphml'
          ? z.object({ graphml: z.object({ graph: Graph }) }).parse(parsed).graphml.graph
          : z
              .object({
                gexf: z.object({
                  graph: z.object({ nodes: Graph.pick({ node: true }), edges: Graph.pick({ edge: true }) }),
                }),
              })
              .transform(({ gexf: { graph } }) => ({ ...graph.nodes, ...graph.edges }))
              .parse(parsed);
      const ids = new Set(node.map((each) => each['@_id']));
      expect(ids.size).toBe(node.length);
      expect(edge).toHaveLength(sample.annotations.filter(({ body }) => body.kind === 'stance').length);
      for (const each of edge)
        expect([ids.has(each['@_source']), ids.has(each['@_target'])]).toEqual([true, true]);
      const used = new Set(xml.match(/(?<=<data key="|<attvalue for=")[\w-]+/g));
      const declared = new Set(xml.match(/(?<=<key id="|<attribute id=")[\w-]+/g));
      expect([...used].filter((key) => !declared.has(key))).toEqual([]);
      expect(used).toContain(format === 'graphml' ? 'edge-polarity' : 'polarity');
    },
  );
});

describe('Sources', () => {
  test('are CSL items as its schema has them', async () => {
    const desk = aWorkspace();
    // csl-data.json 1.0.2, what we write of it.
    const Items = z.array(
      z.strictObject({
        id: z.union([z.string(), z.number()]),
        type: z.literal('article-newspaper'),
        title: z.string(),
        'container-title': z.string().optional(),
        author: z.array(z.strictObject({ literal: z.string() })).optional(),
        issued: z
          .strictObject({ 'date-parts': z.array(z.array(z.number()).min(1).max(3)).min(1).max(2) })
          .optional(),
        language: z.string().optional(),
        keyword: z.string().optional(),
      }),
    );
    const [item] = Items.parse(JSON.parse(strFromU8(await bytesOf(desk, aHostileArticle(desk), 'csl-json'))));
    expect(item).toMatchObject({ 'container-title': 'A & B', issued: { 'date-parts': [[2026, 3]] } });
  });

  test('are BibTeX entries whose braces close, whatever the names hold', async () => {
    const desk = aWorkspace();
    const text = strFromU8(await bytesOf(desk, aHostileArticle(desk), 'bibtex'));
    const open = text.replaceAll(/\\[{}]/g, '');
    expect(open.split('{').length).toBe(open.split('}').length);
    expect(text).toContain('@article{ab2026hyperlink');
    expect(text).toContain('author = {{Ann and Bob \\{x}}');
    expect(text).toContain('journal = {A \\& B}');
  });
});

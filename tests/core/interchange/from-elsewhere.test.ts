import { zipSync } from 'fflate';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { importFile } from '../../../electron/core/import-files.ts';
import type { SourceFile } from '../../../electron/core/importers/importer.ts';
import type { Workspace } from '../../../electron/core/workspace.ts';
import type { ImportOutcome } from '../../../shared/api/contract.ts';
import { openWorkspace, value } from '../../builders/open-workspace.ts';
import { aFile } from '../importers/reading.ts';
import { bratZip, casJson, doccanoLines, labelStudioTasks, qdpxProject, webannoTsv } from './samples.ts';

let workspace: Workspace;

beforeEach(async () => {
  workspace = await openWorkspace(mkdtempSync(path.join(tmpdir(), 'slantwise-')));
});

type Annotated = Extract<ImportOutcome, { outcome: 'annotated' }>;

async function brought(file: SourceFile): Promise<Annotated> {
  const outcome = await importFile(workspace, file);
  if (outcome.outcome !== 'annotated') throw new Error(`${file.name} is ${outcome.outcome}.`);
  return outcome;
}

/** An article's annotations as lines: `quote … quote #tag #tag: text (analyst)`. */
async function lines(articleId: string | undefined): Promise<string[]> {
  const { annotations } = value(await workspace.openArticle(articleId ?? ''));
  return [...annotations.values()]
    .map(({ anchors, body, analystId }) => {
      const quotes = anchors.map(({ quote }) => quote).join(' … ');
      if (body.kind !== 'note') return `${quotes} ${body.kind}`;
      const tags = body.tags.map((tag) => ` #${tag}`).join('');
      const who =
        analystId === workspace.analystId ? '' : ` (${workspace.state.get('analysts', analystId)?.name})`;
      return `${quotes}${tags}${body.text === '' ? '' : `: ${body.text.replaceAll('\n\n', ' | ')}`}${who}`;
    })
    .sort();
}

test('brat: a zip brings its text, and labels, attributes, notes, relations and events as notes', async () => {
  const { format, articles, losses } = await brought(bratZip);
  expect(format).toBe('brat');
  expect(articles).toMatchObject([
    { isNew: true, added: 4, moved: 0, known: 0, unplacedCount: 1, unplaced: [{ quote: 'Nowhere' }] },
  ]);
  expect(losses).toEqual(['joint-venture: 1 line is no standoff.']);
  expect(await lines(articles[0]?.articleId)).toEqual([
    'Fabrikam #Organization: → Origin: “Northwind”',
    'Northwind #Organization: Confidence: L1 | Reference: Wikipedia:42 Northwind Ltd | the first partner | → Equiv: “Northwind Contoso”',
    'Northwind … Contoso #Group',
    'formed #MERGE-ORG: → MERGE-ORG, Org1: “Northwind” | → MERGE-ORG, Org2: “Fabrikam” | Negation',
  ]);
});

test('brat: an .ann file alone goes to the article that came from the text beside it, by its quotes', async () => {
  const text = aFile('deal.txt', 'The deal\n\nNorthwind and\nContoso formed a venture.');
  const article = await importFile(workspace, text);
  const { articles } = await brought(
    aFile('deal.ann', 'T1\tOrganization 10 19\tNorthwind\nT2\tVenture 40 47\tventure\n'),
  );
  expect(articles).toMatchObject([{ isNew: false, added: 2, unplacedCount: 0 }]);
  expect(articles[0]?.articleId).toBe('articleId' in article ? article.articleId : null);
  const { losses, articles: none } = await brought(aFile('other.ann', 'T1\tOrganization 0 4\tNone\n'));
  expect(none).toEqual([]);
  expect(losses).toEqual([
    'The annotations of “other” were left out: their article is not in the library. Import it first.',
  ]);
});

test('doccano: each line is an article; offsets count code points; comments and relations are kept', async () => {
  const { articles, losses } = await brought(doccanoLines);
  expect(losses).toEqual(['Line 3 is no text with labels.']);
  expect(await lines(articles[0]?.articleId)).toEqual([': check', 'EU #ORG']);
  expect(await lines(articles[1]?.articleId)).toEqual(['Kim #PER', 'Lee #PER: → met: “Kim”']);
  expect(workspace.state.get('articles', articles[0]?.articleId ?? '')?.title).toBe('Plan');
  expect((await brought(doccanoLines)).articles).toMatchObject([
    { isNew: false, added: 0, known: 2 },
    { isNew: false, added: 0, known: 2 },
  ]);
});

test('Label Studio: regions by their annotator, with choices and relations; what is about no text is told', async () => {
  const { articles, losses } = await brought(labelStudioTasks);
  expect(await lines(articles[0]?.articleId)).toEqual([
    'EU #ORG: sure: very | → backs: “Kim” (Ana Lee)',
    'Kim #PER (Ana Lee)',
  ]);
  expect(losses).toEqual(['Plan: 1 result that is about no stretch of text was left out.']);
});

test('WebAnno TSV: layers over several tokens, stacked and within a token, with relations; grammar is left out', async () => {
  const { format, articles, losses } = await brought(webannoTsv);
  expect(format).toBe('webanno-tsv');
  expect(losses).toEqual(['What is said of grammar was left out: POS.']);
  expect(await lines(articles[0]?.articleId)).toEqual([
    'Ana Lee #PER: → meets: “Kim”',
    'Kim #NamedEntity',
    'Lee #Q1: value: FAM_ILY',
    'North #DIR',
  ]);
  const { document } = value(await workspace.openArticle(articles[0]?.articleId ?? ''));
  expect(document.text).toBe('😀 Ana Lee met Kim.\n\nNorthwind\tpaid.');
});

test('UIMA CAS JSON: annotations by their value, other features and relations in words', async () => {
  const { articles, losses } = await brought(casJson);
  expect(losses).toEqual(['What is said of grammar was left out: Token.']);
  expect(await lines(articles[0]?.articleId)).toEqual(['Kim #PER', 'Lee #PER: sure: true | → meets: “Kim”']);
  expect(workspace.state.get('articles', articles[0]?.articleId ?? '')?.language).toBe('en');
});

test('an archive of such files is as many articles', async () => {
  const { articles } = await brought({
    name: 'all.zip',
    bytes: zipSync({ 'a/lee.tsv': webannoTsv.bytes, 'kim.json': casJson.bytes }),
  });
  expect(articles).toMatchObject([
    { isNew: true, added: 4 },
    { isNew: true, added: 2 },
  ]);
});

test('REFI-QDA project: selections with their codes, notes and user; what is elsewhere or no text is told', async () => {
  const { articles, losses } = await brought(qdpxProject);
  expect(losses).toEqual([
    'The text of “Elsewhere” is not in the project.',
    'Left out: pictures, sounds and films (1).',
    'Left out: sets (1).',
  ]);
  expect(await lines(articles[0]?.articleId)).toEqual([
    ' #Economy',
    'Prices #Economy #Costs & prices: seen twice | Prices: see <table>. (Ana Lee)',
    'rise',
  ]);
});

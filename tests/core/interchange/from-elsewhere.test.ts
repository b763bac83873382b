import { zipSync } from 'fflate';
import { beforeEach, expect, test } from 'vitest';
import { lossInLines } from '../../../electron/cli/losses.ts';
import { importFile } from '../../../electron/core/import-files.ts';
import type { SourceFile } from '../../../electron/core/importers/importer.ts';
import type { Workspace } from '../../../electron/core/workspace.ts';
import { namesFrom } from '../../../shared/words/names.ts';
import { vocabularyEn } from '../../../shared/words/vocabulary-en.ts';
import { aDnaProject } from '../../builders/dna-project.ts';
import { value } from '../../builders/open-workspace.ts';
import { aFile } from '../importers/reading.ts';
import { anEmptyWorkspace, annotationLines, bringInto, type Annotated } from './bring-into.ts';
import {
  bratZip,
  casJson,
  dnaEventList,
  doccanoLines,
  hypothesisExport,
  labelStudioTasks,
  qdpxProject,
  webannoOddities,
  webannoTsv,
} from './samples.ts';

let workspace: Workspace;

beforeEach(async () => {
  workspace = await anEmptyWorkspace();
});

const brought = (file: SourceFile): Promise<Annotated> => bringInto(workspace, file);
const lines = (articleId: string | undefined): Promise<string[]> => annotationLines(workspace, articleId);

test('brat: a zip brings its text, and labels, attributes, notes, relations and events as notes', async () => {
  const { format, articles, losses } = await brought(bratZip);
  expect(format).toBe('brat');
  expect(articles).toMatchObject([
    { isNew: true, added: 4, moved: 0, known: 0, unplacedCount: 1, unplaced: [{ quote: 'Nowhere' }] },
  ]);
  expect(losses.flatMap(lossInLines)).toEqual([
    'joint-venture: 1 line that could not be understood.',
    '  what is this',
  ]);
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
  expect(losses.flatMap(lossInLines)).toEqual(['other: Its article is not in the library. Import it first.']);
});

test('doccano: each line is an article; offsets count code points; comments and relations are kept', async () => {
  const { articles, losses } = await brought(doccanoLines);
  expect(losses.flatMap(lossInLines)).toEqual([
    '1 line that could not be understood.',
    '  3: no JSON at all',
  ]);
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
  expect(losses.flatMap(lossInLines)).toEqual([
    'Plan: 1 result about no stretch of text left out.',
    '  Face | box: 1 | box: 2',
  ]);
});

test('WebAnno TSV: layers over several tokens, stacked and within a token, with relations; grammar is left out', async () => {
  const { format, articles, losses } = await brought(webannoTsv);
  expect(format).toBe('webanno-tsv');
  expect(losses.flatMap(lossInLines)).toEqual(['What is said of grammar was left out: POS.']);
  expect(await lines(articles[0]?.articleId)).toEqual([
    'Ana Lee #PER: → meets: “Kim”',
    'Kim #NamedEntity',
    'Lee #Q1: value: FAM_ILY',
    'North #DIR',
  ]);
  const { document } = value(await workspace.openArticle(articles[0]?.articleId ?? ''));
  expect(document.text).toBe('😀 Ana Lee met Kim.\n\nNorthwind\tpaid.');
});

test('WebAnno TSV: spans without a letter are told, and the others come in', async () => {
  const { articles, losses } = await brought(webannoOddities);
  expect(losses.flatMap(lossInLines)).toEqual([
    '2 results about no stretch of text left out.',
    '  Plain',
    '  Plain',
  ]);
  expect(await lines(articles[0]?.articleId)).toEqual(['Ana #Plain', 'Kim #Plain']);
  const { document } = value(await workspace.openArticle(articles[0]?.articleId ?? ''));
  expect(document.text).toBe('Kim  met\nAna .');
});

test('UIMA CAS JSON: annotations by their value, other features and relations in words', async () => {
  const { articles, losses } = await brought(casJson);
  expect(losses.flatMap(lossInLines)).toEqual(['What is said of grammar was left out: Token.']);
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
  expect(losses.flatMap(lossInLines)).toEqual([
    'The text “Elsewhere” is not in the file.',
    'Pictures, sounds and films left out: 1.',
    '  Photo',
    'Sets left out: 1.',
    '  All',
  ]);
  expect(await lines(articles[0]?.articleId)).toEqual([
    ' #Economy',
    'Prices #Economy #Costs & prices: seen twice | Prices: see <table>. (Ana Lee)',
    'rise',
  ]);
});

test('DNA project: statements become stances of their actors towards issues, others notes', async () => {
  const { articles } = await brought({ name: 'talks.dna', bytes: aDnaProject() });
  expect(articles).toMatchObject([{ isNew: true, added: 3, moved: 0, unplacedCount: 1 }]);
  const articleId = articles[0]?.articleId ?? '';
  expect(workspace.state.get('articles', articleId)).toMatchObject({
    title: 'Dam talks',
    source: 'Herald',
    author: 'J. Doe',
    published: '2015-11-22',
  });
  const { annotations } = value(await workspace.openArticle(articleId));
  const names = namesFrom(workspace.state, vocabularyEn);
  const said = [...annotations.values()].map(({ anchors, body }) => [
    anchors[0]?.quote,
    body.kind === 'stance'
      ? `${names.party(body.holder)} ${body.polarity} ${names.target(body.target)} ${body.note}`
      : body.kind,
  ]);
  expect(said).toEqual([
    ['Minister Roe backs the dam', 'Roe for The dam is built weight: 3'],
    ['Kim does not', 'Kim against The dam is built '],
    ['😀 dam', 'note'],
  ]);
  const roe = [...workspace.state.values('actors')].find(({ name }) => name === 'Roe');
  expect(names.actor(roe?.parentId ?? '')).toBe('Ministry of Water');
});

test('DNA: a database with what runs by itself is not opened further, nor is another program’s', async () => {
  for (const active of [
    'CREATE VIEW MORE AS SELECT * FROM DOCUMENTS;',
    'CREATE TRIGGER T AFTER INSERT ON CODERS BEGIN DELETE FROM DOCUMENTS; END;',
    'CREATE VIRTUAL TABLE SEARCH USING fts5(a);',
    'CREATE TABLE MORE (A INTEGER, B BLOB AS (zeroblob(A)));',
  ]) {
    expect(await importFile(workspace, { name: 'a.dna', bytes: aDnaProject(active) })).toMatchObject({
      outcome: 'refused',
      error: {
        message:
          '“a.dna” is a database with views, triggers, virtual tables or computed columns, which DNA never makes; it was not opened further.',
      },
    });
  }
  const other = await importFile(workspace, { name: 'a.db', bytes: aDnaProject('DROP TABLE ENTITIES;') });
  expect(other).toMatchObject({ error: { message: '“a.db” is a database, and not one of DNA 3.' } });
});

test('DNA event list and Hypothesis: they go to the article of their title, by their quotes', async () => {
  const text = 'Dam talks\n\nSo Minister Roe backs "it" here. He backs the dam today. Others fear the dam.';
  await importFile(workspace, aFile('dam.txt', text));
  const events = await brought(dnaEventList);
  expect(events.articles).toMatchObject([{ isNew: false, added: 1, unplaced: [{ quote: 'not there' }] }]);
  const notes = await brought(hypothesisExport);
  expect(notes.articles).toMatchObject([{ isNew: false, added: 2, unplaced: [{ quote: 'no such words' }] }]);
  expect(await lines(notes.articles[0]?.articleId)).toEqual([
    ': On the page. (ana)',
    'Minister Roe backs "it" stance',
    'dam #doubt: Is it? | kim: It is. (Ana Lee)',
  ]);
});

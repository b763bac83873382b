import { beforeEach, expect, test } from 'vitest';
import { lossInLines } from '../../../electron/cli/losses.ts';
import type { Workspace } from '../../../electron/core/workspace.ts';
import { zipped } from '../../builders/zipped.ts';
import { aFile } from '../importers/reading.ts';
import { anEmptyWorkspace, annotationLines, bringInto } from './bring-into.ts';

let workspace: Workspace;

beforeEach(async () => {
  workspace = await anEmptyWorkspace();
});

/** What a file brings: the first article's annotations, and what is told. */
async function whatComesOf(name: string, content: string): Promise<{ lines: string[]; told: string[] }> {
  const { articles, losses } = await bringInto(workspace, aFile(name, content));
  return {
    lines: await annotationLines(workspace, articles[0]?.articleId),
    told: losses.flatMap(lossInLines),
  };
}

/** The “JSON” beside “JSONL” in doccano’s dialogs, its example of relations over many lines, and what its first versions wrote. */
test.for([
  ['a list', '[{"text": "EU backs Kim.", "label": [[0, 2, "ORG"]]}]', ['EU #ORG']],
  [
    'one example over many lines',
    '\n{\n "text": "EU backs Kim.",\n "entities": [{"id": 0, "start_offset": 0, "end_offset": 2, "label": "ORG"},\n {"id": 1, "start_offset": 9, "end_offset": 12, "label": "PER"}],\n "relations": [{"from_id": 0, "to_id": 1, "type": "backs"}]\n}\n',
    ['EU #ORG: → backs: “Kim”', 'Kim #PER'],
  ],
  [
    'the first versions’',
    '{"id": 1, "text": "EU backs Kim.", "annotations": [{"id": 1, "label": 2, "label_name": "ORG", "start_offset": 0, "end_offset": 2, "user": 1, "user_name": "ana"}], "meta": {}}\n{"id": 2, "text": "None.", "annotations": []}\n',
    ['EU #ORG (ana)'],
  ],
] as const)('doccano: %s', async ([, content, lines]) => {
  expect(await whatComesOf('all.json', content)).toEqual({ lines, told: [] });
});

test('Label Studio’s minimal export: results under the names of what made them', async () => {
  const row = {
    id: 1,
    text: 'EU backs Kim.',
    label: [
      { start: 0, end: 2, labels: ['ORG'] },
      { start: 9, end: 12, text: 'Kim', labels: ['PER'] },
    ],
    topics: { choices: ['Trade', 'Talks'] },
    annotator: 'ana@example.org',
    annotation_id: 9,
    created_at: '2026-03-02T09:45:00.000000Z',
    updated_at: '2026-03-02T09:45:00.000000Z',
    lead_time: 4.2,
  };
  expect(await whatComesOf('project-min.json', JSON.stringify([row]))).toEqual({
    lines: [
      ': topics: Trade, Talks (ana@example.org)',
      'EU #ORG (ana@example.org)',
      'Kim #PER (ana@example.org)',
    ],
    told: [],
  });
});

/** inception-project.github.io, user guide, “WebAnno TSV 3.3 File format”, slot features. */
test('WebAnno TSV: slots in words, filled from the same and from another sentence', async () => {
  const content = [
    '#FORMAT=WebAnno TSV 3.3',
    '#T_SP=webanno.custom.Verb|',
    '#T_SP=webanno.custom.Frame|ROLE_webanno.custom.Frame:links_webanno.custom.FrameLink|webanno.custom.Verb|sense',
    '',
    '',
    '#Text=Lee talks long',
    '1-1\t0-3\tLee\t_\twho;*\t1-2[2];2-2[3]\tspeech\t',
    '1-2\t4-9\ttalks\t*[2]\t_\t_\t_\t',
    '1-3\t10-14\tlong\t*[2]\t_\t_\t_\t',
    '',
    '#Text=Kim stays',
    '2-1\t15-18\tKim\t_\t*\t9-9\t_\t',
    '2-2\t19-24\tstays\t*[3]\t_\t_\t_\t',
    '',
  ].join('\n');
  expect(await whatComesOf('talks.tsv', content)).toEqual({
    lines: [
      'Kim #Frame: → linked to',
      'Lee #speech: → who: “talks long” | → linked to: “stays”',
      'stays #Verb',
      'talks long #Verb',
    ],
    told: [],
  });
});

/** github.com/apache/uima-uimaj-io-jsoncas, README. */
test('UIMA CAS JSON: annotations of no type of their own come in, those without a letter are told', async () => {
  const at = (id: number, begin: number, end: number): object => ({
    '%ID': id,
    '%TYPE': 'uima.tcas.Annotation',
    '@sofa': 1,
    begin,
    end,
  });
  const content = JSON.stringify({
    '%TYPES': {},
    '%FEATURE_STRUCTURES': [
      { '%ID': 1, '%TYPE': 'uima.cas.Sofa', sofaNum: 1, sofaID: '_InitialView', sofaString: 'Lee talks.' },
      { '%ID': 2, '%TYPE': 'uima.tcas.DocumentAnnotation', '@sofa': 1, begin: 0, end: 10, language: 'en' },
      at(3, 0, 3),
      at(4, 4, 9),
      at(5, 4, 4),
    ],
    '%VIEWS': { _InitialView: { '%SOFA': 1, '%MEMBERS': [2, 3, 4, 5] } },
  });
  expect(await whatComesOf('talks.json', content)).toEqual({
    lines: ['Lee #Annotation', 'talks #Annotation'],
    told: ['talks: 1 result about no stretch of text left out.', '  Annotation'],
  });
});

/** A PDF whose selections are places on pages, memos tied to selections by links, and what no annotation can take: REFI-QDA 1.5, 3.4 and 3.9. */
test('REFI-QDA: places on a PDF’s pages by their words, linked memos; other memos are told', async () => {
  const id = (n: number): string => `00000000-0000-4000-8000-00000000000${n}`;
  const onPage = (n: number, words: string): string =>
    `<PDFSelection guid="${id(n)}" name="${words}" page="0" firstX="1" firstY="1" secondX="2" secondY="2"><Representation guid="${id(9)}"><PlainTextContent>${words}</PlainTextContent></Representation><Coding guid="${id(8)}"><CodeRef targetGUID="${id(1)}"/></Coding></PDFSelection>`;
  const memo = (n: number, name: string): string =>
    `<Note guid="${id(n)}" name="${name}"><PlainTextContent>${name} text</PlainTextContent></Note>`;
  const qde = `<?xml version="1.0"?><Project name="P" xmlns="urn:QDA-XML:project:1.0">
<CodeBook><Codes><Code guid="${id(1)}" name="Trade" isCodable="true"/></Codes></CodeBook>
<Sources><PDFSource guid="${id(2)}" name="talks.pdf" path="internal://x.pdf">${onPage(3, 'Lee')}${onPage(4, 'talk')}
<Representation guid="${id(5)}"><PlainTextContent>Lee talks of talks.</PlainTextContent></Representation></PDFSource></Sources>
<Notes>${memo(6, 'On Lee')}${memo(7, 'On all')}</Notes>
<Links><Link guid="${id(8)}" name="memo" direction="OneWay" originGUID="${id(6)}" targetGUID="${id(3)}"/></Links>
<NoteRef targetGUID="${id(7)}"/></Project>`;
  const { articles, losses } = await bringInto(workspace, {
    name: 'p.qdpx',
    bytes: zipped({ 'P.qde': qde }),
  });
  expect(await annotationLines(workspace, articles[0]?.articleId)).toEqual(['Lee #Trade: On Lee text']);
  expect(losses.flatMap(lossInLines)).toEqual([
    'talks.pdf: 1 result about no stretch of text left out.',
    '  talk',
    'Notes on codes, cases or the whole project left out: 1.',
    '  On all',
  ]);
});

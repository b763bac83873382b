import { zipped } from '../../builders/zipped.ts';
import { aFile } from '../importers/reading.ts';

/** Small files in the shapes that other programs' own documents describe; the words are ours. */

/** Text-bound annotations, a fragmented one, a relation, an event, attributes, a note, a normalisation and an equivalence: brat.nlplab.org/standoff.html */
export const bratZip = aFile(
  'corpus.zip',
  zipped({
    'annotation.conf': '[entities]\nOrganization\n[relations]\n[events]\n[attributes]\n',
    'news/joint-venture.txt': 'A 😀 deal.\r\n\r\nNorthwind and Contoso formed a venture with Fabrikam.\r\n',
    'news/joint-venture.ann': [
      'T1\tOrganization 13 22\tNorthwind',
      'T2\tMERGE-ORG 35 41\tformed',
      'T3\tOrganization 57 65\tFabrikam',
      'T4\tGroup 13 22;27 34\tNorthwind Contoso',
      'T5\tOrganization 3000000 3000009\tNowhere',
      'E1\tMERGE-ORG:T2 Org1:T1 Org2:T3',
      'R1\tOrigin Arg1:T3 Arg2:T1',
      'A1\tNegation E1',
      'A2\tConfidence T1 L1',
      'N1\tReference T1 Wikipedia:42\tNorthwind Ltd',
      '#1\tAnnotatorNotes T1\tthe first partner',
      '*\tEquiv T1 T4',
      'what is this',
      '',
    ].join('\n'),
  }),
);

/** Spans, and entities with relations: doccano.github.io/doccano, “Dataset” and “Export”. */
export const doccanoLines = aFile(
  'admin.jsonl',
  [
    '{"id": 1, "text": "The 😀 EU backs the plan.", "label": [[6, 8, "ORG"]], "title": "Plan", "Comments": ["check"]}',
    '{"id": 2, "text": "Lee met Kim.", "entities": [{"id": 7, "label": "PER", "start_offset": 0, "end_offset": 3}, {"id": 8, "label": "PER", "start_offset": 8, "end_offset": 11}], "relations": [{"id": 1, "from_id": 7, "to_id": 8, "type": "met"}]}',
    'no JSON at all',
  ].join('\n'),
);

/** Labels, a choice for a region, a relation and a text without quote: labelstud.io/guide/export, “Label Studio JSON format”. */
export const labelStudioTasks = aFile(
  'project-1.json',
  JSON.stringify([
    {
      id: 8,
      data: { text: 'The 😀 EU backs the plan of Kim.', title: 'Plan' },
      annotations: [
        {
          id: 1001,
          completed_by: { id: 1, first_name: 'Ana', last_name: 'Lee', email: 'ana@example.org' },
          created_at: '2026-03-02T09:45:00.000000Z',
          result: [
            {
              id: 'a',
              from_name: 'ner',
              to_name: 'text',
              type: 'labels',
              value: { start: 7, end: 9, text: 'EU', labels: ['ORG'] },
            },
            {
              id: 'a',
              from_name: 'sure',
              to_name: 'text',
              type: 'choices',
              value: { start: 7, end: 9, choices: ['very'] },
            },
            {
              id: 'b',
              from_name: 'ner',
              to_name: 'text',
              type: 'labels',
              value: { start: 27, end: 30, text: 'Kim', labels: ['PER'] },
            },
            { from_id: 'a', to_id: 'b', type: 'relation', direction: 'right', labels: ['backs'] },
            {
              id: 'c',
              from_name: 'box',
              to_name: 'image',
              type: 'rectanglelabels',
              value: { x: 1, y: 2, rectanglelabels: ['Face'] },
            },
          ],
        },
      ],
      predictions: [],
    },
  ]),
);

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

/** Named entities over two tokens, stacked and unlabelled ones, a part of a token, a relation, lemmas: inception-project.github.io, user guide, “WebAnno TSV 3.3 File format”. */
export const webannoTsv = aFile(
  'lee.tsv',
  [
    '#FORMAT=WebAnno TSV 3.3',
    '#T_SP=de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS|coarseValue|PosValue',
    '#T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|identifier|value',
    '#T_RL=webanno.custom.Knows|kind|BT_de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity',
    '',
    '',
    '#Text=😀 Ana Lee met Kim.',
    '1-1\t0-2\t😀\t_\tX\t_\t_\t_\t_\t',
    '1-2\t3-6\tAna\t_\tN\t*[1]\tPER[1]\t_\t_\t',
    '1-3\t7-10\tLee\t_\tN\t*[1]|Q1[2]\tPER[1]|FAM\\_ILY[2]\t_\t_\t',
    '1-4\t11-14\tmet\t_\tV\t_\t_\t_\t_\t',
    '1-5\t15-18\tKim\t_\tN\t*\t*\tmeets\t1-2[1_0]\t',
    '1-6\t18-19\t.\t_\t.\t_\t_\t_\t_\t',
    '',
    '#Text=Northwind\\tpaid.',
    '2-1\t21-30\tNorthwind\t_\tN\t_\t_\t_\t_\t',
    '2-1.1\t21-26\tNorth\t_\t_\t*\tDIR\t_\t_\t',
    '2-2\t31-35\tpaid\t_\tV\t_\t_\t_\t_\t',
    '2-3\t35-36\t.\t_\t.\t_\t_\t_\t_\t',
    '',
  ].join('\n'),
);

/** Empty spans, a layer without features, two blanks and a sentence of two lines, as INCEpTION's own tests of the format have them. */
export const webannoOddities = aFile(
  'oddities.tsv',
  [
    '#FORMAT=WebAnno TSV 3.3',
    '#T_SP=webanno.custom.Plain|',
    '',
    '',
    '#Text=Kim  met',
    '#Text=Ana .',
    '1-1\t0-3\tKim\t*\t',
    '1-1.1\t3-3\t\t*\t',
    '1-2\t5-8\tmet\t_\t',
    '1-3\t9-12\tAna\t*\t',
    '1-4\t13-14\t.\t_\t',
    '1-4.1\t14-14\t\t*\t',
    '',
  ].join('\n'),
);

/** A text with a named entity, a custom relation and tokens: github.com/apache/uima-uimaj-io-jsoncas, SPECIFICATION.adoc. */
export const casJson = aFile(
  'kim.json',
  JSON.stringify({
    '%TYPES': {},
    '%FEATURE_STRUCTURES': [
      {
        '%ID': 1,
        '%TYPE': 'uima.cas.Sofa',
        sofaNum: 1,
        sofaID: '_InitialView',
        mimeType: 'text',
        sofaString: '😀 Lee met Kim.',
      },
      {
        '%ID': 2,
        '%TYPE': 'de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity',
        '@sofa': 1,
        begin: 3,
        end: 6,
        value: 'PER',
        sure: true,
      },
      {
        '%ID': 3,
        '%TYPE': 'de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity',
        '@sofa': 1,
        '^begin': 11,
        '^end': 14,
        value: 'PER',
      },
      {
        '%ID': 4,
        '%TYPE': 'webanno.custom.Knows',
        '@sofa': 1,
        begin: 11,
        end: 14,
        '@Governor': 2,
        '@Dependent': 3,
        kind: 'meets',
      },
      {
        '%ID': 5,
        '%TYPE': 'de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token',
        '@sofa': 1,
        begin: 0,
        end: 2,
      },
      { '%ID': 6, '%TYPE': 'uima.tcas.DocumentAnnotation', '@sofa': 1, begin: 0, end: 15, language: 'en' },
    ],
    '%VIEWS': { _InitialView: { '%SOFA': 1, '%MEMBERS': [2, 3, 4, 5, 6] } },
  }),
);

/** Nested codes, a selection with two codings by two users, one without any (as MAXQDA writes), notes, a coding of the whole source, a picture: REFI-QDA 1.5, “Project exchange”. */
export const qdpxProject = aFile(
  'study.qdpx',
  zipped({
    'project.qde': `<?xml version="1.0" encoding="utf-8"?>
<Project name="Study" origin="Atlas.Ti" xmlns="urn:QDA-XML:project:1.0">
<Users><User guid="{AAAAAAAA-0000-4000-8000-000000000001}" name="Ana Lee"/></Users>
<CodeBook><Codes>
<Code guid="bbbbbbbb-0000-4000-8000-000000000001" name="Economy" isCodable="true">
<Code guid="bbbbbbbb-0000-4000-8000-000000000002" name="Costs &amp; prices" isCodable="true"/></Code>
</Codes></CodeBook>
<Sources>
<TextSource guid="cccccccc-0000-4000-8000-000000000001" name="Budget" plainTextPath="internal://CCCCCCCC-0000-4000-8000-000000000001.txt">
<PlainTextSelection guid="dddddddd-0000-4000-8000-000000000001" startPosition="8" endPosition="14">
<Description>seen twice</Description>
<Coding guid="eeeeeeee-0000-4000-8000-000000000001" creatingUser="aaaaaaaa-0000-4000-8000-000000000001"><CodeRef targetGUID="bbbbbbbb-0000-4000-8000-000000000001"/></Coding>
<Coding guid="eeeeeeee-0000-4000-8000-000000000002"><CodeRef targetGUID="bbbbbbbb-0000-4000-8000-000000000002"/><NoteRef targetGUID="ffffffff-0000-4000-8000-000000000001"/></Coding>
</PlainTextSelection>
<PlainTextSelection guid="dddddddd-0000-4000-8000-000000000002" startPosition="15" endPosition="19"/>
<Coding guid="eeeeeeee-0000-4000-8000-000000000003"><CodeRef targetGUID="bbbbbbbb-0000-4000-8000-000000000001"/></Coding>
</TextSource>
<TextSource guid="cccccccc-0000-4000-8000-000000000002" name="Elsewhere" plainTextPath="absolute://C:/Secret/file.txt"/>
<PictureSource guid="cccccccc-0000-4000-8000-000000000003" name="Photo" path="internal://p.png"/>
</Sources>
<Notes><Note guid="ffffffff-0000-4000-8000-000000000001" name="Memo"><PlainTextContent>Prices: see &lt;table&gt;.</PlainTextContent></Note></Notes>
<Sets><Set guid="99999999-0000-4000-8000-000000000001" name="All"/></Sets>
</Project>`,
    'Sources/cccccccc-0000-4000-8000-000000000001.txt': 'The 😀.\r\n\r\nPrices rise.',
  }),
);

/** DNA's event list, as rDNA and the program write it: github.com/leifeld/dna, manual, “Event lists”. */
export const dnaEventList = aFile(
  'events.csv',
  [
    '"statement_id";"time";"person";"organization";"concept";"agreement";"start_position";"stop_position";"text";"coder";"document_id";"document_title"',
    '"1";"2015-11-22 00:00:00";"Roe";"Ministry";"Dam";"1";"4";"25";"Minister Roe backs ""it""";"Ana Lee";"7";"Dam talks"',
    '"2";"2015-11-22 00:00:00";"";"";"Dam";"0";"4";"9";"not there";"Ana Lee";"7";"Dam talks"',
  ].join('\n'),
);

/** A highlight with a reply, a page note, a highlight that is not there: github.com/hypothesis/client, export and import of annotations. */
export const hypothesisExport = aFile(
  'hypothesis.json',
  JSON.stringify({
    export_date: '2026-03-02T09:45:00.000Z',
    export_userid: 'acct:ana@hypothes.is',
    client_version: '1.1500.0',
    annotations: ((page) => [
      {
        ...page,
        id: 'a1',
        text: 'Is it?',
        tags: ['doubt'],
        target: [
          {
            source: page.uri,
            selector: [
              {
                type: 'RangeSelector',
                startContainer: '/p[1]',
                endContainer: '/p[1]',
                startOffset: 0,
                endOffset: 5,
              },
              { type: 'TextPositionSelector', start: 9000, end: 9004 },
              { type: 'TextQuoteSelector', exact: 'dam', prefix: 'backs the ', suffix: ' today' },
            ],
          },
        ],
        user_info: { display_name: 'Ana Lee' },
      },
      {
        ...page,
        id: 'a2',
        text: 'It is.',
        tags: [],
        references: ['a1'],
        target: [{ source: page.uri }],
        user: 'acct:kim@hypothes.is',
      },
      { ...page, id: 'a3', text: 'On the page.', tags: [], target: [{ source: page.uri }] },
      {
        ...page,
        id: 'a4',
        text: '',
        tags: [],
        target: [{ source: page.uri, selector: [{ type: 'TextQuoteSelector', exact: 'no such words' }] }],
      },
    ])({
      uri: 'https://herald.example/dam',
      document: { title: ['Dam talks'] },
      user: 'acct:ana@hypothes.is',
      created: '2026-03-01T08:00:00.123456+00:00',
      updated: '2026-03-01T09:00:00.123456+00:00',
    }),
  }),
);

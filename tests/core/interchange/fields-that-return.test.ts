import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import type { ExportFormatId } from '../../../shared/export/export-formats.ts';
import type { Annotation } from '../../../shared/schema/annotation.ts';
import { anAnchor } from '../../builders/annotation.ts';
import { aBiasNote, aMention, aNote, aStance } from '../../builders/bodies.ts';
import { sampleArticle } from '../../builders/exported-pdf.ts';
import { anAnalyst, aTerm } from '../../builders/records.ts';
import { aWorkspace, type TestWorkspace } from '../../builders/workspace.ts';
import { annotationsOf } from '../web-annotation/exchange.ts';
import { readFile, takeInto, written } from './exchange.ts';

/** “Of actors and codes only name and id go along”, of analysts no colour (docs/interchange.md). */
const records = [
  'actor.aliases',
  'actor.colour',
  'actor.country',
  'actor.distinctFromIds',
  'actor.kindId',
  'actor.note',
  'actor.organisation',
  'actor.parentId',
  'actor.wikidata',
  'analyst.colour',
  'issue.colour',
  'issue.definition',
  'issue.examples',
  'issue.order',
  'issue.parentId',
  'issue.retired',
  'issue.source',
  'issue.successorIds',
  'issue.wholeArticle',
];

/** Every field that does not come back, by format: just what docs/interchange.md says. All others are equal. */
const lost = {
  // Taken into another article; imported, it brings its bundle with everything (pdf-round-trip.test.ts).
  pdf: ['issue.successorIds'],
  w3c: ['issue.successorIds'],
  brat: records,
  doccano: records,
  'label-studio': records,
  'webanno-tsv': records,
  'cas-json': records,
  qdpx: records,
  // The event list holds stances that are for or against, of a passage; its articles are known by their titles.
  'dna-csv': [...records, 'actor annotation', 'bias annotation', 'note annotation'].sort(),
} satisfies Partial<Record<ExportFormatId, readonly string[]>>;

test.each(Object.entries(lost))(
  '%s: of the sample, every field comes back but those',
  async (format, fields) => {
    const desk = aWorkspace();
    const articleId = await everyField(desk);
    const foreign = await readFile((await written(desk, [articleId], format as keyof typeof lost)).file);
    const other = aWorkspace();
    const text = desk.state.document(articleId)?.text ?? '';
    const copy = other.article({ text }).article.id;
    const plan = takeInto(other, copy, foreign);
    expect([plan.unplaced, plan.moved]).toEqual([[], []]);
    expect(whatDiffers(desk, articleId, other, copy)).toEqual(fields);
    const { title, source, author, published, language } = desk.state.get('articles', articleId) ?? {};
    const facts = { title, source, author, published, language };
    expect(foreign.documents[0]?.article ?? facts).toMatchObject(facts); // null where no text comes along
  },
);

/** The sample article, and besides annotations and records with a telling value in every field. */
async function everyField(desk: TestWorkspace): Promise<string> {
  const { article } = await sampleArticle(desk);
  desk.do({ type: 'article.edit', id: article.id, fields: { author: 'A. Reporter' } });
  const parent = desk.actor({ name: 'Ministry' });
  const actor = desk.actor({
    name: 'Minister; of “Water” \\ and Rain',
    aliases: [{ text: 'وزير المياه', language: 'ar', validFrom: '2014', validTo: '2015-11' }],
    kindId: 'actor-kind.state-executive',
    country: 'IRN',
    organisation: 'Cabinet',
    parentId: parent.id,
    colour: '#aa0011',
    wikidata: 'Q159',
    note: 'Of the inner circle.',
    distinctFromIds: [parent.id],
  });
  const [above, after] = [aTerm({ name: 'Water' }), aTerm({ name: 'Rivers' })];
  const issue = aTerm({
    parentId: above.id,
    name: 'Dams',
    definition: 'Whether to build them.',
    examples: ['The dam stands.'],
    source: 'Our own',
    colour: '#00aa11',
    order: 7,
    wholeArticle: true,
    retired: true,
    successorIds: [after.id],
  });
  for (const term of [above, after, issue]) desk.do({ type: 'term.create', term });
  const analyst = anAnalyst({ name: 'R. Ōsei', colour: '#c2703d' });
  desk.do({ type: 'analyst.put', analyst });
  const party = { type: 'actor' as const, actorId: actor.id };
  const target = { type: 'issue' as const, termId: issue.id };
  const mention = desk.annotate(
    article.id,
    'Tehran',
    aMention(actor.id, { portrayal: 'innocent', note: 'a\nb' }),
  );
  const stance = aStance({
    holder: party,
    sourceChain: [{ type: 'author' }, { type: 'unnamed', description: 'aides; near him' }, party],
    target,
    polarity: 'for',
    intensity: 3,
    mode: 'action',
    attribution: 'anonymous',
    certainty: 'rumour',
    confidence: 'low',
    eventDate: '2015-11',
    note: '=SUM(A1)',
  });
  const document = desk.state.document(article.id);
  if (document === undefined) throw new Error('The sample is not open.');
  const annotation: Annotation = {
    id: desk.clock.newId(),
    articleId: article.id,
    anchors: [anAnchor(document, 'Vladimir'), anAnchor(document, 'Monday')],
    body: stance,
    analystId: analyst.id,
    createdAt: '2014-01-02T03:04:05.678Z',
    modifiedAt: '2015-01-02T03:04:05.678Z',
    layer: 'consensus',
    status: 'rejected',
    links: [{ annotationId: mention.id, relation: 'contradicts' }],
    carried: null,
    settles: {
      decisionId: desk.clock.newId(),
      annotationIds: [mention.id],
      reason: 'He says; “so” himself.\nTwice.',
    },
  };
  desk.do({ type: 'annotation.restore', articleId: article.id, annotation });
  desk.annotate(
    article.id,
    'face-to-face',
    aBiasNote({
      target: party,
      direction: 'harms',
      severity: 3,
      voice: 'quoted',
      note: 'n',
      suggestion: 'in person',
    }),
  );
  desk.annotate(article.id, null, aNote('About all of it.', ['a tag', 'another; tag']));
  return article.id;
}

/** `actor.country`, `annotation.links`, `note annotation` for one that is missing: sorted, each once. */
function whatDiffers(desk: TestWorkspace, articleId: string, other: TestWorkspace, copy: string): string[] {
  const found = new Set<string>();
  const compare = (what: string, one: object, same: object): void => {
    for (const [field, value] of Object.entries(one))
      if (!isDeepStrictEqual(value, Reflect.get(same, field))) found.add(`${what}.${field}`);
  };
  const back = new Map(annotationsOf(other, copy).map((each) => [each.id, each]));
  for (const annotation of annotationsOf(desk, articleId)) {
    const same = back.get(annotation.id);
    if (same === undefined) found.add(`${annotation.body.kind} annotation`);
    else compare('annotation', annotation, same);
  }
  for (const [what, table] of [
    ['actor', 'actors'],
    ['issue', 'terms'],
    ['analyst', 'analysts'],
  ] as const) {
    for (const record of other.state.values(table)) {
      const same = desk.state.get(table, record.id);
      if (same !== undefined) compare(what, same, record);
      else if (record.id !== other.analyst.id) found.add(`${what} from nowhere`);
    }
  }
  return [...found].sort();
}

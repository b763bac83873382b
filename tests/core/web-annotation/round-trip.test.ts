import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Actor } from '../../../shared/schema/actor.ts';
import { defaultCodebook } from '../../../shared/codebook/default-codebook.ts';
import { describe as describeRange } from '../../../shared/anchoring/describe.ts';
import type { Anchor, Annotation, Body, Party, Target } from '../../../shared/schema/annotation.ts';
import { aBiasNote, aMention, aStance } from '../../builders/bodies.ts';
import { aTerm } from '../../builders/records.ts';
import { aWorkspace, type TestWorkspace } from '../../builders/workspace.ts';
import { annotationsOf, exported, imported } from './exchange.ts';

const id = fc.uuid({ version: [4, 7] });
const words = fc.string({ unit: 'binary', maxLength: 20 });
const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
const orNull = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null });
const date = fc.constantFrom('2015', '2015-11', '2015-11-22');
const moment = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2999-01-01'), noInvalidDate: true })
  .map((at) => at.toISOString());
const one = <T>(list: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...list);
const biasCodes = defaultCodebook.filter(({ scheme }) => scheme === 'bias').map((term) => term.id);
const actorKinds = defaultCodebook.filter(({ scheme }) => scheme === 'actor-kind').map((term) => term.id);

const actor: fc.Arbitrary<Actor> = fc.record({
  id,
  name,
  aliases: fc.array(
    fc.record({
      text: name,
      language: orNull(one(['fa', 'en'])),
      validFrom: orNull(date),
      validTo: orNull(date),
    }),
    { maxLength: 3 },
  ),
  kindId: orNull(one(actorKinds)),
  country: orNull(one(['RUS', 'IRN'])),
  organisation: orNull(words),
  parentId: fc.constant(null),
  colour: orNull(one(['#aa0011'])),
  wikidata: orNull(one(['Q159'])),
  note: words,
  mergedIntoId: fc.constant(null),
  distinctFromIds: fc.array(id, { maxLength: 2 }),
});

const issue = fc.record({
  id,
  scheme: fc.constant('issue' as const),
  parentId: fc.constant(null),
  name,
  definition: words,
  examples: fc.array(words, { maxLength: 2 }),
  source: orNull(words),
  colour: orNull(one(['#aa0011'])),
  order: fc.integer(),
  wholeArticle: fc.boolean(),
  retired: fc.boolean(),
  successorIds: fc.constant<string[]>([]),
  mergedIntoId: fc.constant(null),
});

function bodies(actorIds: readonly string[], termIds: readonly string[]): fc.Arbitrary<Body> {
  const party: fc.Arbitrary<Party> = fc.oneof(
    fc.record({ type: fc.constant('actor' as const), actorId: one(actorIds) }),
    fc.constant({ type: 'author' as const }),
    fc.record({ type: fc.constant('unnamed' as const), description: words }),
  );
  const target: fc.Arbitrary<Target> = fc.oneof(
    fc.record({ type: fc.constant('actor' as const), actorId: one(actorIds) }),
    fc.record({ type: fc.constant('issue' as const), termId: one(termIds) }),
    fc.record({ type: fc.constant('claim' as const), text: name }),
  );
  const degree = one([1, 2, 3] as const);
  return fc.oneof(
    fc.record({
      kind: fc.constant('actor' as const),
      actorId: one(actorIds),
      portrayal: orNull(one(['protagonist', 'antagonist', 'innocent'] as const)),
      note: words,
    }),
    fc.record({
      kind: fc.constant('stance' as const),
      holder: party,
      sourceChain: fc.array(party, { maxLength: 3 }),
      target,
      polarity: one(['for', 'against', 'mixed', 'neutral', 'unclear'] as const),
      intensity: degree,
      mode: one(['statement', 'action', 'inferred'] as const),
      attribution: one(['direct-quote', 'paraphrase', 'author-voice', 'anonymous', 'unattributed'] as const),
      certainty: one(['stated', 'hedged', 'hypothetical', 'rumour'] as const),
      confidence: one(['low', 'medium', 'high'] as const),
      eventDate: orNull(date),
      note: words,
    }),
    fc.record({
      kind: fc.constant('bias' as const),
      codeId: one(biasCodes),
      target: orNull(target),
      direction: orNull(one(['helps', 'harms'] as const)),
      severity: degree,
      voice: one(['author', 'quoted'] as const),
      note: words,
      suggestion: words,
    }),
    fc.record({ kind: fc.constant('note' as const), text: words, tags: fc.array(name, { maxLength: 3 }) }),
  );
}

const TEXT = 'Говорят, что 😀 мир близок. “Peace”, said the envoy — peace!\n\nمرحبا بالعالم 👩🏽‍🚀 and 和平.';

/** A desk with some actors, issues and analysts, and annotations of every kind over one article. */
const desks: fc.Arbitrary<{ readonly desk: TestWorkspace; readonly articleId: string }> = fc
  .record({
    actors: fc.uniqueArray(actor, { minLength: 1, maxLength: 4, selector: (each) => each.id }),
    issues: fc.uniqueArray(issue, { minLength: 1, maxLength: 3, selector: (each) => each.id }),
    analysts: fc.uniqueArray(
      fc.record({ id, name: fc.stringMatching(/^\S.{0,10}\S$/), colour: one(['#112233']) }),
      { minLength: 1, maxLength: 2, selector: (each) => each.id },
    ),
  })
  .chain(({ actors, issues, analysts }) =>
    fc
      .array(
        fc.record({
          id,
          ranges: fc.uniqueArray(
            fc
              .tuple(fc.nat(TEXT.length - 1), fc.nat(TEXT.length - 1))
              .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 })),
            { minLength: 1, maxLength: 3, selector: ({ start, end }) => `${start} ${end}` },
          ),
          body: bodies(
            actors.map((each) => each.id),
            issues.map((each) => each.id),
          ),
          analystId: one(analysts.map((each) => each.id)),
          createdAt: moment,
          modifiedAt: moment,
          layer: one(['own', 'consensus'] as const),
          status: one(['suggested', 'accepted', 'rejected', 'orphaned'] as const),
          // To one of the others, to itself for once, or to one that is gone.
          links: fc.array(
            fc.record({
              to: fc.oneof(fc.nat(5), id),
              relation: one(['supports', 'contradicts', 'explains', 'repeats', 'responds-to'] as const),
            }),
            { maxLength: 2 },
          ),
        }),
        { minLength: 1, maxLength: 6 },
      )
      .map((annotations) => {
        const desk = aWorkspace();
        const { document } = desk.article({ text: TEXT });
        for (const each of actors) desk.actor(each);
        for (const term of issues) desk.do({ type: 'term.create', term });
        for (const analyst of analysts) desk.do({ type: 'analyst.put', analyst });
        for (const { ranges, links, ...fields } of annotations) {
          const anchors = ranges.map(({ start, end }) => describeRange(TEXT, start, end, 1) as Anchor);
          const annotation: Annotation = {
            ...fields,
            articleId: document.articleId,
            anchors,
            links: links.map(({ to, relation }) => ({
              annotationId: typeof to === 'string' ? to : (annotations[to]?.id ?? fields.id),
              relation,
            })),
            carried: null,
          };
          desk.run({ type: 'annotation.restore', articleId: document.articleId, annotation });
        }
        return { desk, articleId: document.articleId };
      }),
  );

test('annotations and all that they name come back from a file as they went out', () => {
  fc.assert(
    fc.property(desks, ({ desk, articleId }) => {
      const file = exported(desk, articleId);
      const other = aWorkspace();
      const copy = other.article({ text: TEXT }).article.id;
      const plan = imported(other, copy, file);
      expect(plan.unplaced).toEqual([]);
      expect(plan.moved).toEqual([]);
      expect(annotationsOf(other, copy)).toEqual(annotationsOf(desk, articleId));
      for (const table of ['actors', 'terms', 'analysts'] as const) {
        for (const record of other.state.values(table)) {
          if (record.id === other.analyst.id) continue;
          expect(record).toEqual(desk.state.get(table, record.id));
        }
      }
      // And what it became says the same again, but for the article's id.
      const again = JSON.stringify(exported(other, copy).first).replaceAll(copy, articleId);
      expect(JSON.parse(again).items).toEqual((file.first as { items: unknown }).items);
    }),
    { numRuns: 150 },
  );
});

test('a file that was taken in adds nothing when it comes again, and one undo takes all of it back', () => {
  fc.assert(
    fc.property(desks, ({ desk, articleId }) => {
      const other = aWorkspace();
      const copy = other.article({ text: TEXT }).article.id;
      const file = exported(desk, articleId);
      const before = [...other.state.values('actors')];
      const first = imported(other, copy, file);
      const second = imported(other, copy, file);
      expect(second.command).toBeNull();
      expect(second.known).toEqual(first.added);
      const step = other.undo.undo.at(-1);
      if (step === undefined) throw new Error('Nothing to undo.');
      other.do({ type: 'change.revert', changeId: step.changeId, intent: 'undo' });
      expect(annotationsOf(other, copy)).toEqual([]);
      expect([...other.state.values('actors')]).toEqual(before);
    }),
    { numRuns: 25 },
  );
});

test('with an actor come those it belongs to and was merged into, with a code the codes above it', () => {
  const desk = aWorkspace();
  const { id } = desk.article({ text: TEXT }).article;
  const state = desk.actor({ name: 'Russia' });
  const president = desk.actor({ name: 'Putin', parentId: state.id });
  const double = desk.actor({ name: 'V. Putin', parentId: state.id, mergedIntoId: president.id });
  const above = aTerm({ name: 'War' });
  const below = aTerm({ name: 'Ceasefire', parentId: above.id });
  for (const term of [above, below]) desk.do({ type: 'term.create', term });
  desk.annotate(id, 'Peace', aMention(double.id));
  desk.annotate(id, 'peace', aStance({ target: { type: 'issue', termId: below.id } }));
  const other = aWorkspace();
  const copy = other.article({ text: TEXT }).article.id;
  expect(imported(other, copy, exported(desk, id)).unplaced).toEqual([]);
  expect(new Set(other.state.values('actors'))).toEqual(new Set([state, president, double]));
  for (const term of [above, below]) expect(other.state.get('terms', term.id)).toEqual(term);
});

test('a code that was merged goes out as the one that stands for it', () => {
  const desk = aWorkspace();
  const { id } = desk.article({ text: TEXT }).article;
  desk.annotate(id, 'Peace', aBiasNote({ codeId: 'bias.labelling' }));
  desk.do({ type: 'term.merge', fromIds: ['bias.labelling'], intoId: 'bias.loaded-wording' });
  const other = aWorkspace();
  const copy = other.article({ text: TEXT }).article.id;
  imported(other, copy, exported(desk, id));
  expect(annotationsOf(other, copy)[0]?.body).toMatchObject({ codeId: 'bias.loaded-wording' });
});

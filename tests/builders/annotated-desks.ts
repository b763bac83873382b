import fc from 'fast-check';
import { defaultCodebook } from '../../shared/codebook/default-codebook.ts';
import { describe as describeRange } from '../../shared/anchoring/describe.ts';
import type { Actor } from '../../shared/schema/actor.ts';
import type { Anchor, Annotation, Body, Party, Target } from '../../shared/schema/annotation.ts';
import { aWorkspace, type TestWorkspace } from './workspace.ts';

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

/** Several scripts, signs beyond the basic plane, and a paragraph break. */
export const DESK_TEXT =
  'Говорят, что 😀 мир близок. “Peace”, said the envoy — peace!\n\nمرحبا بالعالم 👩🏽‍🚀 and 和平.';

/** A desk with some actors, issues and analysts, and annotations of every kind over one article. */
export const annotatedDesks: fc.Arbitrary<{ readonly desk: TestWorkspace; readonly articleId: string }> = fc
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
              .tuple(fc.nat(DESK_TEXT.length - 1), fc.nat(DESK_TEXT.length - 1))
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
        const { document } = desk.article({ text: DESK_TEXT });
        for (const each of actors) desk.actor(each);
        for (const term of issues) desk.do({ type: 'term.create', term });
        for (const analyst of analysts) desk.do({ type: 'analyst.put', analyst });
        for (const { ranges, links, ...fields } of annotations) {
          const anchors = ranges.map(({ start, end }) => describeRange(DESK_TEXT, start, end, 1) as Anchor);
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

import { beforeEach, expect, test } from 'vitest';
import { aNote } from '../../builders/bodies.ts';
import { aWorkspace, type TestWorkspace } from '../../builders/workspace.ts';
import { annotationsOf, exported, imported, planned, tryPlan } from './exchange.ts';

const TEXT = 'Peace is near, said the envoy.\n\nPeace is far, said the general. “Peace” said nobody.';
let desk: TestWorkspace;
let article: string;

beforeEach(() => {
  desk = aWorkspace();
  article = desk.article({ text: TEXT }).article.id;
});

/** An annotation as another program would write it. */
function remark(fields: object): object {
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'Annotation',
    target: quoting('said the envoy'),
    ...fields,
  };
}

function quoting(exact: string, more: object = {}): object {
  return { source: 'http://example.org/page', selector: { type: 'TextQuoteSelector', exact, ...more } };
}

/** The only annotation of the article, once the file is in. */
function only(file: unknown): ReturnType<typeof annotationsOf>[number] {
  const plan = imported(desk, article, file);
  expect(plan.unplaced).toEqual([]);
  const [annotation, second] = annotationsOf(desk, article);
  if (annotation === undefined || second !== undefined) throw new Error('Not exactly one annotation.');
  return annotation;
}

const quotes = (): string[] =>
  annotationsOf(desk, article).flatMap(({ anchors }) => anchors.map((each) => each.quote));

test.each([
  ['one annotation', (each: object) => each],
  ['an array', (each: object) => [each]],
  ['a page', (each: object) => ({ type: 'AnnotationPage', items: [each] })],
  [
    'a collection',
    (each: object) => ({ type: ['AnnotationCollection'], first: { type: 'AnnotationPage', items: [each] } }),
  ],
  ['a graph', (each: object) => ({ '@graph': [each] })],
])('%s is read', (_, wrap) => {
  expect(only(wrap(remark({ body: { type: 'TextualBody', value: 'Hm.' } }))).body).toEqual({
    kind: 'note',
    text: 'Hm.',
    tags: [],
  });
});

test('texts, tags, addresses and choices among the bodies become a note', () => {
  const body = [
    { type: 'TextualBody', value: 'First.' },
    { type: 'TextualBody', value: 'todo', purpose: 'tagging' },
    'http://example.org/comment',
    {
      type: 'Choice',
      items: [
        { type: 'TextualBody', value: 'Second.' },
        { type: 'TextualBody', value: 'Zweitens.' },
      ],
    },
    { type: 'SpecificResource', purpose: 'tagging', source: 'http://example.org/tag' },
  ];
  expect(only(remark({ body })).body).toEqual({
    kind: 'note',
    text: 'First.\n\nhttp://example.org/comment\n\nSecond.',
    tags: ['todo', 'http://example.org/tag'],
  });
});

test('a bare highlight and a bodyValue are notes too', () => {
  expect(only(remark({})).body).toEqual({ kind: 'note', text: '', tags: [] });
  imported(desk, article, remark({ id: 'http://example.org/2', bodyValue: 'Plain.' }));
  expect(annotationsOf(desk, article).map(({ body }) => body)).toContainEqual({
    kind: 'note',
    text: 'Plain.',
    tags: [],
  });
});

test('a creator becomes an analyst, and is the same one in the next file', () => {
  const creator = { id: 'http://example.org/jo', type: 'Person', name: 'Jo' };
  const { analystId, createdAt, modifiedAt } = only(
    remark({ creator, created: '2015-10-13T13:00:00+02:00' }),
  );
  expect(desk.state.get('analysts', analystId)?.name).toBe('Jo');
  expect([createdAt, modifiedAt]).toEqual(['2015-10-13T11:00:00.000Z', '2015-10-13T11:00:00.000Z']);
  imported(desk, article, remark({ id: 'http://example.org/2', creator: 'http://example.org/jo' }));
  expect(new Set(annotationsOf(desk, article).map((each) => each.analystId))).toEqual(new Set([analystId]));
});

test('without a creator, who imports is the analyst', () => {
  expect(only(remark({})).analystId).toBe(desk.analyst.id);
});

test('a target without a selector is the whole article', () => {
  expect(only(remark({ target: 'http://example.org/page', bodyValue: 'All.' })).anchors).toEqual([]);
});

test('a quote is found by its context, by code points or code units, and inside a refined selector', () => {
  const emoji = desk.article({ text: '😀 war, war, war' }).article.id;
  const at = (start: number, end: number): object => ({
    selector: [
      { type: 'TextPositionSelector', start, end },
      { type: 'TextQuoteSelector', exact: 'war' },
    ],
  });
  const plan = imported(desk, emoji, [
    remark({ id: 'urn:x:1', target: at(7, 10) }),
    remark({ id: 'urn:x:2', target: at(13, 16) }),
  ]);
  expect(plan).toMatchObject({ unplaced: [], moved: [] });
  expect(
    annotationsOf(desk, emoji)
      .flatMap(({ anchors }) => anchors.map((each) => each.start))
      .sort((a, b) => a - b),
  ).toEqual([8, 13]);

  const page = {
    type: 'FragmentSelector',
    value: 'p2',
    refinedBy: { type: 'TextQuoteSelector', exact: 'general' },
  };
  imported(desk, article, [
    remark({ id: 'urn:x:3', target: { source: 'urn:x', selector: page } }),
    remark({ id: 'urn:x:4', target: quoting('Peace', { prefix: 'envoy. ', suffix: ' is far' }) }),
    remark({ id: 'urn:x:5', target: quoting('"peace"') }),
  ]);
  expect(quotes().sort()).toEqual(['Peace', 'general', '“Peace”']);
});

test('several targets are several passages of one annotation', () => {
  expect(
    only(remark({ target: [quoting('the general'), quoting('the envoy')] })).anchors.map(
      (each) => each.quote,
    ),
  ).toEqual(['the envoy', 'the general']);
});

test('what cannot be placed is reported with its reason, and the rest is kept', () => {
  const plan = imported(desk, article, [
    remark({ id: 'urn:x:1', target: quoting('the admiral') }),
    remark({ id: 'urn:x:2', target: quoting('Peace') }),
    remark({
      id: 'urn:x:3',
      target: { source: 'urn:x', selector: { type: 'SvgSelector', value: '<svg/>' } },
    }),
    remark({ id: 'urn:x:4', target: [quoting('the envoy'), quoting('the admiral')] }),
    remark({ id: 'urn:x:5', target: { selector: { type: 'TextPositionSelector', start: 900, end: 905 } } }),
  ]);
  expect(plan.unplaced.map(({ index, reason, kept }) => [index, reason, kept])).toEqual([
    [1, 'absent', false],
    [2, 'ambiguous', false],
    [3, 'no-selector', false],
    [4, 'absent', true],
    [5, 'out-of-range', false],
  ]);
  expect(plan.unplaced[0]?.message).toBe('“the admiral” is not in the article.');
  expect(plan.unplaced[1]?.message).toBe('“Peace” stands in 3 places, and nothing tells which is meant.');
  expect(quotes()).toEqual(['the envoy']);
});

test('the same file twice adds nothing twice, whether its annotations have addresses or not', () => {
  const file = [remark({ bodyValue: 'One.' }), remark({ id: 'http://example.org/2', bodyValue: 'Two.' })];
  imported(desk, article, file);
  const again = imported(desk, article, file);
  expect(again.command).toBeNull();
  expect(again.known).toHaveLength(2);
  expect(annotationsOf(desk, article)).toHaveLength(2);
});

test('annotations of one article can be taken into another of the same workspace, and both keep theirs', () => {
  const other = desk.article({ text: `Reprinted. ${TEXT}` }).article.id;
  const { id } = desk.annotate(article, 'the envoy', aNote('Who?'));
  const file = exported(desk, article);
  for (let time = 0; time < 2; time++) imported(desk, other, file);
  const [copy, ...more] = annotationsOf(desk, other);
  expect(more).toEqual([]);
  expect(copy).toMatchObject({ body: { text: 'Who?' }, anchors: [{ quote: 'the envoy', start: 31 }] });
  expect(copy?.id).not.toBe(id);
});

test('annotations of another desk can be taken into their article and into another text, and no id is there twice', () => {
  const { id } = desk.annotate(article, 'the envoy', aNote('Who?'));
  const file = exported(desk, article);
  const fresh = aWorkspace();
  const same = fresh.article({ text: TEXT }).article.id;
  const reprint = fresh.article({ text: `Reprinted. ${TEXT}` }).article.id;
  for (const each of [reprint, same, reprint]) imported(fresh, each, file);
  expect(annotationsOf(fresh, same).map((each) => each.id)).toEqual([id]);
  const [copy, ...more] = annotationsOf(fresh, reprint);
  expect(more).toEqual([]);
  expect(copy).toMatchObject({ body: { text: 'Who?' } });
  expect(copy?.id).not.toBe(id);
});

test('of a file about several articles, an article takes its own annotations', () => {
  const other = desk.article({ text: 'The envoy left.' }).article.id;
  desk.annotate(article, 'the envoy', aNote('One.'));
  desk.annotate(other, 'envoy', aNote('Two.'));
  const file = exported(desk, article, other);
  const fresh = aWorkspace();
  const { id } = fresh.article({ text: 'The envoy left.' }).article;
  const plan = imported(fresh, id, file);
  expect(annotationsOf(fresh, id).map(({ body }) => body)).toEqual([aNote('Two.')]);
  expect(plan.unplaced).toMatchObject([{ index: 1, reason: 'other-article', kept: false }]);
});

test('an actor who is there already, by name or alias, is joined and left as it was', () => {
  const russia = desk.actor({
    aliases: [{ text: 'Moscow', language: null, validFrom: null, validTo: null }],
  });
  const mention = (name: string): object => ({
    type: 'ActorMention',
    actor: { type: 'Actor', name, country: 'RUS' },
  });
  imported(desk, article, [
    remark({ id: 'urn:x:1', body: mention('RUSSIA') }),
    remark({ id: 'urn:x:2', body: mention('moscow') }),
    remark({ id: 'urn:x:3', body: mention('Iran') }),
    remark({ id: 'urn:x:4', body: mention('Iran') }),
  ]);
  expect([...desk.state.values('actors')].map(({ name }) => name).sort()).toEqual(['Iran', 'Russia']);
  expect(desk.state.get('actors', russia.id)).toEqual(russia);
  expect(desk.state.usageOf(russia.id)).toBe(2);
});

test('an alias that two actors share joins nobody', () => {
  const aliases = [{ text: 'the ministry', language: null, validFrom: null, validTo: null }];
  desk.actor({ name: 'Ministry of Defence', aliases });
  desk.actor({ name: 'Foreign Ministry', aliases });
  imported(
    desk,
    article,
    remark({ body: { type: 'ActorMention', actor: { type: 'Actor', name: 'The Ministry' } } }),
  );
  expect([...desk.state.values('actors')]).toHaveLength(3);
});

test('a name of an actor that was merged is one of the survivor', () => {
  const [survivor, merged] = [desk.actor({ name: 'Hussein' }), desk.actor({ name: 'Husayn' })];
  desk.do({ type: 'actor.merge', fromIds: [merged.id], intoId: survivor.id });
  imported(
    desk,
    article,
    remark({ body: { type: 'ActorMention', actor: { type: 'Actor', name: 'Husayn' } } }),
  );
  expect(desk.state.usageOf(survivor.id)).toBe(1);
});

test('a statement that the codebook does not know is refused with a sentence, not made into something else', () => {
  const stance = {
    type: 'Stance',
    holder: { type: 'Author' },
    towards: { type: 'Claim', value: 'x' },
    polarity: 'hates',
  };
  const plan = imported(desk, article, [remark({ id: 'urn:x:1', body: stance }), remark({ id: 'urn:x:2' })]);
  expect(plan.unplaced).toMatchObject([
    {
      index: 1,
      reason: 'refused',
      message: 'Its “polarity” is missing, or is not one that the codebook knows.',
    },
  ]);
  expect(plan.added).toHaveLength(1);
});

test('a bias note without a passage needs a code that is about whole articles', () => {
  const note = (code: string): object => ({
    type: 'BiasNote',
    code: `urn:slantwise:term:bias.${code}`,
    severity: 2,
    voice: 'author',
  });
  const target = 'http://example.org/page';
  const plan = imported(desk, article, [
    remark({ id: 'urn:x:1', target, body: note('loaded-wording') }),
    remark({ id: 'urn:x:2', target, body: note('omission') }),
  ]);
  expect(plan.unplaced.map(({ index, message }) => [index, message])).toEqual([
    [1, 'This kind of annotation needs a passage.'],
  ]);
  expect(plan.added).toHaveLength(1);
});

test.each([
  ['nothing', '', 'is not JSON'],
  ['prose', 'Dear sir', 'is not JSON'],
  ['other JSON', '{"name": "x"}', 'holds no W3C annotation'],
  ['an empty array', '[]', 'holds no W3C annotation'],
  ['a number', '5', 'holds no W3C annotation'],
  [
    'a collection whose pages are elsewhere',
    '{"type":"AnnotationCollection","first":"http://example.org/p1"}',
    'http://example.org/p1',
  ],
])('%s is refused in one sentence', (_, text, words) => {
  const result = tryPlan(desk, article, new TextEncoder().encode(text));
  if (result.ok) throw new Error('It was not refused.');
  expect(result.error.code).toBe('format');
  expect(result.error.message).toContain(words);
});

test('bytes that are no UTF-8 are refused, a byte-order mark is not minded', () => {
  expect(tryPlan(desk, article, Uint8Array.from([0x5b, 0xff, 0x5d])).ok).toBe(false);
  expect(planned(desk, article, `\ufeff${JSON.stringify(remark({}))}`).added).toHaveLength(1);
});

test('a hostile file neither hangs nor breaks the reader', () => {
  const ring = (id: string, parent: string): object => ({
    id,
    type: 'Actor',
    name: id,
    parent: { id: parent },
  });
  const one = '00000000-0000-4000-8000-000000000001';
  const two = '00000000-0000-4000-8000-000000000002';
  const file = [
    'urn:x:0',
    remark({ id: 'urn:x:1', body: { type: 'ActorMention', actor: ring(one, two) } }),
    ring(two, one),
    remark({
      id: 'urn:x:2',
      creator: { name: 'x'.repeat(9000) },
      created: 'yesterday',
      status: 'deleted',
      body: [null, 5, {}],
    }),
    remark({
      id: 'urn:x:3',
      target: { selector: [null, 7, { type: 'TextPositionSelector', start: 1e300, end: '7' }] },
    }),
    remark({ id: '__proto__', body: { type: 'ActorMention', actor: '__proto__' } }),
  ];
  const plan = imported(desk, article, file);
  expect(plan.unplaced.map(({ index }) => index)).toEqual([1, 3, 4]);
  expect(annotationsOf(desk, article)).toHaveLength(1);
  const row = Array.from({ length: 20_000 }, (_, at) => ring(`urn:x:actor:${at}`, `urn:x:actor:${at + 1}`));
  const chained = remark({ id: 'urn:x:5', body: { type: 'ActorMention', actor: 'urn:x:actor:0' } });
  expect(imported(desk, article, [...row, chained]).unplaced).toMatchObject([{ reason: 'refused' }]);
  const deep = `${'{"target":['.repeat(50_000)}1${']}'.repeat(50_000)}`;
  expect(tryPlan(desk, article, new TextEncoder().encode(deep)).ok).toBe(false);
});

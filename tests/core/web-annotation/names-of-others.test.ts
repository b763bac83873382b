import { beforeEach, expect, test } from 'vitest';
import { aWorkspace, type TestWorkspace } from '../../builders/workspace.ts';
import { imported } from './exchange.ts';
import { TEXT, remark } from './remarks.ts';

let desk: TestWorkspace;
let article: string;

beforeEach(() => {
  desk = aWorkspace();
  article = desk.article({ text: TEXT }).article.id;
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

import { expect, test } from 'vitest';
import {
  followChange,
  isOpen,
  itemOfActor,
  itemsInScope,
  nextUndecided,
  recodeCommands,
  type CodedItem,
} from '../../../renderer/codebook/coded-items.ts';
import { aBiasNote } from '../../builders/bodies.ts';
import { aWorkspace, type TestWorkspace } from '../../builders/workspace.ts';

const LABELLING = 'bias.labelling';
const from = new Set([LABELLING]);
const undecided = (item: CodedItem): boolean => isOpen(item, from);

/** Two articles with two passages each that are coded alike. */
function coded(): { desk: TestWorkspace; items: CodedItem[] } {
  const desk = aWorkspace();
  const items = ['One', 'Two'].flatMap((word) => {
    const { article } = desk.article({ text: `${word} minister spoke in the hall.` });
    return ['minister', 'hall'].map((quote): CodedItem => {
      const { id } = desk.annotate(article.id, quote, aBiasNote({ codeId: LABELLING }));
      return { id, articleId: article.id, terms: [LABELLING], before: '', quote, after: '', note: '' };
    });
  });
  return { desk, items };
}

test('a decision is for one passage, for those of its article, or for all that are left', () => {
  const { items } = coded();
  const [first, second, third] = items;
  if (first === undefined || second === undefined || third === undefined) throw new Error('no items');
  const open = (item: CodedItem): boolean => item !== third;
  expect(itemsInScope(items, first, 'one', open)).toEqual([first]);
  expect(itemsInScope(items, first, 'article', open)).toEqual([first, second]);
  expect(itemsInScope(items, first, 'rest', open)).toHaveLength(3);
  expect(nextUndecided(items, second.id, open)).toBe(items[3]);
  expect(nextUndecided(items, items[3]?.id ?? null, open)).toBe(first);
  expect(nextUndecided(items, null, () => false)).toBeNull();
});

test('the list follows what is recoded, undone and deleted, wherever that was done', () => {
  const { desk, items } = coded();
  const commands = recodeCommands(items, [LABELLING], 'bias.framing');
  expect(commands).toHaveLength(2);
  const change = desk.do({
    type: 'batch',
    label: { action: 'annotation.recode', subject: 'Framing' },
    commands,
  });
  const recoded = followChange(items, { seq: 1, change });
  expect(recoded.filter(undecided)).toEqual([]);

  const undone = desk.do({ type: 'change.revert', changeId: change.id, intent: 'undo' });
  expect(followChange(recoded, { seq: 2, change: undone })).toEqual(items);

  const [gone] = items;
  if (gone === undefined || gone.articleId === null) throw new Error('no item');
  const deleted = desk.do({ type: 'annotation.delete', articleId: gone.articleId, ids: [gone.id] });
  expect(followChange(items, { seq: 3, change: deleted })).toEqual(items.slice(1));
  expect(
    followChange(items, {
      seq: 4,
      change: desk.do({ type: 'term.edit', id: LABELLING, fields: { name: 'x' } }),
    }),
  ).toBe(items);
});

test('a kind is what actors are coded with', () => {
  const desk = aWorkspace();
  const actor = desk.actor({ name: 'TASS', kindId: 'actor-kind.media' });
  const item = itemOfActor(actor);
  expect(isOpen(item, new Set(['actor-kind.media']))).toBe(true);
  const [command] = recodeCommands([item], ['actor-kind.media'], 'actor-kind.expert');
  if (command === undefined) throw new Error('no command');
  const [now] = followChange([item], { seq: 1, change: desk.do(command) });
  expect(now?.terms).toEqual(['actor-kind.expert']);
});

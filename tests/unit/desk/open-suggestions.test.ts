import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ArticleAnnotations } from '../../../renderer/state/article-annotations.ts';
import { OpenSuggestions } from '../../../renderer/state/open-suggestions.ts';
import { apply } from '../../../shared/changes/apply.ts';
import type { Command } from '../../../shared/commands/command.ts';
import { decide } from '../../../shared/commands/decide.ts';
import { pack, SuggestionList } from '../../../shared/suggestions/suggestion-list.ts';
import { suggestedBodies } from '../../../shared/suggestions/suggested-body.ts';
import { groupOf, type Meaning } from '../../../shared/suggestions/suggestion.ts';
import { aMention } from '../../builders/bodies.ts';
import { aWorkspace } from '../../builders/workspace.ts';

const text = 'Russia backs Assad. Russia warned that Iran’s regime, and Russia, “will never give in at all”.';
const sources = { lexiconEntry: () => undefined, quotationNote: () => '' };
const today = { actorId: (id: string) => id, termId: (id: string) => id };

/** A desk on which the text’s names, a word and a quotation are suggested. */
function aDesk() {
  const desk = aWorkspace();
  const { article } = desk.article({ text });
  const articleId = article.id;
  const wanted: [RegExp, Meaning][] = [
    [/Russia/g, { rule: 'name', words: 'russia', actorIds: [desk.actor({ name: 'Russia' }).id] }],
    [/Assad/g, { rule: 'name', words: 'assad', actorIds: [desk.actor({ name: 'Assad' }).id] }],
    [
      /Iran/g,
      {
        rule: 'name',
        words: 'iran',
        actorIds: [desk.actor({ name: 'Iran' }).id, desk.actor({ name: 'Persia' }).id],
      },
    ],
    [/regime/g, { rule: 'wording', entryId: 'lexicon.en.regime', codeId: 'bias.labelling' }],
    [/will.*all/g, { rule: 'quotation', speaker: null }],
  ];
  const list = new SuggestionList(
    pack(
      wanted.flatMap(([words, meaning]) =>
        Array.from(text.matchAll(words), ({ 0: quote, index }) => ({
          start: index,
          end: index + quote.length,
          meaning,
          quoted: false,
        })),
      ),
    ),
  );
  const records = desk.state.open.get(articleId)?.annotations ?? new Map();
  const annotations = new ArticleAnnotations(articleId, records);
  const open = new OpenSuggestions(annotations, list, today);
  open.subscribe(() => undefined);
  open.view();
  const run = (command: Command): string => {
    const decided = decide(desk.state, command, {
      ...desk.clock,
      analystId: desk.analyst.id,
      findChange: (id) => desk.journal.find((change) => change.id === id),
    });
    if (!decided.ok) throw new Error(decided.error.message);
    apply(desk.state, decided.value);
    desk.journal.push(decided.value);
    annotations.notice({ seq: desk.journal.length, change: decided.value });
    return decided.value.id;
  };
  const settle = (index: number, status: 'accepted' | 'rejected'): string => {
    const suggestion = list.get(index);
    if (suggestion === undefined) throw new Error('no such suggestion');
    const { start, end } = suggestion;
    const commands = suggestedBodies(suggestion, sources).map((body) => ({
      type: 'annotation.create' as const,
      articleId,
      id: desk.clock.newId(),
      ranges: [{ start, end }],
      body,
      status,
    }));
    return run({ type: 'batch', label: { action: 'suggestion.test', subject: '' }, commands });
  };
  const quotes = (): string[] =>
    open.indexes(null).map((index) => text.slice(list.startOf(index), list.endOf(index)));
  return { desk, open, annotations, list, run, settle, quotes, articleId };
}

test('what is accepted or rejected is gone, comes back with undo, and is no annotation when rejected', () => {
  const { open, annotations, settle, run, quotes } = aDesk();
  expect(quotes()).toEqual([
    'Russia',
    'Assad',
    'Russia',
    'Iran',
    'regime',
    'Russia',
    'will never give in at all',
  ]);
  settle(0, 'accepted');
  const rejection = settle(3, 'rejected');
  expect(quotes()).toEqual(['Assad', 'Russia', 'regime', 'Russia', 'will never give in at all']);
  expect([open.size, open.counts.get('name'), annotations.size]).toEqual([5, 3, 1]);
  expect([...annotations.values()].map(({ status }) => status)).toEqual(['accepted']);
  run({ type: 'change.revert', changeId: rejection, intent: 'undo' });
  expect(quotes()).toContain('Iran');
});

test('an annotation that the analyst makes settles what it says, and that it goes opens it again', () => {
  const { desk, run, quotes, articleId } = aDesk();
  const [assad] = [...desk.state.values('actors')].filter(({ name }) => name === 'Assad');
  const id = desk.clock.newId();
  const ranges = [{ start: 7, end: 18 }];
  run({
    type: 'annotation.create',
    articleId,
    id,
    ranges,
    body: aMention(assad?.id ?? ''),
    status: 'accepted',
  });
  expect(quotes()).not.toContain('Assad');
  run({ type: 'annotation.edit', articleId, id, ranges: [{ start: 0, end: 6 }] });
  expect(quotes()).toContain('Assad');
});

test('steps go round, past what is settled and what is about to be', () => {
  const { open, settle } = aDesk();
  settle(1, 'accepted');
  expect([open.step(1, 1), open.step(-1, -1), open.step(7, 1)]).toEqual([2, 6, 0]);
  expect(open.step(0, 1, new Set([0, 2, 3]))).toBe(4);
  expect(open.likeOf(0)).toEqual([0, 2, 5]);
});

test('kept up change by change, it is what it would be if made anew', () => {
  const steps = fc.array(
    fc.record({ index: fc.nat(6), deed: fc.constantFrom('accepted', 'rejected', 'undo') }),
    {
      maxLength: 12,
    },
  );
  fc.assert(
    fc.property(steps, (deeds) => {
      const { open, annotations, list, settle, run } = aDesk();
      const done: string[] = [];
      for (const { index, deed } of deeds) {
        if (deed !== 'undo') done.push(settle(index, deed as 'accepted' | 'rejected'));
        else {
          const changeId = done.pop();
          if (changeId !== undefined) run({ type: 'change.revert', changeId, intent: 'undo' });
        }
      }
      const anew = new OpenSuggestions(annotations, list, today);
      anew.view();
      expect(open.indexes(null)).toEqual(anew.indexes(null));
      expect(new Map(open.counts)).toEqual(new Map(anew.counts));
      expect(open.size).toBe(open.indexes(null).length);
      for (const group of open.counts.keys()) {
        expect(
          open
            .indexes(group)
            .every(
              (i) => groupOf(list.get(i)?.meaning ?? { rule: 'name', words: '', actorIds: [] }) === group,
            ),
        ).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

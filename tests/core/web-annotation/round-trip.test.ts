import fc from 'fast-check';
import { expect, test } from 'vitest';
import { annotatedDesks, DESK_TEXT as TEXT } from '../../builders/annotated-desks.ts';
import { aBiasNote, aMention, aStance } from '../../builders/bodies.ts';
import { aTerm } from '../../builders/records.ts';
import { aWorkspace } from '../../builders/workspace.ts';
import { annotationsOf, exported, imported } from './exchange.ts';

test('annotations and all that they name come back from a file as they went out', () => {
  fc.assert(
    fc.property(annotatedDesks, ({ desk, articleId }) => {
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
    fc.property(annotatedDesks, ({ desk, articleId }) => {
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

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apply, invert, touchedArticles } from '../../../shared/changes/apply.ts';
import { ChangeSchema } from '../../../shared/changes/change.ts';
import { check } from '../../../shared/changes/check.ts';
import { aMention, aNote } from '../../builders/bodies.ts';
import { someDeeds, work } from '../../builders/random-work.ts';
import { countedAnew, pictureOf } from '../../builders/state-picture.ts';
import { aWorkspace, type TestWorkspace } from '../../builders/workspace.ts';

/** A workspace after some work, and what it looked like before each of its changes. */
function worked(deeds: Parameters<typeof work>[2]): {
  desk: TestWorkspace;
  articleId: string;
  start: unknown;
} {
  const desk = aWorkspace();
  const { article } = desk.article({ text: 'Russia backs Assad. Kerry said no.' });
  const start = pictureOf(desk.state);
  desk.journal.length = 0;
  work(desk, article.id, deeds);
  return { desk, articleId: article.id, start };
}

test('changes taken back, latest first, leave what was there before', () => {
  fc.assert(
    fc.property(someDeeds, (deeds) => {
      const { desk, start } = worked(deeds);
      for (const change of desk.journal.toReversed()) {
        const entries = invert(change.entries);
        expect(check(desk.state, entries).ok).toBe(true);
        apply(desk.state, { entries });
      }
      expect(pictureOf(desk.state)).toEqual(start);
    }),
  );
});

test('a change taken back twice is the change', () => {
  fc.assert(
    fc.property(someDeeds, (deeds) => {
      for (const { entries } of worked(deeds).desk.journal) expect(invert(invert(entries))).toEqual(entries);
    }),
  );
});

test('counts and usage are what a look at every annotation gives', () => {
  fc.assert(
    fc.property(someDeeds, (deeds) => {
      const { desk } = worked(deeds);
      const { counts, names } = countedAnew(desk.state);
      expect(pictureOf(desk.state)).toMatchObject({ counts });
      const counted = [...desk.state.usage].flatMap(([id, usage]) =>
        Object.entries(usage).flatMap(([role, uses]) => Array<string>(uses).fill(`${role} ${id}`)),
      );
      expect(counted.sort()).toEqual(names);
    }),
  );
});

test('every change can be written as JSON and read back, and replayed to the same state', () => {
  fc.assert(
    fc.property(someDeeds, (deeds) => {
      const { desk, articleId } = worked(deeds);
      const replayed = aWorkspace();
      const article = desk.state.get('articles', articleId);
      const document = desk.state.document(articleId);
      if (article === undefined || document === undefined) return;
      replayed.state.tables.analysts.clear();
      for (const [id, analyst] of desk.state.tables.analysts) replayed.state.tables.analysts.set(id, analyst);
      replayed.state.tables.articles.set(articleId, { ...article, deletedAt: null });
      replayed.state.open.set(articleId, { document, annotations: new Map() });
      for (const change of desk.journal)
        apply(replayed.state, ChangeSchema.parse(JSON.parse(JSON.stringify(change))));
      expect(pictureOf(replayed.state)).toEqual(pictureOf(desk.state));
    }),
  );
});

test('an article that is not open has its counts kept all the same', () => {
  const desk = aWorkspace();
  const { article } = desk.article({ text: 'Russia backs Assad.' });
  const russia = desk.actor();
  const mention = desk.annotate(article.id, 'Russia', aMention(russia.id));
  const removal = desk.do({ type: 'annotation.delete', articleId: article.id, ids: [mention.id] });
  desk.state.open.delete(article.id);
  apply(desk.state, { entries: invert(removal.entries) });
  expect(desk.state.countsOf(article.id).actor).toBe(1);
  expect(desk.state.usageOf(russia.id)).toBe(1);
  expect([...touchedArticles(removal)]).toEqual([article.id]);
});

test('records are never altered in place', () => {
  const desk = aWorkspace();
  const { article } = desk.article();
  const note = desk.annotate(article.id, 'minister', aNote('first'));
  desk.do({ type: 'annotation.edit', articleId: article.id, id: note.id, body: aNote('second') });
  expect(note.body).toEqual(aNote('first'));
  expect(desk.annotation(article.id, note.id).body).toEqual(aNote('second'));
});

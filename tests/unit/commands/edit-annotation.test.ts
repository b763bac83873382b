import { describe, expect, test } from 'vitest';
import type { Command } from '../../../shared/commands/command.ts';
import { aScene } from '../../builders/annotation-scene.ts';
import { aBiasNote, aMention, aNote, aStance } from '../../builders/bodies.ts';
import { aNewId } from '../../builders/clock.ts';

describe('it is edited', () => {
  test('body, passages and status; who made it and when stay', () => {
    const { desk, articleId } = aScene();
    const before = desk.annotate(articleId, 'Russia', aNote('a'));
    desk.do({
      type: 'annotation.edit',
      articleId,
      id: before.id,
      body: aNote('b'),
      ranges: [{ start: 7, end: 12 }],
      status: 'orphaned',
    });
    const after = desk.annotation(articleId, before.id);
    expect(after).toMatchObject({
      body: aNote('b'),
      status: 'orphaned',
      createdAt: before.createdAt,
      analystId: before.analystId,
    });
    expect(after.anchors.map(({ quote }) => quote)).toEqual(['backs']);
    expect(after.modifiedAt > before.modifiedAt).toBe(true);
  });

  test.each([
    ['to the same', { body: aNote('a') }, 'no-change'],
    ['to nothing said', {}, 'no-change'],
    ['into another kind', { body: aStance() }, 'kind'],
  ])('not %s', (_, fields, reason) => {
    const { desk, articleId } = aScene();
    const { id } = desk.annotate(articleId, 'Russia', aNote('a'));
    expect(desk.refused({ type: 'annotation.edit', articleId, id, ...fields })).toMatchObject({
      code: 'invalid',
      details: { reason },
    });
  });

  test('not into a code that needs a passage, where it has none', () => {
    const { desk, articleId } = aScene();
    const { id } = desk.annotate(articleId, null, aBiasNote({ codeId: 'bias.omission' }));
    const edit = {
      type: 'annotation.edit',
      articleId,
      id,
      body: aBiasNote({ codeId: 'bias.loaded-wording' }),
    } as const;
    expect(desk.refused(edit).details).toEqual({ reason: 'no-passage' });
    desk.do({ ...edit, ranges: [{ start: 0, end: 6 }] });
    expect(desk.annotation(articleId, id).anchors).toHaveLength(1);
  });

  test('not to lose its passage, where it needs one', () => {
    const { desk, articleId } = aScene();
    const { id } = desk.annotate(articleId, 'Russia', aStance());
    expect(desk.refused({ type: 'annotation.edit', articleId, id, ranges: [] }).details).toEqual({
      reason: 'no-passage',
    });
  });

  test('not where it is not, and not through another article', () => {
    const { desk, articleId } = aScene();
    const other = desk.article({ text: 'Another text.' }).article.id;
    const { id } = desk.annotate(articleId, 'Russia', aNote());
    expect(desk.refused({ type: 'annotation.edit', articleId, id: aNewId(), body: aNote('b') }).code).toBe(
      'not-found',
    );
    expect(desk.refused({ type: 'annotation.edit', articleId: other, id, body: aNote('b') }).code).toBe(
      'not-found',
    );
  });
});

describe('annotations are deleted', () => {
  test('several in one step, which is taken back in one', () => {
    const { desk, articleId } = aScene();
    const notes = ['Russia', 'Assad', 'Kerry'].map((quote) => desk.annotate(articleId, quote, aNote(quote)));
    const removal = desk.do({ type: 'annotation.delete', articleId, ids: notes.map(({ id }) => id) });
    expect([...desk.state.annotations(articleId)]).toEqual([]);
    desk.do({ type: 'change.revert', changeId: removal.id, intent: 'undo' });
    expect([...desk.state.annotations(articleId)]).toHaveLength(3);
  });

  test('all of them or none', () => {
    const { desk, articleId } = aScene();
    const { id } = desk.annotate(articleId, 'Russia', aNote());
    expect(desk.refused({ type: 'annotation.delete', articleId, ids: [id, aNewId()] }).code).toBe(
      'not-found',
    );
    expect([...desk.state.annotations(articleId)]).toHaveLength(1);
  });
});

describe('it is linked', () => {
  test('to another annotation of its article', () => {
    const { desk, articleId } = aScene();
    const [from, to] = ['Russia', 'Assad'].map((quote) => desk.annotate(articleId, quote, aNote(quote)));
    const links = [{ annotationId: to?.id ?? '', relation: 'supports' as const }];
    desk.do({ type: 'annotation.edit', articleId, id: from?.id ?? '', links });
    expect(desk.annotation(articleId, from?.id ?? '').links).toEqual(links);
  });

  test('not to itself, nor to one that is not there', () => {
    const { desk, articleId } = aScene();
    const { id } = desk.annotate(articleId, 'Russia', aNote());
    const link = (annotationId: string): Command => ({
      type: 'annotation.edit',
      articleId,
      id,
      links: [{ annotationId, relation: 'explains' }],
    });
    expect(desk.refused(link(id)).code).toBe('invalid');
    expect(desk.refused(link(aNewId())).code).toBe('not-found');
  });
});

describe('a suggestion that is rejected', () => {
  test('is kept, counts for nothing, and holds no actor to the workspace', () => {
    const { desk, articleId } = aScene();
    const actor = desk.actor();
    const id = aNewId();
    desk.do({
      type: 'annotation.create',
      articleId,
      id,
      ranges: [{ start: 0, end: 6 }],
      body: aMention(actor.id),
      status: 'rejected',
    });
    expect(desk.annotation(articleId, id).status).toBe('rejected');
    expect(desk.state.countsOf(articleId).actor).toBe(0);
    desk.do({ type: 'actor.delete', id: actor.id });
    desk.do({ type: 'annotation.delete', articleId, ids: [id] });
    expect(desk.state.countsOf(articleId).actor).toBe(0);
  });

  test('stays so, and nothing else becomes one', () => {
    const { desk, articleId } = aScene();
    const { id } = desk.annotate(articleId, 'Russia', aNote());
    const rejected = desk.refused({ type: 'annotation.edit', articleId, id, status: 'rejected' });
    expect(rejected.details['reason']).toBe('rejected');
  });
});

describe('a whole record is taken in', () => {
  test('with its analyst and times, its quotes read anew', () => {
    const { desk, articleId } = aScene();
    const made = desk.annotate(articleId, 'Russia', aNote('a'));
    desk.do({ type: 'annotation.delete', articleId, ids: [made.id] });
    const stale = { ...made, anchors: made.anchors.map((anchor) => ({ ...anchor, quote: 'Something' })) };
    desk.do({ type: 'annotation.restore', articleId, annotation: stale });
    expect(desk.annotation(articleId, made.id)).toEqual(made);
  });

  test('not of another article, of an unknown analyst, or twice', () => {
    const { desk, articleId } = aScene();
    const made = desk.annotate(articleId, 'Russia', aNote('a'));
    const restore = (fields: object): Command => ({
      type: 'annotation.restore',
      articleId,
      annotation: { ...made, ...fields },
    });
    expect(desk.refused(restore({})).code).toBe('conflict');
    expect(desk.refused(restore({ id: aNewId(), articleId: aNewId() })).code).toBe('invalid');
    expect(desk.refused(restore({ id: aNewId(), analystId: aNewId() })).code).toBe('not-found');
  });
});

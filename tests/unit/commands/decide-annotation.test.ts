import { describe, expect, test } from 'vitest';
import { holds } from '../../../shared/anchoring/describe.ts';
import type { Command } from '../../../shared/commands/command.ts';
import { Command as CommandSchema } from '../../../shared/commands/command.ts';
import { aBiasNote, aMention, aNote, aStance } from '../../builders/bodies.ts';
import { aNewId } from '../../builders/clock.ts';
import { aWorkspace, type TestWorkspace } from '../../builders/workspace.ts';

interface Scene {
  readonly desk: TestWorkspace;
  readonly articleId: string;
}
function scene(): Scene {
  const desk = aWorkspace();
  return {
    desk,
    articleId: desk.article({ text: 'Russia backs Assad 👍 openly.\n\nKerry said no.' }).article.id,
  };
}
const create = (
  articleId: string,
  fields: Partial<Extract<Command, { type: 'annotation.create' }>> = {},
): Command => ({
  type: 'annotation.create',
  articleId,
  id: aNewId(),
  ranges: [{ start: 0, end: 6 }],
  body: aNote(),
  status: 'accepted',
  ...fields,
});

describe('an annotation is made', () => {
  test('with anchors that hold, by whom and when', () => {
    const { desk, articleId } = scene();
    const made = desk.annotate(articleId, 'Russia', aMention(desk.actor().id));
    expect(made.anchors.map(({ quote }) => quote)).toEqual(['Russia']);
    expect(made).toMatchObject({
      analystId: desk.analyst.id,
      layer: 'own',
      status: 'accepted',
      links: [],
      carried: null,
      modifiedAt: made.createdAt,
    });
    expect(desk.state.countsOf(articleId)).toEqual({ actor: 1, stance: 0, bias: 0, note: 0 });
  });

  test('over several passages, sorted, each once, never half a character', () => {
    const { desk, articleId } = scene();
    const command = create(articleId, {
      ranges: [
        { start: 31, end: 36 },
        { start: 19, end: 20 },
        { start: 20, end: 21 },
        { start: 0, end: 6 },
      ],
    });
    const change = desk.do(command);
    const annotation = desk.annotation(articleId, change.entries[0]?.id ?? '');
    expect(annotation.anchors.map(({ quote }) => quote)).toEqual(['Russia', '👍', 'Kerry']);
    const { text } = desk.state.document(articleId) ?? { text: '' };
    expect(annotation.anchors.every((anchor) => holds(text, anchor))).toBe(true);
  });

  test('over the whole article, where its kind or code may be', () => {
    const { desk, articleId } = scene();
    expect(desk.annotate(articleId, null, aNote()).anchors).toEqual([]);
    expect(desk.annotate(articleId, null, aBiasNote({ codeId: 'bias.omission' })).anchors).toEqual([]);
  });

  test('across paragraphs', () => {
    const { desk, articleId } = scene();
    expect(desk.annotate(articleId, 'openly.\n\nKerry', aNote()).anchors[0]?.quote).toBe('openly.\n\nKerry');
  });

  test('under a name that says its kind and what it is over', () => {
    const { desk, articleId } = scene();
    expect(desk.do(create(articleId, { body: aStance() })).label).toEqual({
      action: 'annotation.create.stance',
      subject: 'Russia',
    });
  });
});

describe('it is refused', () => {
  test.each([
    ['where there is no such article', () => create(aNewId()), 'not-found'],
    [
      'outside the text',
      ({ articleId }: Scene) => create(articleId, { ranges: [{ start: 40, end: 400 }] }),
      'anchor-lost',
    ],
    [
      'without a passage, for a stance',
      ({ articleId }: Scene) => create(articleId, { ranges: [], body: aStance() }),
      'invalid',
    ],
    [
      'without a passage, for such a code',
      ({ articleId }: Scene) => create(articleId, { ranges: [], body: aBiasNote() }),
      'invalid',
    ],
    [
      'for an actor that is not there',
      ({ articleId }: Scene) => create(articleId, { body: aMention(aNewId()) }),
      'not-found',
    ],
    [
      'for a code that is not there',
      ({ articleId }: Scene) => create(articleId, { body: aBiasNote({ codeId: 'bias.no-such' }) }),
      'not-found',
    ],
    [
      'for a holder in the chain that is not there',
      ({ articleId }: Scene) =>
        create(articleId, { body: aStance({ sourceChain: [{ type: 'actor', actorId: aNewId() }] }) }),
      'not-found',
    ],
  ])('%s', (_, command, code) => {
    const at = scene();
    expect(at.desk.refused(command(at)).code).toBe(code);
    expect(at.desk.state.countsOf(at.articleId).note).toBe(0);
  });

  test('a second time', () => {
    const { desk, articleId } = scene();
    const command = create(articleId);
    desk.do(command);
    expect(desk.refused(command).code).toBe('conflict');
  });

  test('with an empty range, before it is even decided', () => {
    expect(CommandSchema.safeParse(create(aNewId(), { ranges: [{ start: 3, end: 3 }] })).success).toBe(false);
    expect(CommandSchema.safeParse(create(aNewId())).success).toBe(true);
  });
});

describe('it is edited', () => {
  test('body, passages and status; who made it and when stay', () => {
    const { desk, articleId } = scene();
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
    const { desk, articleId } = scene();
    const { id } = desk.annotate(articleId, 'Russia', aNote('a'));
    expect(desk.refused({ type: 'annotation.edit', articleId, id, ...fields })).toMatchObject({
      code: 'invalid',
      details: { reason },
    });
  });

  test('not into a code that needs a passage, where it has none', () => {
    const { desk, articleId } = scene();
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
    const { desk, articleId } = scene();
    const { id } = desk.annotate(articleId, 'Russia', aStance());
    expect(desk.refused({ type: 'annotation.edit', articleId, id, ranges: [] }).details).toEqual({
      reason: 'no-passage',
    });
  });

  test('not where it is not, and not through another article', () => {
    const { desk, articleId } = scene();
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
    const { desk, articleId } = scene();
    const notes = ['Russia', 'Assad', 'Kerry'].map((quote) => desk.annotate(articleId, quote, aNote(quote)));
    const removal = desk.do({ type: 'annotation.delete', articleId, ids: notes.map(({ id }) => id) });
    expect([...desk.state.annotations(articleId)]).toEqual([]);
    desk.do({ type: 'change.revert', changeId: removal.id, intent: 'undo' });
    expect([...desk.state.annotations(articleId)]).toHaveLength(3);
  });

  test('all of them or none', () => {
    const { desk, articleId } = scene();
    const { id } = desk.annotate(articleId, 'Russia', aNote());
    expect(desk.refused({ type: 'annotation.delete', articleId, ids: [id, aNewId()] }).code).toBe(
      'not-found',
    );
    expect([...desk.state.annotations(articleId)]).toHaveLength(1);
  });
});

describe('it is linked', () => {
  test('to another annotation of its article', () => {
    const { desk, articleId } = scene();
    const [from, to] = ['Russia', 'Assad'].map((quote) => desk.annotate(articleId, quote, aNote(quote)));
    const links = [{ annotationId: to?.id ?? '', relation: 'supports' as const }];
    desk.do({ type: 'annotation.edit', articleId, id: from?.id ?? '', links });
    expect(desk.annotation(articleId, from?.id ?? '').links).toEqual(links);
  });

  test('not to itself, nor to one that is not there', () => {
    const { desk, articleId } = scene();
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
    const { desk, articleId } = scene();
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
    const { desk, articleId } = scene();
    const { id } = desk.annotate(articleId, 'Russia', aNote());
    const rejected = desk.refused({ type: 'annotation.edit', articleId, id, status: 'rejected' });
    expect(rejected.details['reason']).toBe('rejected');
  });
});

describe('a whole record is taken in', () => {
  test('with its analyst and times, its quotes read anew', () => {
    const { desk, articleId } = scene();
    const made = desk.annotate(articleId, 'Russia', aNote('a'));
    desk.do({ type: 'annotation.delete', articleId, ids: [made.id] });
    const stale = { ...made, anchors: made.anchors.map((anchor) => ({ ...anchor, quote: 'Something' })) };
    desk.do({ type: 'annotation.restore', articleId, annotation: stale });
    expect(desk.annotation(articleId, made.id)).toEqual(made);
  });

  test('not of another article, of an unknown analyst, or twice', () => {
    const { desk, articleId } = scene();
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

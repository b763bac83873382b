import { describe, expect, test } from 'vitest';
import { holds } from '../../../shared/anchoring/describe.ts';
import { Command as CommandSchema } from '../../../shared/commands/command.ts';
import { aScene, toCreate, type Scene } from '../../builders/annotation-scene.ts';
import { aBiasNote, aMention, aNote, aStance } from '../../builders/bodies.ts';
import { aNewId } from '../../builders/clock.ts';

describe('an annotation is made', () => {
  test('with anchors that hold, by whom and when', () => {
    const { desk, articleId } = aScene();
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
    const { desk, articleId } = aScene();
    const command = toCreate(articleId, {
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
    const { desk, articleId } = aScene();
    expect(desk.annotate(articleId, null, aNote()).anchors).toEqual([]);
    expect(desk.annotate(articleId, null, aBiasNote({ codeId: 'bias.omission' })).anchors).toEqual([]);
  });

  test('across paragraphs', () => {
    const { desk, articleId } = aScene();
    expect(desk.annotate(articleId, 'openly.\n\nKerry', aNote()).anchors[0]?.quote).toBe('openly.\n\nKerry');
  });

  test('under a name that says its kind and what it is over', () => {
    const { desk, articleId } = aScene();
    expect(desk.do(toCreate(articleId, { body: aStance() })).label).toEqual({
      action: 'annotation.create.stance',
      subject: 'Russia',
    });
  });
});

describe('it is refused', () => {
  test.each([
    ['where there is no such article', () => toCreate(aNewId()), 'not-found'],
    [
      'outside the text',
      ({ articleId }: Scene) => toCreate(articleId, { ranges: [{ start: 40, end: 400 }] }),
      'anchor-lost',
    ],
    [
      'without a passage, for a stance',
      ({ articleId }: Scene) => toCreate(articleId, { ranges: [], body: aStance() }),
      'invalid',
    ],
    [
      'without a passage, for such a code',
      ({ articleId }: Scene) => toCreate(articleId, { ranges: [], body: aBiasNote() }),
      'invalid',
    ],
    [
      'for an actor that is not there',
      ({ articleId }: Scene) => toCreate(articleId, { body: aMention(aNewId()) }),
      'not-found',
    ],
    [
      'for a code that is not there',
      ({ articleId }: Scene) => toCreate(articleId, { body: aBiasNote({ codeId: 'bias.no-such' }) }),
      'not-found',
    ],
    [
      'for a holder in the chain that is not there',
      ({ articleId }: Scene) =>
        toCreate(articleId, { body: aStance({ sourceChain: [{ type: 'actor', actorId: aNewId() }] }) }),
      'not-found',
    ],
  ])('%s', (_, command, code) => {
    const at = aScene();
    expect(at.desk.refused(command(at)).code).toBe(code);
    expect(at.desk.state.countsOf(at.articleId).note).toBe(0);
  });

  test('a second time', () => {
    const { desk, articleId } = aScene();
    const command = toCreate(articleId);
    desk.do(command);
    expect(desk.refused(command).code).toBe('conflict');
  });

  test('with an empty range, before it is even decided', () => {
    expect(CommandSchema.safeParse(toCreate(aNewId(), { ranges: [{ start: 3, end: 3 }] })).success).toBe(
      false,
    );
    expect(CommandSchema.safeParse(toCreate(aNewId())).success).toBe(true);
  });
});

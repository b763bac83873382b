import { describe, expect, test } from 'vitest';
import { idsOfTerm, resolveTerm } from '../../../shared/codebook/resolve-term.ts';
import { ownUsage, usageOfTree } from '../../../shared/codebook/term-usage.ts';
import { pathTo } from '../../../shared/codebook/place-term.ts';
import { termTree } from '../../../shared/codebook/tree.ts';
import { namesFrom } from '../../../shared/words/names.ts';
import { vocabularyEn } from '../../../shared/words/vocabulary-en.ts';
import { aBiasNote, aStance } from '../../builders/bodies.ts';
import { anActor, aTerm } from '../../builders/records.ts';
import { pictureOf } from '../../builders/state-picture.ts';
import { aWorkspace } from '../../builders/workspace.ts';

const { labelling, loaded, framing, economic } = {
  labelling: 'bias.labelling',
  loaded: 'bias.loaded-wording',
  framing: 'bias.framing',
  economic: 'bias.framing.economic',
};

describe('merging codes', () => {
  test('rewrites no annotation; names and usage follow at reading time, and undo gives back what was', () => {
    const desk = aWorkspace();
    const { article } = desk.article();
    const note = desk.annotate(article.id, 'minister', aBiasNote({ codeId: labelling }));
    desk.annotate(article.id, 'hall', aBiasNote({ codeId: loaded }));
    const before = pictureOf(desk.state);

    const change = desk.do({ type: 'term.merge', fromIds: [labelling, framing], intoId: loaded });
    expect(change.label.subject).toBe('Labelling, Framing → Loaded wording');
    expect(desk.annotation(article.id, note.id)).toEqual(note);
    expect(namesFrom(desk.state, vocabularyEn).term(labelling)).toBe('Loaded wording');
    expect(ownUsage(desk.state, 'bias')).toEqual(new Map([[loaded, 2]]));
    expect(desk.state.get('terms', economic)?.parentId).toBe(loaded);

    desk.do({ type: 'change.revert', changeId: change.id, intent: 'undo' });
    expect(pictureOf(desk.state)).toEqual(before);
  });

  test('can be taken apart again, code by code', () => {
    const desk = aWorkspace();
    const { article } = desk.article();
    desk.annotate(article.id, 'minister', aBiasNote({ codeId: labelling }));
    desk.do({ type: 'term.merge', fromIds: [labelling, framing], intoId: loaded });
    desk.do({ type: 'term.separate', id: labelling });
    expect(ownUsage(desk.state, 'bias')).toEqual(new Map([[labelling, 1]]));
    expect(resolveTerm(desk.state, framing)?.id).toBe(loaded);
    expect(desk.refused({ type: 'term.separate', id: labelling }).details['reason']).toBe('no-change');
  });

  test('goes on from one to the next, and each knows what stands for it', () => {
    const desk = aWorkspace();
    desk.do({ type: 'term.merge', fromIds: [labelling], intoId: loaded });
    desk.do({ type: 'term.merge', fromIds: [loaded], intoId: framing });
    expect(resolveTerm(desk.state, labelling)?.id).toBe(framing);
    expect(idsOfTerm(desk.state.values('terms'), framing)).toEqual([framing, loaded, labelling]);
    expect(idsOfTerm(desk.state.values('terms'), economic)).toEqual([economic]);
  });

  test('into one that lies below puts that one in the other’s place, with all that was there below it', () => {
    const desk = aWorkspace();
    desk.do({ type: 'term.move', id: framing, parentId: labelling, beforeId: null });
    desk.do({ type: 'term.merge', fromIds: [labelling], intoId: economic });
    const tree = termTree(desk.state.values('terms'), 'bias');
    expect(tree[1]?.term.id).toBe(economic);
    expect(pathTo(tree, framing)?.map(({ term }) => term.id)).toEqual([economic, framing]);
  });

  test.each([
    ['into itself', [labelling], labelling, 'merged'],
    ['into one of another scheme', [labelling], 'actor-kind.media', 'scheme'],
  ])('is refused %s', (_, fromIds, intoId, reason) => {
    expect(aWorkspace().refused({ type: 'term.merge', fromIds, intoId }).details['reason']).toBe(reason);
  });

  test('is refused when it is done already, or when nothing is there', () => {
    const desk = aWorkspace();
    desk.do({ type: 'term.merge', fromIds: [labelling], intoId: loaded });
    for (const [fromIds, intoId] of [
      [[labelling], framing],
      [[framing], labelling],
    ] as const) {
      const { details } = desk.refused({ type: 'term.merge', fromIds: [...fromIds], intoId });
      expect(details['reason']).toBe('merged');
    }
    expect(desk.refused({ type: 'term.merge', fromIds: ['bias.none'], intoId: loaded }).code).toBe(
      'not-found',
    );
  });
});

test('usage counts a code by itself and with those below; a kind is used by actors', () => {
  const desk = aWorkspace();
  const { article } = desk.article();
  desk.annotate(article.id, 'minister', aBiasNote({ codeId: economic }));
  desk.annotate(article.id, 'hall', aBiasNote({ codeId: framing }));
  const tree = termTree(desk.state.values('terms'), 'bias');
  expect(usageOfTree(tree, ownUsage(desk.state, 'bias')).get(framing)).toEqual({ own: 1, whole: 2 });
  desk.do({ type: 'actor.create', actor: anActor({ kindId: 'actor-kind.media' }) });
  expect(ownUsage(desk.state, 'actor-kind')).toEqual(new Map([['actor-kind.media', 1]]));
});

describe('recoding', () => {
  test('gives annotations another term and leaves those that were not coded with the old one', () => {
    const desk = aWorkspace();
    const { article } = desk.article();
    const war = aTerm({ name: 'War' });
    const peace = aTerm({ name: 'Peace' });
    for (const term of [war, peace]) desk.do({ type: 'term.create', term });
    const about = { type: 'issue', termId: war.id } as const;
    const stance = desk.annotate(article.id, 'minister', aStance({ target: about }));
    const bias = desk.annotate(article.id, 'hall', aBiasNote({ codeId: labelling, target: about }));
    const other = desk.annotate(article.id, 'hall', aBiasNote({ codeId: labelling }));
    const change = desk.do({
      type: 'annotation.recode',
      articleId: article.id,
      ids: [stance.id, bias.id, other.id],
      fromIds: [war.id],
      toId: peace.id,
    });
    expect(change.label).toEqual({ action: 'annotation.recode', subject: 'Peace' });
    expect(change.entries).toHaveLength(2);
    expect(desk.annotation(article.id, stance.id).body).toMatchObject({ target: { termId: peace.id } });
    expect(desk.annotation(article.id, bias.id).body).toMatchObject({
      codeId: labelling,
      target: { termId: peace.id },
    });
    expect(desk.state.usageOf(war.id)).toBe(0);
  });

  test('is refused across schemes, and where a code needs a passage that is not there', () => {
    const desk = aWorkspace();
    const { article } = desk.article();
    const whole = desk.annotate(article.id, null, aBiasNote({ codeId: 'bias.omission' }));
    const recode = (toId: string): unknown =>
      desk.refused({
        type: 'annotation.recode',
        articleId: article.id,
        ids: [whole.id],
        fromIds: ['bias.omission'],
        toId,
      }).details['reason'];
    expect(recode('actor-kind.media')).toBe('scheme');
    expect(recode(labelling)).toBe('no-passage');
  });
});

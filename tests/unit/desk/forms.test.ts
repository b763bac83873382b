import { expect, test } from 'vitest';
import { likeliestForm } from '../../../renderer/inspector/likeliest.ts';
import { resolveForm } from '../../../renderer/inspector/resolve-form.ts';
import { ArticleAnnotations } from '../../../renderer/state/article-annotations.ts';
import { parseDraft, withFields, type StanceForm } from '../../../renderer/state/draft.ts';
import { aBiasNote, aStance } from '../../builders/bodies.ts';
import { aWorkspace } from '../../builders/workspace.ts';

const text = 'Russia backs Assad. Khamenei’s word counts.';

function aReadingDesk() {
  const desk = aWorkspace();
  const { articleId } = desk.article({ text }).document;
  const annotations = (): ArticleAnnotations =>
    new ArticleAnnotations(articleId, desk.state.open.get(articleId)?.annotations ?? new Map());
  return { desk, articleId, annotations };
}

const alias = (name: string) => ({ text: name, language: null, validFrom: null, validTo: null });

test('the selected name is the likeliest actor: by alias, whatever its case, without a possessive', () => {
  const { desk, annotations } = aReadingDesk();
  const { id } = desk.actor({ name: 'Ali Khamenei', aliases: [alias('Khamenei')] });
  for (const quote of ['Ali Khamenei', 'khamenei', 'Khamenei’s']) {
    const form = likeliestForm('actor', quote, desk.state, annotations());
    expect(form).toMatchObject({ actor: { type: 'actor', actorId: id } });
  }
  const unknown = likeliestForm('actor', 'the  Quds\nForce', desk.state, annotations());
  expect(unknown).toMatchObject({ actor: { type: 'new-actor', name: 'the Quds Force' } });
});

test('a stance begins with the holder and target of the last one, a bias note with the last code', () => {
  const { desk, articleId, annotations } = aReadingDesk();
  const russia = desk.actor({ name: 'Russia' });
  desk.annotate(articleId, 'Assad', aStance());
  desk.annotate(articleId, 'backs', aStance({ holder: { type: 'actor', actorId: russia.id } }));
  desk.annotate(articleId, 'backs', aBiasNote({ codeId: 'bias.labelling' }));
  expect(likeliestForm('stance', 'word', desk.state, annotations())).toMatchObject({
    holder: { actorId: russia.id },
    target: { text: 'the ceasefire will hold' },
  });
  expect(likeliestForm('bias', 'word', desk.state, annotations())).toMatchObject({
    code: { termId: 'bias.labelling' },
  });
});

test('what is named on the spot is made once, however often it is named', () => {
  const { desk } = aReadingDesk();
  const someone = { type: 'new-actor', name: 'Someone' } as const;
  const form: StanceForm = { ...aStance(), holder: someone, target: someone, sourceChain: [someone] };
  const resolved = resolveForm(form, desk.state, desk.clock);
  if (!resolved.complete || resolved.body.kind !== 'stance') throw new Error('not complete');
  expect(resolved.creations).toHaveLength(1);
  expect(resolved.body.holder).toEqual(resolved.body.target);
  for (const command of resolved.creations) desk.do(command);
});

test('a form says what it lacks', () => {
  const { desk } = aReadingDesk();
  const missing = (form: Parameters<typeof resolveForm>[0]) => {
    const resolved = resolveForm(form, desk.state, desk.clock);
    return resolved.complete ? null : resolved.missing;
  };
  expect(missing({ ...aStance(), holder: null })).toBe('holder');
  expect(missing({ ...aStance(), target: null })).toBe('target');
  expect(missing({ kind: 'note', text: ' ', tags: [] })).toBe('text');
  expect(missing({ kind: 'actor', actor: null, portrayal: null, note: '' })).toBe('actor');
});

test('fields that do not belong to a form leave it as it is', () => {
  const form = { kind: 'note', text: 'a', tags: [] } as const;
  const note = { ...form, tags: [...form.tags] };
  expect(withFields(note, { text: 'b' })).toEqual({ ...note, text: 'b' });
  expect(withFields(note, { severity: 2 })).toEqual(note);
});

test('a draft comes back from its writing; anything else is none', () => {
  const { desk, articleId, annotations } = aReadingDesk();
  const draft = {
    articleId,
    ranges: [{ start: 0, end: 6 }],
    form: likeliestForm('stance', 'Russia', desk.state, annotations()),
    touched: true,
  };
  expect(parseDraft(JSON.stringify(draft))).toEqual(draft);
  for (const json of ['', '{', 'null', '{"articleId":"x"}', '[]']) expect(parseDraft(json)).toBeNull();
});

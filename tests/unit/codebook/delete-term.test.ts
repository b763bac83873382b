import { expect, test } from 'vitest';
import { aBiasNote } from '../../builders/bodies.ts';
import { aTerm } from '../../builders/records.ts';
import { pictureOf } from '../../builders/state-picture.ts';
import { aWorkspace } from '../../builders/workspace.ts';

test('a code that nothing names is deleted with what was merged into it, and comes back whole', () => {
  const desk = aWorkspace();
  const spare = aTerm({ id: 'own.spare', scheme: 'bias', name: 'Spare' });
  const other = aTerm({ id: 'own.other', scheme: 'bias', name: 'Other' });
  for (const term of [spare, other]) desk.do({ type: 'term.create', term });
  desk.do({ type: 'term.merge', fromIds: [other.id], intoId: spare.id });
  const before = pictureOf(desk.state);
  const change = desk.do({ type: 'term.delete', id: spare.id });
  expect([desk.state.get('terms', spare.id), desk.state.get('terms', other.id)]).toEqual([
    undefined,
    undefined,
  ]);
  desk.do({ type: 'change.revert', changeId: change.id, intent: 'undo' });
  expect(pictureOf(desk.state)).toEqual(before);

  const { article } = desk.article();
  desk.annotate(article.id, 'minister', aBiasNote({ codeId: other.id }));
  expect(desk.refused({ type: 'term.delete', id: spare.id }).details['reason']).toBe('in-use');
});

test('a code with others below it, or that the lexicon suggests, is kept', () => {
  const desk = aWorkspace();
  expect(desk.refused({ type: 'term.delete', id: 'bias.framing' }).details['reason']).toBe('in-use');
  const own = { language: 'en', suggestion: '', note: '', enabled: true };
  const entry = { ...own, id: 'entry', text: 'so-called', codeId: 'bias.labelling' };
  desk.do({ type: 'lexicon.put', entry });
  expect(desk.refused({ type: 'term.delete', id: 'bias.labelling' }).details['reason']).toBe('in-lexicon');
});

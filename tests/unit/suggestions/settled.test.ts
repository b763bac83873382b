import { expect, test } from 'vitest';
import type { Annotation, Body } from '../../../shared/schema/annotation.ts';
import { isSaid, isTurnedDown } from '../../../shared/suggestions/settled.ts';
import { suggestedBodies } from '../../../shared/suggestions/suggested-body.ts';
import type { Meaning, Suggestion } from '../../../shared/suggestions/suggestion.ts';
import { anAnnotation } from '../../builders/annotation.ts';
import { anArticle } from '../../builders/article.ts';
import { aBiasNote, aMention, aNote, aStance } from '../../builders/bodies.ts';
import { aNewId } from '../../builders/clock.ts';

const { document } = anArticle({ text: 'The ministry of Russia slammed “all of the talks”, it is said.' });
const [russia, ministry, other] = [aNewId(), aNewId(), aNewId()];

function suggested(quote: string, meaning: Meaning): Suggestion {
  const start = document.text.indexOf(quote);
  return { start, end: start + quote.length, meaning, quoted: false };
}
const over = (quote: string, body: Body): Annotation => anAnnotation(document, quote, body);

const name = suggested('Russia', { rule: 'name', words: 'russia', actorIds: [russia] });
const shared = suggested('Russia', { rule: 'name', words: 'russia', actorIds: [russia, other] });
const word = suggested('slammed', {
  rule: 'wording',
  entryId: 'lexicon.en.slammed',
  codeId: 'bias.loaded-wording',
});
const quotation = suggested('all of the talks', { rule: 'quotation', speaker: null });
/** The old ministry was merged into `other`. */
const old = aNewId();
const today = { actorId: (id: string) => (id === old ? other : id), termId: (id: string) => id };
const sources = {
  lexiconEntry: () => ({ suggestion: 'criticised', note: 'An emotive word.' }),
  quotationNote: () => 'Lavrov, quoted',
};

test('a name is not suggested where that actor, or somebody in these very words, is tagged', () => {
  expect(isSaid(name, [over('ministry of Russia', aMention(russia))], today)).toBe(true);
  expect(isSaid(name, [over('Russia', aMention(other))], today)).toBe(true);
  expect(isSaid(name, [over('ministry of Russia', aMention(ministry))], today)).toBe(false);
  expect(isSaid(name, [over('Russia', aBiasNote())], today)).toBe(false);
});

test('a word is not suggested where its code, or a closer bias note, stands', () => {
  expect(isSaid(word, [over('Russia slammed', aBiasNote())], today)).toBe(true);
  expect(isSaid(word, [over('slammed', aBiasNote({ codeId: 'bias.labelling' }))], today)).toBe(true);
  expect(isSaid(word, [over('Russia slammed', aBiasNote({ codeId: 'bias.framing' }))], today)).toBe(false);
});

test('a quotation is not suggested where it is evidence of a stance, or kept as a note', () => {
  expect(isSaid(quotation, [over('all of the', aStance())], today)).toBe(true);
  expect(isSaid(quotation, [over('all of the talks', aNote('Lavrov', ['quotation']))], today)).toBe(true);
  expect(isSaid(quotation, [over('all of the talks', aNote())], today)).toBe(false);
});

test.each([
  ['name', name],
  ['shared name', shared],
  ['word', word],
  ['quotation', quotation],
])('what is kept of a suggestion settles it, accepted or turned down: %s', (_, suggestion) => {
  const quote = document.text.slice(suggestion.start, suggestion.end);
  const bodies = suggestedBodies(suggestion, sources);
  const kept = bodies.map((body) => over(quote, body));
  expect(isTurnedDown(suggestion, [], today)).toBe(false);
  expect(isTurnedDown(suggestion, kept, today)).toBe(true);
  expect(isSaid(suggestion, kept.slice(0, 1), today)).toBe(true);
});

test('an actor that was merged counts as the one that it became', () => {
  expect(isSaid(shared, [over('ministry of Russia', aMention(old))], today)).toBe(true);
});

test('a name that was turned down for one actor is still suggested for another', () => {
  expect(isTurnedDown(shared, [over('Russia', aMention(russia))], today)).toBe(false);
});

test('a bias note takes the neutral wording and says why, and whose voice it is', () => {
  expect(suggestedBodies({ ...word, quoted: true }, sources)).toEqual([
    aBiasNote({ severity: 1, voice: 'quoted', note: 'An emotive word.', suggestion: 'criticised' }),
  ]);
});

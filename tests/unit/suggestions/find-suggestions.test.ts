import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultLexicon } from '../../../shared/lexicon/default-lexicon.ts';
import { findSuggestions } from '../../../shared/suggestions/find-suggestions.ts';
import { SuggestionList } from '../../../shared/suggestions/suggestion-list.ts';
import { namePhrases, wordingPhrases } from '../../../shared/suggestions/phrases.ts';
import type { Suggestion } from '../../../shared/suggestions/suggestion.ts';
import { emptyTables, WorkspaceState } from '../../../shared/changes/state.ts';
import type { LexiconEntry } from '../../../shared/schema/lexicon.ts';
import type { Term } from '../../../shared/schema/term.ts';
import type { Actor } from '../../../shared/schema/actor.ts';
import { defaultCodebook } from '../../../shared/codebook/default-codebook.ts';
import { anActor } from '../../builders/records.ts';
import { aLongText } from '../../builders/long-article.ts';

/** Registers with these actors, the default codebook and a lexicon. */
function registers(
  actors: readonly Actor[] = [],
  lexicon: readonly LexiconEntry[] = [],
  codebook: readonly Term[] = defaultCodebook,
): WorkspaceState {
  const tables = emptyTables();
  for (const actor of actors) tables.actors.set(actor.id, actor);
  for (const term of codebook) tables.terms.set(term.id, term);
  for (const entry of lexicon) tables.lexicon.set(entry.id, entry);
  return new WorkspaceState(tables);
}

function suggest(text: string, actors: readonly Actor[] = [], language: string | null = 'en'): Suggestion[] {
  const list = new SuggestionList(
    findSuggestions({
      text,
      names: namePhrases(registers(actors), { published: '2015-11-22' }),
      wordings: wordingPhrases(registers([], defaultLexicon), { language }),
    }),
  );
  return Array.from({ length: list.length }, (_, index) => list.get(index)).flatMap((found) => found ?? []);
}

/** The passages found by one rule. */
function passages(rule: Suggestion['meaning']['rule'], text: string, ...more: [Actor[]?, string?]): string[] {
  return suggest(text, ...more)
    .filter(({ meaning }) => meaning.rule === rule)
    .map(({ start, end }) => text.slice(start, end));
}

const alias = (text: string, fields = {}): Actor['aliases'][number] => ({
  text,
  language: null,
  validFrom: null,
  validTo: null,
  ...fields,
});

describe('names of the registry', () => {
  const assad = anActor({ name: 'Bashar al-Assad', aliases: [alias('Assad'), alias('الأسد'), alias('اسد')] });
  const states = anActor({ name: 'United States', aliases: [alias('US'), alias('Washington')] });

  test('are found by name and alias, before a possessive and in a compound', () => {
    const text = 'Bashar al-Assad left. Assad’s army and pro-Assad militias stayed.';
    expect(passages('name', text, [assad])).toEqual(['Bashar al-Assad', 'Assad', 'Assad']);
  });

  test('are found behind each of the Arabic particles', () => {
    for (const particle of ['و', 'ب', 'ل', 'ك', 'ف', 'وب', 'فل']) {
      expect(passages('name', `قال ${particle}الأسد ذلك`, [assad], 'ar')).toEqual(['الأسد']);
    }
    expect(passages('name', 'قيل للأسد', [assad], 'ar')).toEqual(['للأسد']);
    expect(passages('name', 'الأسدي', [assad], 'ar')).toEqual([]);
  });

  test('are found in Persian before a suffix that a non-joiner parts', () => {
    expect(passages('name', 'اسد‌ها رفتند', [assad], 'fa')).toEqual(['اسد']);
  });

  test('are told from words by their capitals', () => {
    const turkey = anActor({ name: 'Turkey' });
    expect(passages('name', 'The US told us; TURKEY ate turkey.', [states, turkey])).toEqual([
      'US',
      'TURKEY',
    ]);
  });

  test('stand for everybody who shares them, and for the one that a merged actor became', () => {
    const city = anActor({ name: 'Washington' });
    const old = anActor({ name: 'U.S. government', mergedIntoId: states.id });
    const [shared, merged] = suggest('Washington and the U.S. government agree.', [states, city, old]);
    expect(shared?.meaning).toEqual({
      rule: 'name',
      words: 'washington',
      actorIds: [states.id, city.id],
    });
    expect(merged?.meaning).toEqual({ rule: 'name', words: 'u.s. government', actorIds: [states.id] });
  });

  test('count only while they held', () => {
    const kerry = anActor({
      name: 'John Kerry',
      aliases: [
        alias('Secretary Kerry', { validFrom: '2013-02', validTo: '2017' }),
        alias('Senator Kerry', { validTo: '2013-01-31' }),
      ],
    });
    expect(passages('name', 'Secretary Kerry was Senator Kerry.', [kerry])).toEqual(['Secretary Kerry']);
  });
});

describe('the lexicon', () => {
  test('finds claims without a source and loaded words, each under its code', () => {
    const text = 'Few observers believe that the regime lost. It is said that critics slammed it.';
    expect(suggest(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Few observers believe',
      'regime',
      'It is said',
      'slammed',
    ]);
  });

  test('takes any ending where an asterisk stands, and only there', () => {
    expect(passages('wording', 'Warmongering warlords boasted of regimental regimes.')).toEqual([
      'Warmongering',
      'warlords',
      'boasted',
      'regimes',
    ]);
  });

  test('leaves a language to its own words', () => {
    expect(passages('wording', 'Das Regime gilt als brutal.', [], 'de')).toEqual([
      'Regime',
      'gilt als',
      'brutal',
    ]);
    expect(passages('wording', 'Angeblich', [], 'en-GB')).toEqual([]);
    expect(passages('wording', 'يرى مراقبون أن ويقال إن', [], 'ar')).toEqual(['يرى مراقبون', 'يقال إن']);
    expect(passages('wording', 'گفته می‌شود رژیم', [], 'fa')).toEqual(['گفته می‌شود', 'رژیم']);
  });

  test('ignores what is disabled, and codes that are retired', () => {
    const [entry] = defaultLexicon;
    if (entry === undefined) throw new Error('The lexicon is empty.');
    const english = { language: 'en' };
    const phrases = (given: LexiconEntry, retired = false): unknown[] =>
      wordingPhrases(
        registers(
          [],
          [given],
          defaultCodebook.map((term) => ({ ...term, retired })),
        ),
        english,
      );
    expect(phrases(entry)).toHaveLength(1);
    expect(phrases({ ...entry, enabled: false })).toEqual([]);
    expect(phrases(entry, true)).toEqual([]);
  });

  test('knows what stands in a quotation', () => {
    const found = suggest('The regime fell. “The regime will not fall,” said Assad.');
    expect(found.filter(({ meaning }) => meaning.rule === 'wording').map(({ quoted }) => quoted)).toEqual([
      false,
      true,
    ]);
  });
});

test('suggestions are passages of the text, in order, found again by their place', () => {
  const actors = [anActor({ name: 'minister' }), anActor({ name: 'border talks' })];
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(5000), fc.nat(300), (words, from, length) => {
      const text = aLongText({ words, seed: from });
      const list = new SuggestionList(
        findSuggestions({
          text,
          names: namePhrases(registers(actors), { published: null }),
          wordings: [],
        }),
      );
      const all = Array.from({ length: list.length }, (_, index) => index);
      for (const index of all) {
        expect(list.startOf(index)).toBeGreaterThanOrEqual(list.startOf(index - 1));
        expect(list.endOf(index)).toBeLessThanOrEqual(text.length);
        expect(list.startOf(index)).toBeLessThan(list.endOf(index));
      }
      const near = all.filter((i) => list.startOf(i) < from + length && list.endOf(i) > from);
      expect(list.overlapping(from, from + length)).toEqual(
        length === 0 ? list.overlapping(from, from) : near,
      );
    }),
    { numRuns: 50 },
  );
});

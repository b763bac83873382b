import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDoubles } from '../../shared/actors/find-doubles.ts';
import { nameSounds } from '../../shared/actors/name-sounds.ts';
import type { Actor } from '../../shared/schema/actor.ts';
import { anActor } from '../builders/records.ts';

const named = (...names: string[]): Actor[] => names.map((name) => anActor({ name }));
/** Why the first two of these are taken for one; null when they are not. */
const reasonFor = (a: string, b: string): string | null => findDoubles(named(a, b))[0]?.reason ?? null;

describe('actors are taken for one', () => {
  test.each([
    ['Hussein', 'Husayn', 'sound'],
    ['Hussein', 'حسين', 'sound'],
    ['Husayn', 'Хусейн', 'sound'],
    ['Zelensky', 'Zelenskyy', 'sound'],
    ['Zelensky', 'Зеленский', 'sound'],
    ['Selenskyj', 'Zelenskyy', 'sound'],
    ['Vladimir Putin', 'Владимир Путин', 'same-words'],
    ['Vladimir Putin', 'فلاديمير بوتين', 'sound'],
    ['Bashar al-Assad', 'بشار الأسد', 'sound'],
    ['Muammar Gaddafi', 'Moammar Qadhafi', 'sound'],
    ['Muammar Gaddafi', 'معمر القذافي', 'sound'],
    ['Mohammed Morsi', 'Muhammad Mursi', 'sound'],
    ['Benyamin Netanyahu', 'בנימין נתניהו', 'sound'],
    ['Ali Khamenei', 'خامنه‌ای علی', 'sound'],
    ['Xi Jinping', '习近平', 'sound'],
    ['Kim Jong-un', '김정은', 'sound'],
    ['Bashar Assad', 'Bashar al-Assad', 'same-words'],
    ['Assad, Bashar', 'Bashar Assad', 'same-words'],
    ['The United Nations', 'United Nations', 'same-words'],
    ['V. Putin', 'Vladimir Putin', 'initials'],
    ['В. Путин', 'Vladimir Putin', 'initials'],
    ['UN', 'United Nations', 'acronym'],
    ['U.S.A.', 'United States of America', 'acronym'],
    ['Müller', 'MULLER', 'same-name'],
  ])('%s and %s', (a, b, reason) => {
    expect(reasonFor(a, b)).toBe(reason);
    expect(reasonFor(b, a)).toBe(reason);
  });

  test.each([
    ['Iran', 'Iraq'],
    ['Iran', 'Oran'],
    ['Niger', 'Nigeria'],
    ['Mali', 'Malawi'],
    ['Austria', 'Australia'],
    ['Slovakia', 'Slovenia'],
    ['North Korea', 'South Korea'],
    ['George W. Bush', 'Jeb Bush'],
    ['EU', 'European Commission'],
    ['Marin', 'Moran'],
    ['S. Lavrov', 'Vladimir Lavrov'],
  ])('but not %s and %s', (a, b) => {
    expect(reasonFor(a, b)).toBeNull();
  });

  test('for an alias, for one Wikidata item, and more surely when kind and country agree', () => {
    const [assad, hafez, putin, president] = named(
      'Bashar al-Assad',
      'The president',
      'Putin',
      'Kremlin chief',
    );
    if (assad === undefined || hafez === undefined || putin === undefined || president === undefined) return;
    const alias = { text: 'the President', language: null, validFrom: null, validTo: null };
    const found = findDoubles([
      { ...assad, aliases: [alias], country: 'SYR' },
      hafez,
      { ...putin, wikidata: 'Q7747' },
      { ...president, wikidata: 'Q7747' },
    ]);
    expect(found.map(({ ids, reason, names }) => [...ids, reason, ...names])).toEqual([
      [putin.id, president.id, 'same-item', 'Putin', 'Kremlin chief'],
      [assad.id, hafez.id, 'same-name', 'the President', 'The president'],
    ]);
    const against = findDoubles([
      { ...assad, aliases: [alias], country: 'SYR' },
      { ...hafez, country: 'RUS' },
    ]);
    expect(against[0]?.confidence).toBeLessThan(found[1]?.confidence ?? 0);
  });

  test('but not when they were merged, told apart, or are different Wikidata items', () => {
    const [a, b] = named('Ali', 'Ali');
    if (a === undefined || b === undefined) return;
    expect(findDoubles([a, { ...b, mergedIntoId: a.id }])).toEqual([]);
    expect(findDoubles([a, { ...b, distinctFromIds: [a.id] }])).toEqual([]);
    expect(findDoubles([{ ...a, distinctFromIds: [b.id] }, b])).toEqual([]);
    expect(
      findDoubles([
        { ...a, wikidata: 'Q1' },
        { ...b, wikidata: 'Q2' },
      ]),
    ).toEqual([]);
  });
});

test('any names can be compared, in any order', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { maxLength: 12 }), (names) => {
      const actors = named(...names);
      const found = findDoubles(actors);
      expect(findDoubles(actors.toReversed())).toEqual(found);
      for (const name of names) expect(nameSounds(name).words.length).toBeGreaterThan(0);
    }),
  );
});

// Were all pairs compared, this would take minutes and run into its limit.
test('ten thousand actors are looked through, even when all are called alike', () => {
  const syllables = ['ba', 'ra', 'mi', 'no', 'ke', 'shu', 'zel', 'kha', 'dim', 'or', 'as', 'lin'];
  const word = (seed: number): string =>
    [seed % 12, Math.floor(seed / 12) % 12, Math.floor(seed / 144) % 12].map((at) => syllables[at]).join('');
  const registry = Array.from({ length: 10_000 }, (_, index) =>
    anActor({ name: `${word(index)} ${word((index * 7919) % 1728)}` }),
  );
  for (const actors of [registry, registry.map((actor) => ({ ...actor, name: 'Ali' }))]) {
    expect(findDoubles(actors).length).toBeGreaterThan(0);
  }
}, 30_000);

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { actorsCsv } from '../../../electron/core/actors-file/actors-csv.ts';
import type { ActorsFormat } from '../../../electron/core/actors-file/actors-format.ts';
import { actorsJson } from '../../../electron/core/actors-file/actors-json.ts';
import { guardCell, unguardCell } from '../../../electron/core/actors-file/formula-guard.ts';
import { readActors } from '../../../electron/core/actors-file/read-actors.ts';
import { planImport, type ImportPlan } from '../../../shared/actors/plan-import.ts';
import type { Actor, Alias } from '../../../shared/schema/actor.ts';
import { anActor } from '../../builders/records.ts';
import { aWorkspace, type TestWorkspace } from '../../builders/workspace.ts';

const orNull = <T>(some: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(some, { nil: null, freq: 1 });
/** Anything that somebody may write, with the signs that tables and formulas are made of. */
const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...Array.from(',;|"\'\\[]/=+-@\t\n\r ＝\ufeff')),
    fc.constantFrom('a', 'é', 'حسين', '习', '🙂'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 12,
});
const filled = text.filter((one) => one.trim() !== '');
const date = fc.constantFrom('1979', '2003-04', '2015-11-22');
const alias: fc.Arbitrary<Alias> = fc.record({
  text: text.filter((one) => one !== ''),
  language: orNull(fc.oneof(fc.constantFrom('ar', 'en-GB'), filled)),
  validFrom: orNull(date),
  validTo: orNull(date),
});
const actor = fc.record({
  name: fc.oneof(filled, fc.constantFrom('Ali', 'Iran')).map((name) => name.trim()),
  aliases: fc.array(alias, { maxLength: 3 }),
  kindId: orNull(fc.constantFrom('actor-kind.state-executive', 'actor-kind.population')),
  country: orNull(fc.constantFrom('RUS', 'IRN')),
  organisation: orNull(filled.map((one) => one.trim())),
  colour: orNull(fc.constantFrom('#aa0011')),
  wikidata: orNull(fc.constantFrom('Q159')),
  note: text,
});
/** A registry with places and mergers; earlier ones never point to later ones. */
const registry = fc.array(fc.tuple(actor, fc.nat({ max: 3 }), fc.nat()), { maxLength: 8 }).map((drawn) => {
  const actors: Actor[] = [];
  for (const [fields, use, at] of drawn) {
    const other = actors[at % Math.max(1, actors.length)]?.id ?? null;
    actors.push(
      anActor({
        ...fields,
        parentId: use === 1 ? other : null,
        mergedIntoId: use === 2 ? other : null,
        distinctFromIds: use === 3 && other !== null ? [other] : [],
      }),
    );
  }
  return actors;
});

function written(format: ActorsFormat, desk: TestWorkspace, actors: readonly Actor[]): Uint8Array {
  return Buffer.from(format.write({ actors, terms: [...desk.state.values('terms')] }), 'utf8');
}

function planned(desk: TestWorkspace, bytes: Uint8Array): ImportPlan {
  const read = readActors({ name: 'actors', bytes });
  if (!read.ok) throw new Error(read.error.message);
  expect([read.value.refused, read.value.losses]).toEqual([[], []]);
  return planImport(desk.state, read.value.entries, desk.clock.newId);
}

function take(desk: TestWorkspace, { commands }: ImportPlan): void {
  if (commands.length === 0) return;
  desk.do({ type: 'batch', label: { action: 'actor.import', subject: 'actors' }, commands: [...commands] });
}

const byId = (actors: Iterable<Actor>): Actor[] => [...actors].sort((a, b) => (a.id < b.id ? -1 : 1));

test.each([actorsCsv, actorsJson])(
  '$name: what goes out comes in again, exactly, and a second time changes nothing',
  (format) => {
    fc.assert(
      fc.property(registry, (actors) => {
        const desk = aWorkspace();
        const bytes = written(format, desk, actors);
        take(desk, planned(desk, bytes));
        expect(byId(desk.state.values('actors'))).toEqual(byId(actors));
        const again = planned(desk, written(format, desk, [...desk.state.values('actors')]));
        expect(again.commands).toEqual([]);
        expect(
          again.planned.every(({ outcome, remarks }) => outcome === 'same' && remarks.length === 0),
        ).toBe(true);
      }),
      { numRuns: 150 },
    );
  },
);

test('no cell of a table begins like a formula', () => {
  fc.assert(
    fc.property(text, (cell) => {
      const guarded = guardCell(cell);
      expect(guarded).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/u);
      expect(unguardCell(guarded)).toBe(cell);
    }),
  );
  const csv = actorsCsv.write({
    actors: [anActor({ name: '=HYPERLINK("http://x")', note: '@SUM(A1)' })],
    terms: [],
  });
  expect(csv).toContain(`"'=HYPERLINK(""http://x"")"`);
  expect(csv).toContain(`,'@SUM(A1),`);
});

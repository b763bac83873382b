import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DifferenceBook } from '../../../shared/adjudication/difference-book.ts';
import {
  findDifferences,
  markedIn,
  type Difference,
  type DifferenceState,
} from '../../../shared/adjudication/find-differences.ts';
import { readingOf, settle } from '../../../shared/adjudication/settle.ts';
import { anArticle } from '../../builders/article.ts';
import { aBiasNote, aStance } from '../../builders/bodies.ts';
import { MergingDesk } from '../../builders/merging-desk.ts';

const text = 'Russia backs Assad. Iran does so too, few observers doubt it.';
const today = { actorId: (id: string) => id, termId: (id: string) => id };
/** Beyond these it is about the whole article. */
const quotes = ['Russia backs Assad', 'backs Assad', 'Iran does so too', 'few observers', 'observers doubt'];

const someMarks = fc.array(
  fc.record({ desk: fc.nat({ max: 3 }), quote: fc.nat({ max: 5 }), says: fc.nat({ max: 3 }) }),
  { minLength: 2, maxLength: 12 },
);
/** What happens once everybody knows what everybody marked. */
const someSteps = fc.array(
  fc.record({
    desk: fc.nat({ max: 3 }),
    step: fc.constantFrom('decide', 'decide', 'undo', 'take-in'),
    which: fc.nat({ max: 20 }),
    /** The reading of the first, of all, or none. */
    holds: fc.constantFrom('first', 'last', 'all', 'none'),
  }),
  { minLength: 1, maxLength: 14 },
);

/** What was done about one difference. */
interface Decided {
  readonly desks: Set<MergingDesk>;
  readonly changeIds: string[];
  undone: boolean;
}

/** Once everybody knows everything. */
function possibleStates(decided: Decided | undefined): readonly DifferenceState[] {
  if (decided === undefined) return ['open'];
  if (decided.undone) return decided.changeIds.length === 1 ? ['open'] : ['open', 'settled', 'contested'];
  return decided.desks.size === 1 ? ['settled'] : ['settled', 'contested'];
}

test('what is settled stays settled at all desks, whatever is merged; what is taken back is open again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 4 }), someMarks, someSteps, (count, marks, steps) => {
      const { article, document } = anArticle({ text });
      const desks = Array.from({ length: count }, (_, number) => {
        const desk = new MergingDesk(number + 1);
        desk.do({ type: 'article.add', article });
        desk.state.open.set(article.id, { document, annotations: new Map() });
        return desk;
      });
      const deskAt = (place: number): MergingDesk => desks[place % count] ?? new MergingDesk(0);
      for (const { desk, quote, says } of marks) {
        const body =
          quote === 5
            ? aBiasNote({ codeId: 'bias.omission', severity: says === 0 ? 1 : 3 })
            : says < 2
              ? aStance({ polarity: says === 0 ? 'for' : 'against' })
              : aBiasNote({ severity: 3 });
        deskAt(desk).annotate(article.id, quotes[quote] ?? null, body);
      }
      exchange(desks);
      const layers = desks.map(({ analyst }) => analyst.id).sort();
      const differencesAt = ({ state }: MergingDesk): readonly Difference[] =>
        findDifferences(state.annotations(article.id), layers, today);
      const books = desks.map(
        ({ state }) =>
          new DifferenceBook(state.open.get(article.id)?.annotations ?? new Map(), layers, today),
      );
      const seen = desks.map(({ journal }) => journal.length);
      const decided = new Map<string, Decided>();
      const rightAfter: (DifferenceState | undefined)[] = [];

      for (const { desk: place, step, which, holds } of steps) {
        const desk = deskAt(place);
        const differences = differencesAt(desk);
        const difference = differences[which % Math.max(1, differences.length)];
        if (step === 'take-in') desk.takeIn(deskAt(which).handOut());
        else if (difference === undefined) continue;
        else if (step === 'decide') {
          const marked = markedIn(difference).map(readingOf);
          const readings = { first: marked.slice(0, 1), last: marked.slice(-1), all: marked, none: [] }[
            holds
          ];
          const change = desk.do(settle(difference, readings, article.id, '', desk.clock.newId));
          rightAfter.push(differencesAt(desk).find(({ key }) => key === difference.key)?.state);
          const known: Decided = decided.get(difference.key) ?? {
            desks: new Set(),
            changeIds: [],
            undone: false,
          };
          known.desks.add(desk);
          known.changeIds.push(change.id);
          decided.set(difference.key, known);
        } else {
          const known = decided.get(difference.key);
          const [changeId] = known?.changeIds ?? [];
          // A decision that another one was built upon stays.
          if (known?.changeIds.length !== 1 || changeId === undefined || known.undone) continue;
          const [by] = known.desks;
          known.undone = by?.run({ type: 'change.revert', changeId, intent: 'undo' }).ok === true;
        }
        // Who follows what changes knows the same as who looks at everything.
        for (const [at, each] of desks.entries()) {
          const news = each.journal.slice(seen[at]);
          seen[at] = each.journal.length;
          books[at]?.follow(news.flatMap(({ entries }) => entries.map(({ id }) => id)));
          expect(books[at]?.list).toEqual(differencesAt(each));
        }
      }
      exchange(desks);
      expect(rightAfter.filter((state) => state !== 'settled')).toEqual([]);
      const [first, ...others] = desks.map(differencesAt);
      for (const other of others) expect(other).toEqual(first);
      for (const desk of desks) {
        for (const { key, state } of differencesAt(desk)) {
          expect(possibleStates(decided.get(key))).toContain(state);
        }
      }
    }),
    { numRuns: 25 },
  );
});

/** Everybody tells everybody; twice, the second time for what a first look at both sides brought about. */
function exchange(desks: readonly MergingDesk[]): void {
  for (let round = 0; round < 2; round++) {
    for (const from of desks) for (const to of desks) if (from !== to) to.takeIn(from.handOut());
  }
}

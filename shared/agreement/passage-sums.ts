import type { Addends } from './cluster-bootstrap.ts';
import type { Continuum } from './gamma/gamma.ts';
import { matchCounts, meanF1, type MatchCounts } from './spans.ts';
import type { Disagreement } from './unitizing-alpha.ts';
import { familyOf, ValueNumbers } from './unitizing-family.ts';
import { valuedLine } from './valued-line.ts';
import { valueParts, valueSums } from './value-sums.ts';

/** Figures that follow from sums over parts of what was compared. */
export const summedFigures = ['whole', 'marked', 'coding', 'unitizing', 'exact', 'overlapping'] as const;
export type SummedFigure = (typeof summedFigures)[number];

const matchParts = ['spans', 'exact', 'overlapping'] as const satisfies readonly (keyof MatchCounts)[];
const UNITIZING = 2;
const none = { whole: 0, marked: 0, coding: 0, unitizing: 0, exact: 0, overlapping: 0 };

export interface SummedValue {
  readonly value: string;
  readonly number: number;
  readonly having: number;
}

/** Numbers the sums that figures of passages follow from, so that samples of parts are sums of lists of numbers. */
export class PassageSums {
  readonly #pairs: readonly (readonly [number, number])[];
  readonly #numbers = new ValueNumbers();
  readonly parts: Addends[] = [];
  /** How many parts have what a figure or a value is measured from. */
  readonly #having: Record<SummedFigure, number> = { ...none };
  readonly #havingValue = new Map<string, number>();

  constructor(layers: number) {
    const all = Array.from({ length: layers }, (_, layer) => layer);
    this.#pairs = all.flatMap((a) => all.slice(a + 1).map((b) => [a, b] as const));
  }

  /** @param unitizing what the alpha of 2004 differs by in this part; null where that cannot be told of a part */
  add({ length, layers }: Continuum, unitizing: Disagreement | null): void {
    const places: number[] = [];
    const amounts: number[] = [];
    const put = (place: number, amount: number): void => {
      if (amount === 0) return;
      places.push(place);
      amounts.push(amount);
    };
    put(0, unitizing?.observed ?? 0);
    put(1, unitizing?.expected ?? 0);
    const has = { ...none };
    if (layers.some((spans) => spans.length > 0)) has.whole = has.marked = has.unitizing = 1;
    for (const [pair, [a, b]] of this.#pairs.entries()) {
      const counts = matchCounts(layers[a] ?? [], layers[b] ?? []);
      if (counts.exact > 0) has.exact = 1;
      if (counts.overlapping > 0) has.overlapping = 1;
      for (const [at, part] of matchParts.entries()) {
        put(UNITIZING + pair * matchParts.length + at, counts[part]);
      }
    }
    for (const [value, sums] of valueSums(layers.map((spans) => valuedLine(spans, length)))) {
      const place = this.#firstValue + this.#numbers.of(value) * valueParts.length;
      for (const [at, part] of valueParts.entries()) put(place + at, sums[part]);
      if (value === null || sums.coded === 0) continue;
      has.coding = 1;
      this.#havingValue.set(value, (this.#havingValue.get(value) ?? 0) + 1);
    }
    for (const name of summedFigures) this.#having[name] += has[name];
    this.parts.push({ places, amounts });
  }

  get size(): number {
    return this.#firstValue + this.#numbers.count * valueParts.length;
  }

  /** How many parts have something that a figure is measured from: passages, some that meet, some that match. */
  get having(): Readonly<Record<SummedFigure, number>> {
    return this.#having;
  }

  /** What passages are called, with how many parts have some of it that meets something. */
  get values(): readonly SummedValue[] {
    return this.#numbers.values.map((value, at) => ({
      value,
      number: at + 1,
      having: this.#havingValue.get(value) ?? 0,
    }));
  }

  /** The summed figures, then alpha of some values. @param sums by place */
  figuresOf(sums: Float64Array, values: readonly SummedValue[]): readonly (number | null)[] {
    const at = (place: number): number => sums[place] ?? 0;
    const pairs = this.#pairs.map((_, pair): MatchCounts => {
      const from = UNITIZING + pair * matchParts.length;
      return { spans: at(from), exact: at(from + 1), overlapping: at(from + 2) };
    });
    const { whole, marked, coding, ofValue } = familyOf(sums.subarray(this.#firstValue));
    return [
      whole,
      marked,
      coding,
      at(1) === 0 ? null : 1 - at(0) / at(1),
      meanF1(pairs, 'exact'),
      meanF1(pairs, 'overlapping'),
      ...values.map(({ number }) => ofValue(number).alpha),
    ];
  }

  get #firstValue(): number {
    return UNITIZING + this.#pairs.length * matchParts.length;
  }
}

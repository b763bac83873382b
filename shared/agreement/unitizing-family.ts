import type { Continuum } from './gamma/gamma.ts';
import { meetings, valuedLine, valuesIn, type ValuedStretch } from './valued-line.ts';

/** How reliable one value is: where layers meet in something, and how much of what has it that is. */
export interface ValueReliability {
  /** One; several, where passages of one analyst overlap. */
  readonly values: readonly string[];
  readonly alpha: number | null;
  /** From 0 to 1. */
  readonly coverage: number;
}

/** Whether a table of them is worth a look: there are several, and some were shared. */
export function sayMuch(values: readonly ValueReliability[]): boolean {
  return values.length > 1 && values.some(({ coverage }) => coverage > 0);
}

/** Krippendorff's family of alphas for unitizing; null where nothing varies or is marked. */
export interface UnitizingFamily {
  /** uα: the same stretches, called the same. */
  readonly whole: number | null;
  /** |uα: marked or not, whatever it is called. */
  readonly marked: number | null;
  /** cuα: called the same, where both marked something; how much of all that is marked this is. */
  readonly coding: number | null;
  /** (k)uα: value by value. */
  readonly values: readonly ValueReliability[];
}

/**
 * The coefficients of Krippendorff, Mathet, Bouvry and Widlöcher 2016, “On the reliability of unitizing textual continua:
 * Further developments”, Quality and Quantity 50 (Krippendorff 2019, Content Analysis, 4th edition, section 12.6), with the
 * nominal metric. They stand for those of 1995 and 2004, which do not behave with more than two analysts. Several texts
 * are one after the other.
 */
export function unitizingFamily(texts: readonly Continuum[]): UnitizingFamily {
  const tables = new Coincidences(texts[0]?.layers.length ?? 0);
  for (const { layers, length } of texts) tables.add(layers.map((spans) => valuedLine(spans, length)));
  return tables.family();
}

/** Lengths of what meets what, by value; the gaps are a value, too. */
class Coincidences {
  readonly #layers: number;
  readonly #met = new Map<string | null, Map<string | null, number>>();
  /** What units pair with themselves by chance: their squared lengths; gaps have no bounds and count by length. */
  readonly #own = new Map<string | null, number>();
  /** The same of what meets something. */
  readonly #ownMet = new Map<string, number>();

  constructor(layers: number) {
    this.#layers = layers;
  }

  add(lines: readonly (readonly ValuedStretch[])[]): void {
    for (const line of lines) {
      for (const { start, end, value } of line) {
        raise(this.#own, value, value === null ? end - start : (end - start) ** 2);
      }
    }
    for (const [i, one] of lines.entries()) {
      for (const [j, other] of lines.entries()) {
        if (i !== j) this.#meet(one, other);
      }
    }
  }

  #meet(line: readonly ValuedStretch[], other: readonly ValuedStretch[]): void {
    const share = 1 / (this.#layers - 1);
    const meeting = new Float64Array(line.length);
    meetings(line, other, (a, b, length) => {
      const [value = null, met = null] = [line[a]?.value, other[b]?.value];
      const row = this.#met.get(value) ?? new Map<string | null, number>();
      this.#met.set(value, row);
      raise(row, met, length * share);
      if (value !== null && met !== null) meeting[a] = (meeting[a] ?? 0) + length;
    });
    for (const [at, { value }] of line.entries()) {
      if (value !== null) raise(this.#ownMet, value, (meeting[at] ?? 0) ** 2 * share);
    }
  }

  family(): UnitizingFamily {
    const all = [...this.#met.keys()];
    const values = all.filter((value) => value !== null).sort();
    const met = (a: string | null, b: string | null): number => this.#met.get(a)?.get(b) ?? 0;
    const sum = <T>(items: readonly T[], of: (item: T) => number): number =>
      items.reduce((total, item) => total + of(item), 0);

    const lengthOf = new Map(all.map((value) => [value, sum(all, (other) => met(value, other))]));
    const length = (value: string | null): number => lengthOf.get(value) ?? 0;
    const total = sum(all, length);
    const scale = total / (total ** 2 - sum(all, (value) => this.#own.get(value) ?? 0));
    const expected = (value: string | null): number =>
      (length(value) ** 2 - (this.#own.get(value) ?? 0)) * scale;

    // The same among what meets something: gaps left out.
    const codedOf = new Map(values.map((value) => [value, sum(values, (other) => met(value, other))]));
    const coded = (value: string): number => codedOf.get(value) ?? 0;
    const pairable = sum(values, coded);
    const codedScale = pairable / (pairable ** 2 - sum(values, (value) => this.#ownMet.get(value) ?? 0));
    const codedExpected = (value: string): number =>
      (coded(value) ** 2 - (this.#ownMet.get(value) ?? 0)) * codedScale;

    return {
      whole: alpha(total - sum(all, (value) => met(value, value)), total - sum(all, expected)),
      marked: alpha(
        sum(values, (value) => met(null, value)),
        sum(values, (value) => length(null) * length(value) * scale),
      ),
      coding: alpha(
        pairable - sum(values, (value) => met(value, value)),
        pairable - sum(values, codedExpected),
      ),
      values: values.map((value) => {
        const others = pairable - coded(value);
        const chance = codedExpected(value) + coded(value) * others * codedScale;
        const observed = chance * (coded(value) - met(value, value));
        const byChance = coded(value) * (chance - codedExpected(value));
        return {
          values: valuesIn(value),
          alpha: alpha(observed, byChance),
          coverage: length(value) === 0 ? 0 : coded(value) / length(value),
        };
      }),
    };
  }
}

/** Below this, nothing is left of what chance would make. */
const TINY = 1e-9;

function alpha(observed: number, expected: number): number | null {
  return Number.isFinite(expected) && expected > TINY ? 1 - observed / expected : null;
}

function raise<K>(map: Map<K, number>, key: K, by: number): void {
  map.set(key, (map.get(key) ?? 0) + by);
}

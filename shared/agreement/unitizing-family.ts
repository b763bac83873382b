import type { Continuum } from './gamma/gamma.ts';
import { valuedLine } from './valued-line.ts';
import { valueParts, valueSums } from './value-sums.ts';

/** Krippendorff's family of alphas for unitizing; null where nothing varies or is marked. */
export interface UnitizingFamily {
  /** uα: the same stretches, called the same. */
  readonly whole: number | null;
  /** |uα: marked or not, whatever it is called. */
  readonly marked: number | null;
  /** cuα: called the same, where both marked something; how much of all that is marked this is. */
  readonly coding: number | null;
  /** (k)uα: value by value. */
  readonly values: readonly ValueAlpha[];
}

/** How reliable one value is: where layers meet in something, and how much of what has it that is. */
export interface ValueAlpha {
  /** As `valuedLine` joins them. */
  readonly value: string;
  readonly alpha: number | null;
  /** From 0 to 1. */
  readonly coverage: number;
}

/**
 * The coefficients of Krippendorff, Mathet, Bouvry and Widlöcher 2016, “On the reliability of unitizing textual continua:
 * Further developments”, Quality and Quantity 50 (Krippendorff 2019, Content Analysis, 4th edition, section 12.6), with the
 * nominal metric. They stand for those of 1995 and 2004, which do not behave with more than two analysts. Several texts
 * are one after the other.
 */
export function unitizingFamily(texts: readonly Continuum[]): UnitizingFamily {
  const numbers = new ValueNumbers();
  const sums: number[] = valueParts.map(() => 0);
  for (const { layers, length } of texts) {
    for (const [value, own] of valueSums(layers.map((spans) => valuedLine(spans, length)))) {
      const from = numbers.of(value) * valueParts.length;
      for (const [at, part] of valueParts.entries()) sums[from + at] = (sums[from + at] ?? 0) + own[part];
    }
  }
  const { ofValue, ...figures } = familyOf(Float64Array.from(sums));
  const values = numbers.values.map((value, at) => ({ value, ...ofValue(at + 1) }));
  return { ...figures, values: values.sort((a, b) => (a.value < b.value ? -1 : 1)) };
}

/** Gives values numbers in the order in which they come; 0 is what is not marked. */
export class ValueNumbers {
  readonly #numbers = new Map<string | null, number>([[null, 0]]);

  of(value: string | null): number {
    const known = this.#numbers.get(value);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(value, number);
    return number;
  }

  get count(): number {
    return this.#numbers.size;
  }

  /** From number 1 on. */
  get values(): readonly string[] {
    return [...this.#numbers.keys()].filter((value) => value !== null);
  }
}

interface SummedFamily extends Omit<UnitizingFamily, 'values'> {
  ofValue(number: number): Omit<ValueAlpha, 'value'>;
}

/** The coefficients that follow from sums over everything. @param sums by number of the value, in the order of `valueParts` */
export function familyOf(sums: Float64Array): SummedFamily {
  const step = valueParts.length;
  const at = (place: number): number => sums[place] ?? 0;
  const gaps = { length: at(0), same: at(2), own: at(3) };
  let [length, squares, same, own, coded, codedSquares, ownMet] = [0, 0, 0, 0, 0, 0, 0];
  for (let from = step; from < sums.length; from += step) {
    length += at(from);
    squares += at(from) ** 2;
    coded += at(from + 1);
    codedSquares += at(from + 1) ** 2;
    same += at(from + 2);
    own += at(from + 3);
    ownMet += at(from + 4);
  }
  const total = gaps.length + length;
  const scale = total / (total ** 2 - gaps.own - own);
  // Of what meets something: gaps left out.
  const codedScale = coded / (coded ** 2 - ownMet);
  return {
    whole: alpha(total - gaps.same - same, total - (gaps.length ** 2 - gaps.own + squares - own) * scale),
    marked: alpha(length - coded, gaps.length * length * scale),
    coding: alpha(coded - same, coded - (codedSquares - ownMet) * codedScale),
    ofValue: (number) => {
      const from = number * step;
      const [all, met, alike] = [at(from), at(from + 1), at(from + 2)];
      const withItself = (met ** 2 - at(from + 4)) * codedScale;
      const chance = withItself + met * (coded - met) * codedScale;
      return {
        alpha: alpha(chance * (met - alike), met * (chance - withItself)),
        coverage: all === 0 ? 0 : met / all,
      };
    },
  };
}

/** Below this, nothing is left of what chance would make. */
const TINY = 1e-9;

function alpha(observed: number, expected: number): number | null {
  return Number.isFinite(expected) && expected > TINY ? 1 - observed / expected : null;
}

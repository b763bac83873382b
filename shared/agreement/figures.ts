import type { Annotation } from '../schema/annotation.ts';
import type { Interval } from './bootstrap.ts';
import type { Drawn } from './clusters.ts';
import type { Level } from './krippendorff-alpha.ts';
import type { ComparedKind } from './measures.ts';

/**
 * A figure with the interval that 95 of 100 samples of the same passages give, or of the articles or paragraphs that they
 * are in; null where there is none.
 */
export interface Figure {
  readonly value: number | null;
  readonly interval: Interval | null;
  /** What the figure is proven to lie between, where it could not be worked out exactly; there is no value then. */
  readonly between?: Interval;
}

/** Why a figure may mislead, or is not there. */
export type FieldWarning = 'few-units' | 'one-prevails' | 'nothing-varies';
export type PassageWarning = 'few-marks' | 'few-clusters' | 'own-overlap' | 'gamma-between' | 'too-dense';
export type Warning = FieldWarning | PassageWarning;

/** What is measured of the things that are said, and of where they are said. */
export type FieldFigure = 'raw' | 'alpha' | 'cohen' | 'fleiss' | 'ac1';
export type PassageFigure = 'whole' | 'marked' | 'coding' | 'gamma' | 'unitizing' | 'exact' | 'overlapping';

export interface MeasuredField {
  readonly name: string;
  readonly level: Level;
  /** Passages that two layers or more say something of. */
  readonly units: number;
  readonly figures: Readonly<Record<FieldFigure, Figure>>;
  readonly warnings: readonly FieldWarning[];
  readonly categories: readonly (string | number)[];
  /** How often one layer says the row's category where another one says the column's; both ways round. Empty beyond 200. */
  readonly confusion: readonly (readonly number[])[];
  /** Passages that layers say different things of: these lower the figures. */
  readonly differing: readonly Differing[];
}

export interface Differing {
  readonly articleId: string;
  readonly start: number;
  readonly end: number;
  /** By layer; null where the layer says nothing. */
  readonly values: readonly (string | number | null)[];
}

export interface MarkedKind {
  readonly kind: ComparedKind;
  /** Annotations by layer. */
  readonly annotations: readonly number[];
  /**
   * Alphas of 2016 for where and what (`whole`), where (`marked`) and what (`coding`); gamma for both; alpha of 1995 and
   * 2004 for where (`unitizing`); F1, the mean over pairs of layers. What is the kind's leading field: who is meant, the
   * polarity, the code.
   */
  readonly figures: Readonly<Record<PassageFigure, Figure>>;
  /** What samples for intervals were drawn of; null where there are too few. */
  readonly drawn: Drawn | null;
  readonly warnings: readonly PassageWarning[];
  /** How reliable each value of the leading field is. */
  readonly values: readonly ValueReliability[];
  /** Passages that some layers marked and others did not. */
  readonly unmatched: number;
  /** These, and those that layers marked in other bounds: both lower the figures. */
  readonly differing: readonly Differing[];
}

/** How reliable one value is: where layers meet in something, and how much of what has it that is. */
export interface ValueReliability {
  /** One; several, where passages of one analyst overlap. */
  readonly values: readonly string[];
  readonly alpha: Figure;
  /** From 0 to 1. */
  readonly coverage: number;
}

/** Whether a table of them is worth a look: there are several, and some were shared. */
export function sayMuch(values: readonly ValueReliability[]): boolean {
  return values.length > 1 && values.some(({ coverage }) => coverage > 0);
}

export interface Agreement {
  readonly layers: readonly string[];
  /** Articles in which one of the layers alone has annotations: have the others read them? */
  readonly oneSided: readonly string[];
  readonly fields: readonly MeasuredField[];
  readonly kinds: readonly MarkedKind[];
}

/** An article with its annotations. @param length of its text, in UTF-16 code units */
export interface AnnotatedText {
  readonly length: number;
  /** Where its paragraphs begin, ascending, in the same units. */
  readonly paragraphs: readonly number[];
  readonly annotations: readonly Annotation[];
}

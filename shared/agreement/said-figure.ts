import type { AgreementTerms } from '../words/agreement-en.ts';
import type { Interval } from './bootstrap.ts';
import type { Figure } from './figures.ts';

/** A figure with three decimals, as a language writes numbers. @param locale BCP 47 */
export function saidFigure(value: number | null, locale: string): string {
  if (value === null) return '–';
  return value
    .toLocaleString(locale, { minimumFractionDigits: 3, maximumFractionDigits: 3 })
    .replace(/^-(?=[0.,]+$)/, '')
    .replace('-', '−');
}

/**
 * A figure, or what it is proven to lie between: “between 0.61 and 0.64”, with two decimals, which enclose it.
 * @param locale BCP 47
 */
export function saidMeasure(
  { value, between }: Figure,
  words: Pick<AgreementTerms, 'between'>,
  locale: string,
): string {
  if (between === undefined) return saidFigure(value, locale);
  // Three decimals of a round hundredth end in 0.
  const said = (bound: number): string => saidFigure(bound, locale).slice(0, -1);
  return words.between(said(Math.floor(between.low * 100) / 100), said(Math.ceil(between.high * 100) / 100));
}

/** A share in whole hundredths: “44 %”, as a language writes it. @param locale BCP 47 */
export function saidShare(share: number, locale: string): string {
  return share.toLocaleString(locale, { style: 'percent', maximumFractionDigits: 0 });
}

/** “0.412 to 0.731”; nothing where there is none. @param locale BCP 47 */
export function saidInterval(
  interval: Interval | null,
  words: Pick<AgreementTerms, 'interval'>,
  locale: string,
): string {
  if (interval === null) return '';
  return words.interval(saidFigure(interval.low, locale), saidFigure(interval.high, locale));
}

import type { AgreementTerms } from '../words/agreement-en.ts';
import type { Interval } from './bootstrap.ts';

/** A figure with three decimals, as a language writes numbers. @param locale BCP 47 */
export function saidFigure(value: number | null, locale: string): string {
  if (value === null) return '–';
  return value
    .toLocaleString(locale, { minimumFractionDigits: 3, maximumFractionDigits: 3 })
    .replace(/^-(?=[0.,]+$)/, '')
    .replace('-', '−');
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

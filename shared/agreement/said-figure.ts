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

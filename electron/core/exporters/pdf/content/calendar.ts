import type { Instant } from '../../../../../shared/schema/ids.ts';

/**
 * A calendar date of any exactness in words: “2015”, “November 2015”, “22 November 2015”.
 * @param locale BCP 47
 */
export function dateInWords(date: string, locale: string): string {
  if (date.length === 4) return date;
  const exact = date.length > 7;
  const words = new Intl.DateTimeFormat(locale, {
    ...(exact && { day: 'numeric' }),
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return words.format(new Date(exact ? date : `${date}-01`));
}

/** A moment as PDF writes it (ISO 32000-2, 7.9.4): `D:20151122195300Z`. */
export function pdfDate(at: Instant): string {
  return `D:${at.slice(0, 19).replace(/[-:T]/g, '')}Z`;
}

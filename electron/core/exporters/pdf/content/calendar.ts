import type { Instant } from '../../../../../shared/schema/ids.ts';

const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A calendar date of any exactness in words: “2015”, “November 2015”, “22 November 2015”. */
export function dateInWords(date: string): string {
  if (date.length === 4) return date;
  return (date.length === 7 ? month : day).format(new Date(date.length === 7 ? `${date}-01` : date));
}

/** The day of a moment, in UTC. */
export function dayInWords(at: Instant): string {
  return day.format(new Date(at));
}

/** A moment as PDF writes it (ISO 32000-2, 7.9.4): `D:20151122195300Z`. */
export function pdfDate(at: Instant): string {
  return `D:${at.slice(0, 19).replace(/[-:T]/g, '')}Z`;
}

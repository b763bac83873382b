import type { Instant } from '../../shared/schema/ids.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options]);
  let found = formats.get(key);
  if (found === undefined) formats.set(key, (found = new Intl.DateTimeFormat(locale, options)));
  return found;
}

/** A moment, to the minute, in this machine's time zone: “22 Nov 2026, 20:13”. */
export function formatInstant(at: Instant, locale: string): string {
  return format(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(at));
}

/** The day of a moment in this machine's time zone: “22 Nov 2026”. */
export function formatDay(at: Instant, locale: string): string {
  return format(locale, { day: 'numeric', month: 'short', year: 'numeric' }).format(new Date(at));
}

/** A date of the calendar, as exact as it is: “2015”, “Nov 2015”, “22 Nov 2015”. */
export function formatCalendarDate(date: string, locale: string): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? '1')));
  const options = day === undefined ? {} : { day: 'numeric' as const };
  return format(locale, { ...options, month: 'short', year: 'numeric', timeZone: 'UTC' }).format(at);
}

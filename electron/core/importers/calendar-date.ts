/**
 * Dates as articles write them, brought to `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
 *
 * The date is taken as it is written: a time and its zone are left off, not converted, for the day that
 * the paper printed is the day that people look for. A date that can be read in two ways (03/04/2015), that
 * no calendar has (31 February) or that counts years by another calendar (1394) is not taken.
 * @returns null when it is no date, or not one that is certain
 */
export function calendarDate(written: string): string | null {
  const text = latinDigits(written.slice(0, 200)).trim();
  for (const form of forms) {
    const parts = form(text);
    if (parts !== null) return toIso(parts);
  }
  return null;
}

interface Parts {
  readonly year: string | undefined;
  readonly month?: string | undefined;
  readonly day?: string | undefined;
}

const YEAR = '(\\d{4})';
const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:[T ].*)?)?)?$/;
const compact = /^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?$/;
const slashed = /^(\d{4})[/.](\d{1,2})(?:[/.](\d{1,2}))?$/;
const numbers = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/;
const eastern = /^(\d{4})\s*[年년](?:\s*(\d{1,2})\s*[月월](?:\s*(\d{1,2})\s*[日일])?)?/u;
const dayFirst = new RegExp(
  `^(?:\\p{L}+,?\\s+)?(\\d{1,2})(?:st|nd|rd|th|\\.)?\\s+(?:de\\s+)?(\\p{L}+)\\.?,?\\s+(?:de\\s+)?${YEAR}\\b`,
  'u',
);
const monthFirst = new RegExp(
  `^(?:\\p{L}+,?\\s+)?(\\p{L}+)\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+${YEAR}\\b`,
  'u',
);
const monthOnly = new RegExp(`^(\\p{L}+)\\.?,?\\s+(?:de\\s+)?${YEAR}$`, 'u');

const forms: readonly ((text: string) => Parts | null)[] = [
  (text) => inOrder(iso.exec(text)) ?? inOrder(compact.exec(text)) ?? inOrder(slashed.exec(text)),
  (text) => inOrder(eastern.exec(text)),
  (text) => byNumbers(numbers.exec(text)),
  (text) => {
    const [, day, month, year] = dayFirst.exec(text) ?? [];
    return named(year, month, day);
  },
  (text) => {
    const [, month, day, year] = monthFirst.exec(text) ?? [];
    return named(year, month, day);
  },
  (text) => {
    const [, month, year] = monthOnly.exec(text) ?? [];
    return named(year, month, undefined);
  },
];

function inOrder(found: RegExpExecArray | null): Parts | null {
  return found === null ? null : { year: found[1], month: found[2], day: found[3] };
}

/** 22/11/2015 and 11/22/2015 are certain, 22.11.2015 by its stops; 11/12/2015 is not. */
function byNumbers(found: RegExpExecArray | null): Parts | null {
  const [, first = '', separator, second = '', year] = found ?? [];
  if (year === undefined) return null;
  if (separator === '.' || Number(first) > 12 || first === second) return { year, month: second, day: first };
  return Number(second) > 12 ? { year, month: first, day: second } : null;
}

function named(year: string | undefined, name: string | undefined, day: string | undefined): Parts | null {
  const month = months.get((name ?? '').toLowerCase());
  return year === undefined || month === undefined ? null : { year, month: String(month), day };
}

function toIso({ year, month, day }: Parts): string | null {
  if (year === undefined || Number(year) < 1500 || Number(year) > 2199) return null;
  if (month === undefined) return year;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  const real = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day ?? 1);
  return real ? date.toISOString().slice(0, day === undefined ? 7 : 10) : null;
}

function latinDigits(text: string): string {
  return text
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[\uff10-\uff19]/g, (digit) => String(digit.charCodeAt(0) - 0xff10));
}

/** Names of the months, whole and shortened, in the languages whose names Intl gives; to their numbers. */
const months = monthNames([
  'en',
  'fr',
  'de',
  'es',
  'it',
  'pt',
  'nl',
  'ru',
  'ar',
  'he',
  'tr',
  'pl',
  'uk',
  'sv',
]);

function monthNames(languages: readonly string[]): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const language of languages) {
    for (const style of ['long', 'short'] as const) {
      // With a day, so that languages with cases give the form that dates have.
      const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, {
        month: style,
        day: 'numeric',
        timeZone: 'UTC',
      });
      for (let month = 0; month < 12; month++) {
        const part = format.formatToParts(Date.UTC(2015, month, 1)).find(({ type }) => type === 'month');
        const name = part?.value.toLowerCase().replace(/\.$/, '') ?? '';
        if (/^\p{L}+$/u.test(name) && !names.has(name)) names.set(name, month + 1);
      }
    }
  }
  return names.set('sept', 9);
}

import { shortCountryCode } from '../../shared/geography/countries.ts';

const names = new Map<string, Intl.DisplayNames>();

/** What a country is called in the interface's language; the code (ISO 3166-1 alpha-3) itself where it has no name. */
export function countryName(code: string, locale: string): string {
  const short = shortCountryCode(code);
  if (short === undefined) return code;
  let held = names.get(locale);
  if (held === undefined) names.set(locale, (held = new Intl.DisplayNames([locale], { type: 'region' })));
  return held.of(short) ?? code;
}

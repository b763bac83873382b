import type { ReactNode } from 'react';
import { countryCodes } from '../../shared/geography/countries.ts';
import { Actor } from '../../shared/schema/actor.ts';
import { ChoiceCombobox, type Option } from '../app/parts/ChoiceCombobox.tsx';
import { rankMatch } from '../inspector/rank-match.ts';
import { countryName } from '../words/country-name.ts';
import { useWords } from '../words/words.ts';

interface CountryFieldProps {
  /** ISO 3166-1 alpha-3. */
  readonly value: string | null;
  readonly onChange: (code: string | null) => void;
}

/** A country, found by its name or code; one that is no more (SUN, YUG) by typing its code. */
export function CountryField({ value, onChange }: CountryFieldProps): ReactNode {
  const { actors: words, locale } = useWords();
  const option = (code: string): Option<string> => ({
    key: code,
    label: countryName(code, locale),
    detail: code,
    value: code,
  });
  const matching = (query: string): Option<string>[] => {
    const typed = query.trim();
    const found = countryCodes
      .map((code) => ({ code, name: countryName(code, locale) }))
      .map((each) => ({ ...each, rank: rankOf(each, typed) }))
      .filter(({ rank }) => rank !== null)
      .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || a.name.localeCompare(b.name, locale))
      .map(({ code }) => option(code));
    const code = typed.toUpperCase();
    const isOther = Actor.shape.country.safeParse(code).success && !countryCodes.includes(code);
    return isOther ? [...found, { ...option(code), offer: words.otherCountry(code) }] : found;
  };
  return (
    <ChoiceCombobox
      label={words.fields.country}
      value={value === null ? null : option(value)}
      clearable
      onChange={onChange}
      offer={(query) => [{ label: words.fields.country, items: matching(query) }]}
    />
  );
}

function rankOf(
  { code, name }: { readonly code: string; readonly name: string },
  typed: string,
): number | null {
  return code === typed.toUpperCase() ? -1 : rankMatch(name, typed);
}

import type { AgreementTerms } from '../words/agreement-en.ts';
import type { Names } from '../words/names.ts';
import type { Vocabulary } from '../words/vocabulary-en.ts';
import { leading, type ComparedKind } from './measures.ts';

/** A value that layers are compared on, in words: actors and terms by their names, degrees as the forms say them. */
export function saidValue(
  field: string,
  value: string | number | null,
  names: Names,
  { vocabulary, agreement }: { readonly vocabulary: Vocabulary; readonly agreement: AgreementTerms },
): string {
  if (value === null) return agreement.nothing;
  const text = String(value);
  const [type, rest] = splitOnce(text);
  switch (field) {
    case 'actor.who':
      return names.actor(text);
    case 'bias.code':
      return names.term(text);
    case 'bias.severity':
      return value === 1 || value === 2 || value === 3 ? vocabulary.severity[value] : text;
    case 'stance.polarity':
      return Object.entries(vocabulary.polarity).find(([polarity]) => polarity === value)?.[1] ?? text;
    case 'stance.holder':
    case 'stance.target':
      if (type === 'actor') return names.actor(rest);
      if (type === 'issue') return names.term(rest);
      if (type === 'claim') return rest;
      return type === 'author' ? vocabulary.author : vocabulary.unnamed;
    case 'stance.position':
      return typeof value === 'number' && value > 0 ? `+${text}` : text.replace('-', '−');
    default:
      return agreement.marked;
  }
}

/** What passages of a kind are called first of all: one value, or several that overlap. */
export function saidValues(
  kind: ComparedKind,
  values: readonly string[],
  names: Names,
  words: Parameters<typeof saidValue>[3],
): string {
  return values.map((value) => saidValue(leading[kind].name, value, names, words)).join(' + ');
}

function splitOnce(text: string): readonly [string, string] {
  const at = text.indexOf(' ');
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

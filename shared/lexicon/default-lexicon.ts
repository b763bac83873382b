import type { LexiconEntry } from '../schema/lexicon.ts';
import { englishClaims } from './english-claims.ts';
import { englishWordings } from './english-wordings.ts';
import { otherLanguages } from './other-languages.ts';

/**
 * What a new workspace starts with: words that slant in newspapers, from the literature of the codes (codebook of the
 * same names). The ids are fixed and equal on every desk.
 */
export const defaultLexicon: readonly LexiconEntry[] = [
  ...englishWordings,
  ...englishClaims,
  ...otherLanguages,
].flatMap(({ language, codeId, note, phrases }) =>
  phrases.map(([text, suggestion, name = text]) => ({
    id: `lexicon.${language}.${slug(name)}`,
    text,
    language,
    codeId,
    suggestion,
    note,
    enabled: true,
  })),
);

function slug(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/gu, 'ss')
    .replace(/[^a-z]+/gu, '-')
    .replace(/^-|-$/gu, '');
}

/** Bits that a guesser has to try, roughly. */
const FAIR = 45;
const STRONG = 60;

/** A word that people choose is one of some thousands. */
const BITS_OF_WORD = 12;

/** How hard a passphrase is to guess, as a hint: by its words where it has several, else by its different characters. */
export function passphraseStrength(passphrase: string): 'weak' | 'fair' | 'strong' {
  const words = new Set(passphrase.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu));
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}\s]/u].filter((kind) => kind.test(passphrase));
  const byCharacters = new Set(passphrase).size * (1 + 0.75 * kinds.length);
  const bits = Math.max(words.size < 3 ? 0 : words.size * BITS_OF_WORD, byCharacters);
  if (bits < FAIR) return 'weak';
  return bits < STRONG ? 'fair' : 'strong';
}

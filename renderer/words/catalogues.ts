import { chooseLanguage, type Language } from '../../shared/words/languages.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import type { Words } from './words.ts';

const catalogues: Readonly<Record<Language, Words>> = { en, de };

/**
 * The interface's text.
 * @param chosen the language that the analyst chose (BCP 47); null follows the system
 */
export function wordsIn(chosen: string | null): Words {
  return catalogues[chooseLanguage(chosen, navigator.languages)];
}

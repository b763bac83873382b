import { app } from 'electron';
import { desktopDe } from '../../shared/words/desktop-de.ts';
import { desktopEn, type DesktopWords } from '../../shared/words/desktop-en.ts';
import { chooseLanguage } from '../../shared/words/languages.ts';

const catalogues = { en: desktopEn, de: desktopDe };
let spoken: DesktopWords = desktopEn;

/**
 * Has the menus and dialogs that open from now on speak a language.
 * @param language as the analyst chose it (BCP 47); null follows the system
 */
export function speak(language: string | null): void {
  spoken = catalogues[chooseLanguage(language, [app.getLocale()])];
}

/** The words of the menus and dialogs, in the language of the desk. */
export function desktopWords(): DesktopWords {
  return spoken;
}

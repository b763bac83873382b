import { app } from 'electron';
import { desktopDe } from '../../shared/words/desktop-de.ts';
import { desktopEn, type DesktopWords } from '../../shared/words/desktop-en.ts';
import { exportsDe } from '../../shared/words/exports-de.ts';
import { exportsEn, type ExportWords } from '../../shared/words/exports-en.ts';
import { chooseLanguage } from '../../shared/words/languages.ts';

const catalogues = {
  en: { desktop: desktopEn, exports: exportsEn },
  de: { desktop: desktopDe, exports: exportsDe },
};
let spoken: { readonly desktop: DesktopWords; readonly exports: ExportWords } = catalogues.en;

/**
 * Has the menus and dialogs that open from now on speak a language.
 * @param language as the analyst chose it (BCP 47); null follows the system
 */
export function speak(language: string | null): void {
  spoken = catalogues[chooseLanguage(language, [app.getLocale()])];
}

/** The words of the menus and dialogs, in the language of the desk. */
export function desktopWords(): DesktopWords {
  return spoken.desktop;
}

/** How formats of exports are called, in the language of the desk. */
export function desktopExports(): ExportWords {
  return spoken.exports;
}

/** The languages that the interface speaks, each by the name that its speakers give it. */
export const languages = { en: 'English', de: 'Deutsch' } as const;
export type Language = keyof typeof languages;

/**
 * The interface's language.
 * @param chosen by the analyst (BCP 47); null follows the system
 * @param preferred by the system, the most wanted first (BCP 47)
 */
export function chooseLanguage(chosen: string | null, preferred: readonly string[]): Language {
  for (const tag of chosen === null ? preferred : [chosen]) {
    const [main] = tag.toLowerCase().split('-');
    if (main === 'en' || main === 'de') return main;
  }
  return 'en';
}

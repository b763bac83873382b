import type { Language } from '../../../../../shared/words/languages.ts';
import { labelsDe } from './labels-de.ts';
import { labelsEn, type Labels } from './labels-en.ts';

/** The words of the printed page in each language of the desk. */
export const labelsIn: Readonly<Record<Language, Labels>> = { en: labelsEn, de: labelsDe };

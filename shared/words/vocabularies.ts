import type { ExportOptions } from '../export/export-options.ts';
import { vocabularyDe } from './vocabulary-de.ts';
import { vocabularyEn, type Vocabulary } from './vocabulary-en.ts';

/** The domain's terms, by the language that labels are written in. */
export const vocabularies: Readonly<Record<ExportOptions['labels'], Vocabulary>> = {
  en: vocabularyEn,
  de: vocabularyDe,
};

import type { ExportOptions } from '../export/export-options.ts';
import { agreementTermsDe } from './agreement-de.ts';
import { agreementTermsEn, type AgreementTerms } from './agreement-en.ts';

/** What figures of agreement are called, by the language that labels are written in. */
export const agreementTerms: Readonly<Record<ExportOptions['labels'], AgreementTerms>> = {
  en: agreementTermsEn,
  de: agreementTermsDe,
};

import { agreementTermsEn } from '../../../shared/words/agreement-en.ts';

export const agreementEn = {
  ...agreementTermsEn,
  title: 'Agreement',
  scope: 'Articles',
  layers: 'Layers',
  kind: 'Kind',
  measure: 'Measure',
  measuring: 'Measuring agreement',
  cancel: 'Cancel',
  cancelled: 'Measuring was cancelled.',
  failed: 'Agreement could not be measured',
  empty: {
    title: 'How far do analysts agree?',
    text: 'Choose articles and layers, then measure. Annotations of two analysts, or of one and the consensus, are needed.',
  },
  compare: 'Compare',
  figures: 'Figures',
  save: {
    label: 'Report',
    pdf: 'As PDF, to read',
    csv: 'As CSV tables, to calculate with',
    writing: 'Writing the report',
  },
} as const;

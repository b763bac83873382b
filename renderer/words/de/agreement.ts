import { agreementTermsDe } from '../../../shared/words/agreement-de.ts';
import type { Words } from '../words.ts';

export const agreementDe: Words['agreement'] = {
  ...agreementTermsDe,
  title: 'Übereinstimmung',
  scope: 'Artikel',
  layers: 'Ebenen',
  kind: 'Art',
  measure: 'Messen',
  measuring: 'Die Übereinstimmung wird gemessen',
  cancel: 'Abbrechen',
  cancelled: 'Das Messen wurde abgebrochen.',
  failed: 'Die Übereinstimmung ließ sich nicht messen',
  empty: {
    title: 'Wie weit stimmen die Analyst/innen überein?',
    text: 'Artikel und Ebenen wählen, dann messen. Dazu gehören Annotationen von zwei Analyst/innen, oder von einer Person und der Konsens.',
  },
  compare: 'Vergleichen',
  figures: 'Kennzahlen',
  save: {
    label: 'Bericht',
    pdf: 'Als PDF, zum Lesen',
    csv: 'Als CSV-Tabellen, zum Rechnen',
    writing: 'Der Bericht wird geschrieben',
  },
};

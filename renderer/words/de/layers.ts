import { agreementTermsDe } from '../../../shared/words/agreement-de.ts';
import type { Words } from '../words.ts';
import { counted } from './counted.ts';

export const layersDe: Words['layers'] = {
  label: 'Ebenen',
  shown: 'Ebenen im Blick',
  annotations: (count) => counted(count, 'Annotation', 'Annotationen'),
  consensus: agreementTermsDe.consensus,
  unknown: agreementTermsDe.unknownLayer,
  inColours: 'Farben der Analyst/innen',
  oneByOne: 'Eine nach der anderen',
  hidden: (count) => `${counted(count, 'Ebene', 'Ebenen')} ausgeblendet`,
};

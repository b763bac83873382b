import { agreementTermsEn } from '../../../shared/words/agreement-en.ts';
import { counted } from './counted.ts';

/** Whose annotations are in view. */
export const layersEn = {
  label: 'Layers',
  shown: 'Layers in view',
  annotations: (count: number) => counted(count, 'annotation'),
  consensus: agreementTermsEn.consensus,
  unknown: agreementTermsEn.unknownLayer,
  inColours: 'Analysts’ colours',
  oneByOne: 'One by one',
  hidden: (count: number) => `${counted(count, 'layer')} out of view`,
} as const;

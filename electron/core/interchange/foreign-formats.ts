import { brat } from './brat/brat.ts';
import { doccano } from './doccano/doccano.ts';
import type { ForeignFormat } from './foreign-format.ts';
import { labelStudio } from './label-studio/label-studio.ts';
import { w3c } from './w3c.ts';

/** Every format that annotations come in, told by its content. Adding one is one line and one file. */
export const foreignFormats: readonly ForeignFormat[] = [w3c, brat, doccano, labelStudio];

/** What annotations can be read from, for people: `W3C Web Annotation, brat standoff and doccano`. */
export function readableAnnotations(): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(foreignFormats.map(({ name }) => name));
}

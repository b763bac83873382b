import { archiveOf } from './archive.ts';
import { casJson } from './cas-json/cas-json.ts';
import { webannoTsv } from './webanno-tsv/webanno-tsv.ts';
import { brat } from './brat/brat.ts';
import { doccano } from './doccano/doccano.ts';
import type { ForeignFormat } from './foreign-format.ts';
import { labelStudio } from './label-studio/label-studio.ts';
import { pdf } from './pdf/pdf.ts';
import { dna } from './dna/dna.ts';
import { dnaCsv } from './dna/dna-csv.ts';
import { hypothesis } from './hypothesis/hypothesis.ts';
import { qdpx } from './qdpx/qdpx.ts';
import { w3c } from './w3c.ts';

/** Every format that annotations come in, told by its content. Adding one is one line and one file. */
const formats: readonly ForeignFormat[] = [
  w3c,
  brat,
  doccano,
  labelStudio,
  webannoTsv,
  casJson,
  qdpx,
  dna,
  dnaCsv,
  hypothesis,
  pdf,
];

/** The same, and archives of them. */
export const foreignFormats: readonly ForeignFormat[] = [...formats, archiveOf(formats)];

/** What annotations can be read from, for people: `W3C Web Annotation, brat standoff and doccano`. */
export function readableAnnotations(): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(formats.map(({ name }) => name));
}

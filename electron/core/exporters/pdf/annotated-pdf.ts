import type { Exporter } from '../exporter.ts';
import { pdfPreview } from './pdf-preview.ts';
import { writePdf } from './write-pdf.ts';

/** The article typeset, its annotations as real PDF annotations, tables of them after it, all data attached. */
export const annotatedPdf: Exporter = {
  write: (input, { progress }) => writePdf(input, progress),
  preview: pdfPreview,
};

import type { Exporter } from './exporter.ts';
import { annotatedPdf } from './pdf/annotated-pdf.ts';
import { w3c } from './w3c.ts';

/** Every format that articles go out in. Adding one is one line and one file. */
export const exporters: readonly Exporter[] = [annotatedPdf, w3c];

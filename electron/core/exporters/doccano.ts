import { writeDoccano } from '../interchange/doccano/write-doccano.ts';
import { labelExporter } from './label-exporter.ts';

/** For doccano’s sequence labelling projects. */
export const doccano = labelExporter(writeDoccano);

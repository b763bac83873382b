import { writeBrat } from '../interchange/brat/write-brat.ts';
import { labelExporter } from './label-exporter.ts';

/** For brat and everything that reads its standoff files. */
export const brat = labelExporter(writeBrat);

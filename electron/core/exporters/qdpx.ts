import { writeQdpx } from '../interchange/qdpx/write-qdpx.ts';
import { labelExporter } from './label-exporter.ts';

/** For ATLAS.ti, MAXQDA, NVivo, QualCoder and other programs of qualitative analysis. */
export const qdpx = labelExporter(writeQdpx);

import { writeLabelStudio } from '../interchange/label-studio/write-label-studio.ts';
import { labelExporter } from './label-exporter.ts';

/** For Label Studio’s projects with text. */
export const labelStudio = labelExporter(writeLabelStudio);

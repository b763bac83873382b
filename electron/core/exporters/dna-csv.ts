import { ok } from '../../../shared/errors.ts';
import { writeDnaCsv } from '../interchange/dna/write-dna-csv.ts';
import type { Exporter } from './exporter.ts';

/** For Discourse Network Analyzer and rDNA: the event list, a stance a line. */
export const dnaCsv: Exporter = { write: (input) => ok(writeDnaCsv(input)) };

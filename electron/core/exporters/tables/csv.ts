import Papa from 'papaparse';
import { ok } from '../../../../shared/errors.ts';
import { guardCell } from '../../actors-file/formula-guard.ts';
import type { Exporter } from '../exporter.ts';
import { zipFiles, type FileToZip } from '../zip-files.ts';
import type { Cell, DataTable } from './data-table.ts';
import { dataTables, tableLosses, previewTables } from './data-tables.ts';

/** By this mark a spreadsheet knows that the table is in UTF-8. */
const MARK = '\ufeff';

/** A table a file, and the dictionary of their columns, in one archive (RFC 4180). */
export const csv: Exporter = {
  write: (input) =>
    ok({
      bytes: zipFiles(dataTables(input).map(csvFile), input.exportedAt),
      losses: tableLosses,
    }),
  preview: (input) => ok(previewTables(dataTables(input))),
};

/** A table as a file of an archive. */
export function csvFile({ name, heading, rows }: DataTable): FileToZip {
  const text = Papa.unparse([[...heading], ...rows.map((row) => row.map(guarded))], { newline: '\r\n' });
  return { name: `${name}.csv`, bytes: Buffer.from(`${MARK}${text}\r\n`, 'utf8') };
}

/** Numbers are ours, and may be negative; only what somebody wrote can be meant as a formula. */
function guarded(cell: Cell): string | number | null {
  return typeof cell === 'string' ? guardCell(cell) : cell;
}

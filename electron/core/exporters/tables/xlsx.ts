import { ok } from '../../../../shared/errors.ts';
import { lossOfThings } from '../../../../shared/losses/loss.ts';
import type { Exporter } from '../exporter.ts';
import { dataTables, tableLosses, previewTables } from './data-tables.ts';
import { writeWorkbook } from './workbook.ts';

/** A sheet a table, and one for the dictionary of their columns. */
export const xlsx: Exporter = {
  write: (input) => {
    const { bytes, cut } = writeWorkbook(dataTables(input), input.exportedAt);
    return ok({
      bytes,
      losses: [...tableLosses, ...lossOfThings('cells-cut', cut)],
    });
  },
  preview: (input) => ok(previewTables(dataTables(input))),
};

import { zipSync, type Zippable } from 'fflate';
import type { Instant } from '../../../shared/schema/ids.ts';

export interface FileToZip {
  /** With folders, if any, before it, each followed by `/`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Files that are packed already: to press them again takes long and gains nothing. */
const PACKED = /\.(?:pdf|zip|docx|xlsx|qdpx)$/i;

/** The earliest and the latest year that a zip archive can tell. */
const YEARS = { first: 1980, last: 2099 };

/** For archives that are the same whenever they are written. */
export const NO_MOMENT: Instant = '1980-01-02T00:00:00.000Z';

/** A zip archive; the same files at the same moment are the same bytes, in every time zone. */
export function zipFiles(files: readonly FileToZip[], at: Instant): Uint8Array {
  const entries: Zippable = {};
  for (const { name, bytes } of files) entries[name] = [bytes, { level: PACKED.test(name) ? 0 : 6 }];
  return zipSync(entries, { mtime: localTime(at) });
}

/** Zip archives tell local time and not where; the hour in UTC is told, wherever it is written. */
function localTime(at: Instant): Date {
  const utc = new Date(at);
  const year = Math.min(Math.max(utc.getUTCFullYear(), YEARS.first), YEARS.last);
  return new Date(
    year,
    utc.getUTCMonth(),
    utc.getUTCDate(),
    utc.getUTCHours(),
    utc.getUTCMinutes(),
    utc.getUTCSeconds(),
  );
}

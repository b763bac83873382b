import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

/** Bytes after which a log is put aside; one older log is kept. */
const longest = 1_000_000;

/**
 * Opens the log for a run of the application.
 * @returns writes one line, with the time before it. A log that cannot be written is no reason to stop working: the
 *   line then goes to standard error.
 */
export function openLog(file: string): (line: string) => void {
  return (line) => {
    try {
      mkdirSync(path.dirname(file), { recursive: true });
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > longest) renameSync(file, `${file}.old`);
      appendFileSync(file, `${new Date().toISOString()} ${line.replaceAll(/[\r\n]+/g, ' | ')}\n`);
    } catch (error) {
      process.stderr.write(`${line}\n(the log could not be written: ${String(error)})\n`);
    }
  };
}

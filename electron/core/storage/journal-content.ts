import { basename, dirname, join } from 'node:path';
import type { SequencedChange } from '../../../shared/changes/change.ts';
import { fail, type AppError } from '../../../shared/errors.ts';
import type { FileLayer } from './file-layer.ts';
import { readLine } from './journal-line.ts';
import { isMissing } from './storage-failure.ts';

export interface JournalContent {
  readonly changes: readonly SequencedChange[];
  /** What was cut off or could not be read. */
  readonly findings: readonly AppError[];
  /** Bytes up to the end of the last whole line. */
  readonly length: number;
}

/** Reads a journal. Unreadable lines are left out and reported; a torn last line is not counted. */
export async function readJournal(files: FileLayer, path: string): Promise<JournalContent> {
  const bytes = await readOrEmpty(files, path);
  const end = bytes.lastIndexOf(0x0a) + 1;
  const findings: AppError[] = [];
  if (end < bytes.length) {
    findings.push(
      fail('corrupt', 'The last step was cut off while it was being written and was never called saved.', {
        path,
        reason: 'torn-line',
      }).error,
    );
  }
  const changes: SequencedChange[] = [];
  for (const [index, line] of bytes.toString('utf8', 0, end).split('\n').slice(0, -1).entries()) {
    const change = readLine(line);
    if (change !== null) changes.push(change);
    else {
      findings.push(
        fail('corrupt', `Line ${index + 1} of ${basename(path)} is damaged; everything else was kept.`, {
          path,
          reason: 'damaged-line',
          line: index + 1,
        }).error,
      );
    }
  }
  return { changes, findings, length: end };
}

/** Journals that were put away, oldest first; only those that reach beyond a change, if one is given. */
export async function archivedJournals(
  files: FileLayer,
  path: string,
  beyond = 0,
): Promise<readonly string[]> {
  const folder = historyFolder(path);
  try {
    const names = await files.list(folder);
    return names
      .filter((name) => Number(/^\d+-(\d+)\.jsonl$/.exec(name)?.[1] ?? 0) > beyond)
      .sort()
      .map((name) => join(folder, name));
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** Where journals are put away. */
export function historyFolder(journal: string): string {
  return join(dirname(journal), 'history');
}

async function readOrEmpty(files: FileLayer, path: string): Promise<Buffer> {
  try {
    return await files.read(path);
  } catch (error) {
    if (isMissing(error)) return Buffer.alloc(0);
    throw error;
  }
}

import { basename, dirname, join } from 'node:path';
import type { SequencedChange } from '../../../shared/changes/change.ts';
import { fail, type AppError } from '../../../shared/errors.ts';
import type { FileLayer } from './file-layer.ts';
import { readLine, readPieces } from './journal-line.ts';
import { readLongLine } from './long-line.ts';
import { isMissing } from './storage-failure.ts';

export interface JournalContent {
  /** By number, each once. */
  readonly changes: readonly SequencedChange[];
  /** What was cut off or could not be read. */
  readonly findings: readonly AppError[];
  /** Lines that could not be read, as far as they are text. */
  readonly damaged: readonly string[];
  /** In bytes; a torn last line is not counted. */
  readonly length: number;
  /** The last line counts, but lacks its end. */
  readonly isOpenEnded: boolean;
}

const NEWLINE = 0x0a;

/** Bytes of a line from which on it is read element by element. */
const LONG = 1024 * 1024;

/**
 * Reads a journal. Unreadable lines are left out and reported; where two lines ran together, each is read.
 * @param atLeast the number of a change that is known to have been saved: a last line that lacks its end is no append
 * that was cut off when such a change is missing, and is left for a repair
 */
export async function readJournal(files: FileLayer, path: string, atLeast = 0): Promise<JournalContent> {
  const bytes = await readOrEmpty(files, path);
  const known = new Map<number, SequencedChange>();
  const damaged: string[] = [];
  const findings: AppError[] = [];
  const end = bytes.lastIndexOf(NEWLINE) + 1;
  let lines = 0;
  for (let from = 0; from < end;) {
    const to = bytes.indexOf(NEWLINE, from);
    const bytesOfLine = bytes.subarray(from, to);
    from = to + 1;
    lines += 1;
    const long = bytesOfLine.length > LONG ? await readLongLine(bytesOfLine) : null;
    if (long !== null) {
      if (!known.has(long.seq)) known.set(long.seq, long);
      continue;
    }
    const line = bytesOfLine.toString('utf8');
    const { found: changes, isWhole } = readPieces(line, readLine);
    for (const change of changes) if (!known.has(change.seq)) known.set(change.seq, change);
    if (isWhole) continue;
    damaged.push(line);
    findings.push(damagedLine(path, lines));
  }
  const tail = bytes.toString('utf8', end);
  const last = readPieces(tail, readLine);
  for (const change of last.found) known.set(change.seq, change);
  const changes = [...known.values()].sort((a, b) => a.seq - b.seq);
  const wasSaved = (changes.at(-1)?.seq ?? 0) < atLeast;
  const isOpenEnded = tail !== '' && (last.found.length > 0 || wasSaved);
  if (tail !== '' && !last.isWhole) {
    findings.push(isOpenEnded ? damagedLine(path, lines + 1) : tornLine(path));
    if (isOpenEnded) damaged.push(tail);
  }
  return { changes, findings, damaged, length: isOpenEnded ? bytes.length : end, isOpenEnded };
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

/** The last change that an archive's name promises; 0 for no archive. */
export function lastInHistory(archives: readonly string[]): number {
  return Number(/-(\d+)\.jsonl$/.exec(archives.at(-1) ?? '')?.[1] ?? 0);
}

/** Where journals are put away. */
export function historyFolder(journal: string): string {
  return join(dirname(journal), 'history');
}

function damagedLine(path: string, line: number): AppError {
  return fail('corrupt', `Line ${line} of ${basename(path)} is damaged.`, {
    path,
    reason: 'damaged-line',
    line,
  }).error;
}

function tornLine(path: string): AppError {
  return fail('corrupt', 'The last step was cut off while it was being written and was never called saved.', {
    path,
    reason: 'torn-line',
  }).error;
}

async function readOrEmpty(files: FileLayer, path: string): Promise<Buffer> {
  try {
    return await files.read(path);
  } catch (error) {
    if (isMissing(error)) return Buffer.alloc(0);
    throw error;
  }
}

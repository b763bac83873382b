import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { fail, ok, type AppError, type Result } from '../../shared/errors.ts';
import { FOLDER_FILES } from '../../shared/import/folder.ts';
import { filesOfFolder } from './files-of-folder.ts';
import type { SourceFile } from './importers/importer.ts';
import { limits } from './importers/limits.ts';
import { onDisk } from './storage/storage-failure.ts';

/** A file that is to be imported, read when its turn comes. */
export interface Source {
  /** For people: as it was chosen; in a folder, with the way to it. */
  readonly name: string;
  read(): Promise<Result<SourceFile>>;
}

/**
 * A file; or each file of a folder and the folders in it. What is not read is among them, and says why.
 * @param most files of a folder
 */
export async function sourcesAt(
  path: string,
  name: string,
  most: number = FOLDER_FILES,
): Promise<readonly Source[]> {
  const facts = await onDisk(path, () => stat(path));
  if (!facts.ok || !facts.value.isDirectory()) return [{ name, read: () => readSourceFile(path) }];
  const entries = await filesOfFolder(path, name, most);
  if (entries.length === 0) {
    return [unread(name, fail('format', `“${name}” has no files in it.`, { name, reason: 'empty-folder' }))];
  }
  const sources = entries.slice(0, most).map((entry): Source => {
    if ('error' in entry) return unread(entry.name, unreadable(entry.name, entry.error));
    return { name: entry.name, read: () => readSourceFile(entry.path) };
  });
  if (entries.length <= most) return sources;
  const sentence = `“${name}” holds more than ${most} files; the others were not looked at.`;
  return [...sources, unread(name, fail('format', sentence, { name, reason: 'too-many-files' }))];
}

function unread(name: string, failure: Result<never>): Source {
  return { name, read: () => Promise.resolve(failure) };
}

/** @returns `format` when the file is too large, `not-found` when it is not there, or what the disk said */
export async function readSourceFile(path: string): Promise<Result<SourceFile>> {
  const name = basename(path);
  const facts = await onDisk(path, () => stat(path));
  if (!facts.ok) return unreadable(name, facts.error);
  if (!facts.value.isFile())
    return fail('format', `“${name}” is not a file.`, { name, reason: 'not-a-file' });
  // Larger files are refused before they are read.
  if (facts.value.size > limits.fileBytes) {
    const sentence = `“${name}” is larger than ${limits.fileBytes / 2 ** 20} MB; nothing was imported.`;
    return fail('format', sentence, { name, reason: 'too-large' });
  }
  const bytes = await onDisk(path, () => readFile(path));
  return bytes.ok ? ok({ name, bytes: bytes.value }) : unreadable(name, bytes.error);
}

function unreadable(name: string, { code, details }: AppError): Result<never> {
  if (details['reason'] === 'ENOENT') return fail('not-found', `There is no file “${name}”.`, details);
  return fail(code, `“${name}” cannot be read (${String(details['reason'])}).`, details);
}

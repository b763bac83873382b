import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fail, ok, type Result } from '../../shared/errors.ts';
import { onDisk } from '../core/storage/storage-failure.ts';

/** What a passphrase's file may hold at most, in bytes: a key file is no passphrase. */
const LONGEST = 4096;

/**
 * The passphrase in the first line of a file: on the command line itself every user of the machine could see it.
 * @returns null when no file was named; `format` when its first line is empty
 */
export async function passphraseFor(cwd: string, file: string | undefined): Promise<Result<string | null>> {
  if (file === undefined) return ok(null);
  const path = resolve(cwd, file);
  const bytes = await onDisk(path, () => readFile(path));
  if (!bytes.ok) return bytes;
  const [line = ''] = bytes.value.toString('utf8', 0, LONGEST).split(/\r?\n/);
  return line === ''
    ? fail('format', `The first line of ${path} is empty: it is to be the passphrase.`)
    : ok(line);
}

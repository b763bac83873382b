import type { FileKind, FileToImport } from '../../shared/api/contract.ts';
import { fail } from '../../shared/errors.ts';
import type { Desk } from '../state/desk.ts';
import { chooseInPage } from './choose-in-page.ts';
import { encodeBase64 } from './encode-base64.ts';

interface Limit {
  /** Bytes, as in the core. */
  readonly largest: number;
  /** How a larger file is worded. */
  readonly reason: string;
}

/**
 * Asks for one file, in a native dialog where the shell has one.
 * @returns null when there is none; of a file that is too large the analyst has been told
 */
export async function chooseOneFile(desk: Desk, kind: FileKind, limit: Limit): Promise<FileToImport | null> {
  if (!desk.shell.nativeDialogs) return choosePageFile(desk, limit);
  const chosen = await desk.client.call('shell.chooseFiles', { kind });
  if (chosen.ok) return chosen.value?.[0] ?? null;
  desk.notices.tell({ type: 'failed', error: chosen.error });
  return null;
}

async function choosePageFile(desk: Desk, { largest, reason }: Limit): Promise<FileToImport | null> {
  const [file] = await chooseInPage();
  if (file === undefined) return null;
  if (file.size <= largest) return { name: file.name, base64: await encodeBase64(await file.arrayBuffer()) };
  desk.notices.tell({ type: 'failed', error: fail('format', 'Too large.', { reason }).error });
  return null;
}

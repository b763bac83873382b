import type { FileToImport } from '../../shared/api/file-to-import.ts';
import { fail, ok, type Result } from '../../shared/errors.ts';
import { encodeBase64 } from './encode-base64.ts';

/** A file that the page can read, or its bytes under a name. */
export interface PageFile {
  /** In a folder, with the way to it. */
  readonly name: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

export interface FileLimit {
  /** Bytes, as in the core: a mistaken file shall not fill the memory. */
  readonly largest: number;
  /** How a larger file is worded. */
  readonly reason: string;
}

export const articleLimit: FileLimit = { largest: 64 * 1024 * 1024, reason: 'too-large' };

/** A file of the page as it is sent. @returns `format` when it is too large, or cannot be read */
export async function readPageFile(file: PageFile, limit = articleLimit): Promise<Result<FileToImport>> {
  const { name } = file;
  if (file.size > limit.largest) return fail('format', 'Too large.', { reason: limit.reason });
  try {
    return ok({ name, base64: await encodeBase64(await file.arrayBuffer()) });
  } catch (error) {
    return fail('format', String(error), { reason: 'unreadable' });
  }
}

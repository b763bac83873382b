import { basename } from 'node:path';
import type { ExportReport } from '../../shared/api/export-report.ts';
import { ok, type Result } from '../../shared/errors.ts';
import { type Loss } from '../../shared/losses/loss.ts';
import type { Id } from '../../shared/schema/ids.ts';
import type { Grants } from './grants.ts';
import type { Destination, Shell } from './shell.ts';
import { SHAREABLE, writeDurably } from './storage/durable-write.ts';
import { onDisk } from './storage/storage-failure.ts';

export interface FileToDeliver {
  readonly destination: Destination;
  /** The grant that named the destination; it may show the file afterwards. */
  readonly grant: Id;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly losses: readonly Loss[];
}

/** Writes a finished export to where the analyst chose, or holds it ready for the page to fetch. */
export async function deliverFile(
  shell: Shell,
  grants: Grants,
  file: FileToDeliver,
): Promise<Result<ExportReport>> {
  const { destination, grant, mediaType, bytes, losses } = file;
  if (destination.kind === 'download') {
    const { name } = destination;
    const download = shell.offerDownload({ name, mediaType, bytes });
    return ok({ name, bytes: bytes.length, path: null, download, losses });
  }
  const { path } = destination;
  const written = await onDisk(path, () => writeDurably(path, bytes, { mode: SHAREABLE }));
  if (!written.ok) return written;
  grants.give({ type: 'reveal', path }, grant);
  return ok({ name: basename(path), bytes: bytes.length, path, download: null, losses });
}

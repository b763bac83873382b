import { dirname } from 'node:path';
import { writeDurably } from '../storage/durable-write.ts';
import type { FileLayer } from '../storage/file-layer.ts';
import { onDisk } from '../storage/storage-failure.ts';

/** A copy of a damaged file, as far as it can be read; what is damaged is never thrown away. */
export async function keepAside(files: FileLayer, path: string, aside: string): Promise<void> {
  await files.makeFolder(dirname(aside));
  const bytes = await onDisk(path, () => files.read(path));
  if (bytes.ok) await writeDurably(aside, bytes.value, { files });
}

import { dirname } from 'node:path';
import { disk } from './disk.ts';
import type { FileLayer } from './file-layer.ts';

/** As `writeDurably`, for what is too large to be held in memory. @returns the file's bytes */
export async function writeStreamDurably(
  path: string,
  content: AsyncIterable<Uint8Array>,
  mode: number,
  files: FileLayer = disk,
): Promise<number> {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    const file = await files.open(temporary, 'replace', mode);
    try {
      for await (const piece of content) await file.write(piece);
      await file.sync();
    } finally {
      await file.close();
    }
    await files.rename(temporary, path);
  } catch (error) {
    await files.remove(temporary).catch(() => undefined); // what failed before is what is told
    throw error;
  }
  await files.syncFolder(dirname(path));
  return (await files.facts(path)).size;
}

import { createWriteStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { syncFolder } from './durable-write.ts';

/** As `writeDurably`, for what is too large to be held in memory. @returns the file's bytes */
export async function writeStreamDurably(path: string, content: Readable, mode: number): Promise<number> {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    await pipeline(content, createWriteStream(temporary, { mode }));
    const file = await open(temporary, 'r+');
    try {
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
  return (await stat(path)).size;
}

import {
  copyFile,
  link,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  type FileHandle,
} from 'node:fs/promises';
import type { BigIntStats } from 'node:fs';
import type { FileFacts, FileLayer, OpenFile } from './file-layer.ts';

const flags = { append: 'a', replace: 'w', create: 'wx' } as const;

/** The real file system. */
export const disk: FileLayer = {
  read: (path, most) => (most === undefined ? readFile(path) : readBeginning(path, most)),
  open: async (path, how, mode) => openFile(await open(path, flags[how], mode)),
  facts: async (path) => factsOf(await stat(path, { bigint: true })),
  list: (folder) => readdir(folder),
  makeFolder: async (path) => void (await mkdir(path, { recursive: true, mode: 0o700 })),
  rename,
  link,
  copy: (from, to) => copyFile(from, to),
  remove: (path) => rm(path, { recursive: true, force: true }),
  async syncFolder(path) {
    if (process.platform === 'win32') return; // Windows has no such call and needs none
    const folder = await open(path, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  },
};

async function readBeginning(path: string, most: number): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(most), 0, most, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function openFile(file: FileHandle): OpenFile {
  return {
    write: (bytes) => file.writeFile(bytes),
    truncate: (length) => file.truncate(length),
    sync: () => file.sync(),
    datasync: () => file.datasync(),
    facts: async () => factsOf(await file.stat({ bigint: true })),
    close: () => file.close(),
  };
}

function factsOf({ dev, ino, size, mtimeMs, uid }: BigIntStats): FileFacts {
  const isOurs = process.getuid === undefined || Number(uid) === process.getuid();
  return { size: Number(size), identity: `${dev}:${ino}`, modified: Number(mtimeMs), isOurs };
}

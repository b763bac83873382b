import { dirname, join } from 'node:path';
import { isMissing } from '../storage/storage-failure.ts';
import type { WorkspaceFolder } from '../workspace-folder.ts';
import type { FileToPack } from './write-pack.ts';

/** Where the files lie that are to take the place of a workspace's. */
export function stagedFolder({ root }: WorkspaceFolder): string {
  return join(root, 'restoring');
}

/** Begins with nothing: what an attempt before left behind goes. */
export async function beginStaging(folder: WorkspaceFolder): Promise<void> {
  const { files } = folder;
  const staged = stagedFolder(folder);
  await files.remove(staged);
  await files.makeFolder(join(staged, 'articles'));
}

/** The content is on the disk afterwards; its name is once `syncStaged` was called. */
export async function stageFile(folder: WorkspaceFolder, { file, bytes }: FileToPack): Promise<void> {
  const { files } = folder;
  const path = join(stagedFolder(folder), ...file.split('/'));
  if (file.startsWith('history/')) await files.makeFolder(dirname(path));
  const opened = await files.open(path, 'replace', 0o600);
  try {
    await opened.write(bytes);
    await opened.sync();
  } finally {
    await opened.close();
  }
}

export async function syncStaged(folder: WorkspaceFolder): Promise<void> {
  for (const name of ['articles', 'history', '.']) {
    try {
      await folder.files.syncFolder(join(stagedFolder(folder), name));
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
  }
}

import { dirname, join, resolve } from 'node:path';
import { disk } from './storage/disk.ts';
import type { FileLayer } from './storage/file-layer.ts';

/** Where everything lies in a workspace's folder, and how it is reached. */
export interface WorkspaceFolder {
  readonly files: FileLayer;
  readonly root: string;
  readonly database: string;
  readonly journal: string;
  readonly lock: string;
  readonly seal: string;
  readonly backups: string;
  readonly deskState: string;
  readonly articles: string;
  /** Can be made anew from everything else. */
  readonly searchIndex: string;
  article(id: string): string;
}

export function workspaceFolder(dir: string, files: FileLayer = disk): WorkspaceFolder {
  const root = resolve(dir);
  const articles = join(root, 'articles');
  return {
    files,
    root,
    database: join(root, 'workspace.json'),
    journal: join(root, 'journal.jsonl'),
    lock: join(root, 'lock.json'),
    seal: join(root, 'seal.json'),
    backups: join(root, 'backups'),
    deskState: join(root, 'desk.json'),
    articles,
    searchIndex: join(root, 'search.sqlite'),
    article: (id) => join(articles, `${id}.json`),
  };
}

export async function makeFolders({ files, root, articles }: WorkspaceFolder): Promise<void> {
  await files.makeFolder(articles);
  await files.syncFolder(root);
  await files.syncFolder(dirname(root));
}

/** Removes what writes that were cut off left behind. Only for whoever holds the lock. */
export async function sweepTemporaryFiles({ files, root, articles }: WorkspaceFolder): Promise<void> {
  for (const dir of [root, articles]) {
    for (const name of await files.list(dir)) {
      if (/\.jsonl?\.\d+\.tmp$/.test(name)) await files.remove(join(dir, name));
    }
  }
}

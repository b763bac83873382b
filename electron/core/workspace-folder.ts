import { mkdir, readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** Where everything lies in a workspace's folder. */
export interface WorkspaceFolder {
  readonly root: string;
  readonly database: string;
  readonly journal: string;
  readonly lock: string;
  readonly deskState: string;
  readonly articles: string;
  article(id: string): string;
}

export function workspaceFolder(dir: string): WorkspaceFolder {
  const root = resolve(dir);
  const articles = join(root, 'articles');
  return {
    root,
    database: join(root, 'workspace.json'),
    journal: join(root, 'journal.jsonl'),
    lock: join(root, 'lock.json'),
    deskState: join(root, 'desk.json'),
    articles,
    article: (id) => join(articles, `${id}.json`),
  };
}

export async function makeFolders(folder: WorkspaceFolder): Promise<void> {
  await mkdir(folder.articles, { recursive: true, mode: 0o700 });
}

/** Removes what writes that were cut off left behind. Only for whoever holds the lock. */
export async function sweepTemporaryFiles(folder: WorkspaceFolder): Promise<void> {
  for (const dir of [folder.root, folder.articles]) {
    for (const name of await readdir(dir)) {
      if (/\.json\.\d+\.tmp$/.test(name)) await rm(join(dir, name), { force: true });
    }
  }
}

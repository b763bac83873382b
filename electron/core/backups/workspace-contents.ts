import { basename } from 'node:path';
import type { SequencedChange } from '../../../shared/changes/change.ts';
import type { Article } from '../../../shared/schema/article.ts';
import { articleFile } from '../storage/article-database.ts';
import { archivedJournals } from '../storage/journal-content.ts';
import { lineOf } from '../storage/journal-line.ts';
import { onDisk } from '../storage/storage-failure.ts';
import { dataFrom, workspaceFile } from '../storage/workspace-database.ts';
import type { Workspace } from '../workspace.ts';
import type { FileToPack } from './write-pack.ts';

export interface Contents {
  readonly seq: number;
  readonly files: AsyncIterable<FileToPack>;
  /** The articles that could not be read; filled while the files are. */
  readonly lost: readonly Article[];
}

/**
 * Everything that a workspace holds at this moment, what is in memory alone included, as the files that would hold it.
 * The journal must not be folded in while they are read: see `Workspace.unfolded`.
 */
export async function contentsOf(workspace: Workspace): Promise<Contents> {
  const { folder, state, log } = workspace;
  const lost: Article[] = [];
  return workspace.settled(() => {
    const { seq } = workspace;
    const data = dataFrom(state);
    const changes = [...log.recent];
    async function* files(): AsyncIterable<FileToPack> {
      const database = workspaceFile(folder.files, folder.database);
      yield { file: 'workspace.json', bytes: Buffer.concat(await database.bytesOf({ seq, data })) };
      yield { file: 'journal.jsonl', bytes: await journalOf(changes) };
      for (const article of data.articles) {
        const bytes = await articleBytes(workspace, article.id);
        if (bytes === null) lost.push(article);
        else yield { file: `articles/${article.id}.json`, bytes };
      }
      for (const path of await archivedJournals(folder.files, folder.journal)) {
        yield { file: `history/${basename(path)}`, bytes: await folder.files.read(path) };
      }
    }
    return { seq, files: files(), lost };
  });
}

async function journalOf(changes: readonly SequencedChange[]): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for (const known of changes) for await (const piece of (await lineOf(known)).pieces()) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** The file as it is, if it is sound; otherwise what can still be made out of its article. */
async function articleBytes(workspace: Workspace, id: string): Promise<Buffer | null> {
  const { folder } = workspace;
  const file = articleFile(folder.files, folder.article(id));
  const read = await onDisk(file.path, () => folder.files.read(file.path));
  if (read.ok && file.isSound(read.value)) return read.value;
  const snapshot = await workspace.settled(() => workspace.articles.snapshot(id, workspace.seq));
  if (snapshot !== null) return Buffer.concat(await file.bytesOf(snapshot));
  return read.ok ? read.value : null;
}

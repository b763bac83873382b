import { basename } from 'node:path';
import { articleFile } from './storage/article-database.ts';
import { archivedJournals, readJournal } from './storage/journal-content.ts';
import { missingSteps, stepsText } from './storage/lost-steps.ts';
import { SealFile } from './storage/seal-file.ts';
import { workspaceFile } from './storage/workspace-database.ts';
import type { Problem } from './problem.ts';
import type { Workspace } from './workspace.ts';

/** Files that Slantwise did not write. A text without a record is kept for an import that was undone. */
export async function strayFiles({ folder }: Workspace): Promise<Problem[]> {
  const own = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(\.previous)?\.json$/;
  return (await folder.files.list(folder.articles))
    .filter((name) => !own.test(name))
    .map((name) => ({ file: `articles/${name}`, message: 'Slantwise did not write this file.' }));
}

/** The copies that would be needed if the newest ones were damaged. */
export async function olderCopies({ folder, state }: Workspace): Promise<Problem[]> {
  const { files } = folder;
  const problems: Problem[] = [];
  const look = async (file: ReturnType<typeof articleFile>, name: string, path: string): Promise<void> => {
    const read = await file.read(path);
    if (!read.ok)
      problems.push({ file: name, message: `An older copy cannot be read: ${read.error.message}` });
  };
  for (const id of state.tables.articles.keys()) {
    const file = articleFile(files, folder.article(id));
    await look(file, `articles/${id}.previous.json`, file.previousPath);
  }
  const database = workspaceFile(files, folder.database);
  const older = [
    await database.read(database.previousPath),
    await new SealFile(files, folder.seal).readPrevious(),
  ];
  for (const [index, read] of older.entries()) {
    const file = index === 0 ? 'workspace.previous.json' : 'seal.previous.json';
    if (!read.ok) problems.push({ file, message: `An older copy cannot be read: ${read.error.message}` });
  }
  return problems;
}

/** The journals that were put away: each line, and that no step is missing between them. */
export async function historyProblems(
  workspace: Workspace,
): Promise<{ readonly changes: number; readonly problems: readonly Problem[] }> {
  const { files, journal } = workspace.folder;
  const problems: Problem[] = [];
  let changes = (await readJournal(files, journal)).changes.length; // its findings were taken at the opening
  let reached = 0;
  for (const path of await archivedJournals(files, journal)) {
    const file = `history/${basename(path)}`;
    const content = await readJournal(files, path);
    const last = Number(/-(\d+)\.jsonl$/.exec(path)?.[1] ?? 0);
    const missing = missingSteps(content.changes, reached, last);
    changes += content.changes.length;
    reached = last;
    problems.push(...content.findings.map(({ message }) => ({ file, message })));
    if (missing.length > 0)
      problems.push({ file, message: `Steps are missing from the history: ${stepsText(missing)}.` });
  }
  return { changes, problems };
}

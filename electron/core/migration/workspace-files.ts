import { archivedJournals } from '../storage/journal-content.ts';
import type { WorkspaceFolder } from '../workspace-folder.ts';

/** The names of all files that hold a workspace, relative to it with `/`; what else is there can be made from them. */
export async function filesOf({
  files,
  root,
  articles,
  journal,
}: WorkspaceFolder): Promise<readonly string[]> {
  const own = /^(workspace|seal)(\.previous)?\.json$|^journal\.jsonl$/;
  const names = (await files.list(root)).filter((name) => own.test(name));
  const texts = (await files.list(articles)).filter((name) =>
    /^[0-9a-f-]{36}(\.previous)?\.json$/.test(name),
  );
  const history = (await archivedJournals(files, journal)).map((path) => path.slice(root.length + 1));
  return [
    ...names,
    ...texts.map((name) => `articles/${name}`),
    ...history.map((name) => name.replaceAll('\\', '/')),
  ];
}

import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { ok, type Result } from '../../shared/errors.ts';
import type { Id } from '../../shared/schema/ids.ts';
import type { DeskStateFile } from './desk-state-file.ts';
import { importFile } from './import-files.ts';
import { readSourceFile } from './source-files.ts';
import { hasCode } from './storage/storage-failure.ts';
import { annotateArticle } from './interchange/annotate-article.ts';
import type { Workspace } from './workspace.ts';

/**
 * Fills a new workspace with the sample articles (`NAME.md`, with the annotations of
 * `NAME.annotations.json`) and opens the desk at the first one. A sample that cannot be had is logged and
 * left out: the desk must open all the same. The samples are where the desk starts: they are folded into
 * the snapshots, so that the first undo does not take them away.
 */
export async function seedSamples(
  workspace: Workspace,
  deskState: DeskStateFile,
  samplesDir: string,
  log: (line: string) => void,
): Promise<void> {
  const names = await filesIn(samplesDir);
  for (const name of names.filter((file) => extname(file) === '.md').sort()) {
    const annotations = name.replace(/\.md$/, '.annotations.json');
    const seeded = await seed(
      workspace,
      join(samplesDir, name),
      names.includes(annotations) ? join(samplesDir, annotations) : null,
    );
    if (!seeded.ok) log(`The sample ${name} was left out: ${seeded.error.message}`);
    else if (deskState.current.articleId === null) {
      await deskState.write({ ...deskState.current, articleId: seeded.value, screen: 'reading' });
    }
  }
  await workspace.compact();
}

async function seed(workspace: Workspace, article: string, annotations: string | null): Promise<Result<Id>> {
  const file = await readSourceFile(article);
  if (!file.ok) return file;
  const outcome = await importFile(workspace, file.value);
  if (outcome.outcome === 'refused') return { ok: false, error: outcome.error };
  if (outcome.outcome === 'annotated') throw new Error(`The sample ${article} is no article.`);
  if (annotations !== null) {
    const given = await readSourceFile(annotations);
    if (!given.ok) return given;
    const taken = await annotateArticle(workspace, outcome.articleId, given.value);
    if (!taken.ok) return taken;
  }
  return ok(outcome.articleId);
}

async function filesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR', 'EACCES')) return [];
    throw error;
  }
}

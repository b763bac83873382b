import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { importFile } from '../../../electron/core/import-files.ts';
import type { SourceFile } from '../../../electron/core/importers/importer.ts';
import type { Workspace } from '../../../electron/core/workspace.ts';
import type { ImportOutcome } from '../../../shared/api/import-report.ts';
import { openWorkspace, value } from '../../builders/open-workspace.ts';

export type Annotated = Extract<ImportOutcome, { outcome: 'annotated' }>;

export function anEmptyWorkspace(): Promise<Workspace> {
  return openWorkspace(mkdtempSync(path.join(tmpdir(), 'slantwise-')));
}

/** A file of annotations, as it is dropped on the window. */
export async function bringInto(workspace: Workspace, file: SourceFile): Promise<Annotated> {
  const outcome = await importFile(workspace, file);
  if (outcome.outcome !== 'annotated') throw new Error(`${file.name} is ${outcome.outcome}.`);
  return outcome;
}

/** An article's annotations as lines: `quote … quote #tag #tag: text (analyst)`. */
export async function annotationLines(
  workspace: Workspace,
  articleId: string | undefined,
): Promise<string[]> {
  const { annotations } = value(await workspace.openArticle(articleId ?? ''));
  return [...annotations.values()]
    .map(({ anchors, body, analystId }) => {
      const quotes = anchors.map(({ quote }) => quote).join(' … ');
      if (body.kind !== 'note') return `${quotes} ${body.kind}`;
      const tags = body.tags.map((tag) => ` #${tag}`).join('');
      const who =
        analystId === workspace.analystId ? '' : ` (${workspace.state.get('analysts', analystId)?.name})`;
      return `${quotes}${tags}${body.text === '' ? '' : `: ${body.text.replaceAll('\n\n', ' | ')}`}${who}`;
    })
    .sort();
}

import { resolve } from 'node:path';
import type { ImportOutcome } from '../../../shared/api/contract.ts';
import { ok } from '../../../shared/errors.ts';
import { importFile, readSourceFile } from '../../core/import-files.ts';
import { readableFormats } from '../../core/importers/registry.ts';
import { oneLine } from '../display-width.ts';
import { shortIds } from '../find-article.ts';
import { table } from '../table.ts';
import type { Desk, Verb } from '../verb.ts';

interface ImportedFile {
  /** As it was typed. */
  readonly file: string;
  readonly outcome: ImportOutcome;
}

const said: Record<ImportOutcome['outcome'], string> = {
  imported: 'imported',
  known: 'there already',
  refused: 'refused',
};

export const importVerb: Verb = {
  usage: 'import FILE…',
  summary: `take articles into the library: ${readableFormats()}`,
  operands: { least: 1, most: Infinity },
  options: {},
  plan: ({ operands }) =>
    ok(async (desk) => {
      const files: ImportedFile[] = [];
      for (const [index, file] of operands.entries()) {
        if (desk.job.signal.aborted) break;
        desk.job.progress(index, operands.length, file);
        files.push({ file, outcome: await importOne(desk, file) });
      }
      const left = operands.slice(files.length);
      const refused = files.some(({ outcome }) => outcome.outcome === 'refused');
      return ok({
        exit: left.length > 0 ? 'cancelled' : refused ? 'partly' : 'done',
        data: { files: files.map(({ file, outcome }) => ({ ...outcome, name: file })), left },
        text: (style) => {
          const short = shortIds([...desk.workspace.state.values('articles')].map(({ id }) => id));
          return table<ImportedFile>(
            [
              { heading: 'FILE', cell: ({ file }) => oneLine(file) },
              { heading: 'OUTCOME', cell: ({ outcome }) => said[outcome.outcome] },
              {
                heading: 'ID',
                cell: ({ outcome }) => ('articleId' in outcome ? (short.get(outcome.articleId) ?? '') : ''),
              },
              { heading: 'TITLE', cell: ({ outcome }) => titleOf(desk, outcome) },
            ],
            files,
            style,
          );
        },
        remarks: [
          ...files.flatMap(({ file, outcome }) => remarksOn(file, outcome)),
          ...(left.length > 0
            ? [`Cancelled; ${left.length} of ${operands.length} files were not looked at.`]
            : []),
        ],
      });
    }),
};

async function importOne({ workspace, cwd }: Desk, file: string): Promise<ImportOutcome> {
  const source = await readSourceFile(resolve(cwd, file));
  return source.ok
    ? await importFile(workspace, source.value)
    : { name: file, outcome: 'refused', error: source.error };
}

function titleOf({ workspace }: Desk, outcome: ImportOutcome): string {
  if (outcome.outcome === 'refused') return '';
  return oneLine(workspace.state.get('articles', outcome.articleId)?.title ?? '');
}

function remarksOn(file: string, outcome: ImportOutcome): string[] {
  if (outcome.outcome === 'refused') return [`${oneLine(file)}: ${outcome.error.message}`];
  return outcome.outcome === 'imported'
    ? outcome.warnings.map((warning) => `${oneLine(file)}: ${warning}`)
    : [];
}

import { ok, type Result } from '../../../shared/errors.ts';
import type { Exporter } from '../../core/exporters/exporter.ts';
import { exporters } from '../../core/exporters/registry.ts';
import { exporterFor } from '../../core/export-articles.ts';
import { exportEach, type ExportedFile } from '../export-each.ts';
import { exportToStandardOutput } from '../export-to-standard-output.ts';
import { libraryOf, findArticle } from '../find-article.ts';
import { oneLine } from '../display-width.ts';
import { wrongUse, type Desk, type Given, type Outcome, type Verb } from '../verb.ts';

const formats = exporters.map(({ format }) => format).join('|');

export const exportVerb: Verb = {
  usage: `export ARTICLE|--all --format ${formats} --out PATH`,
  summary: 'write articles with their annotations to files',
  operands: { least: 0, most: 1 },
  options: {
    all: { value: null, summary: 'every article of the library, each its own file' },
    format: {
      value: 'FORMAT',
      summary: exporters.map(({ format, name }) => `${format}: ${name}`).join(' · '),
    },
    out: { value: 'PATH', summary: 'the file, or with --all the folder; - is standard output' },
  },
  plan: (given) => {
    const wrong = wrongUseOf(given);
    if (wrong !== null) return wrongUse(wrong);
    const exporter = exporterFor(given.value('format') ?? '');
    if (!exporter.ok) return wrongUse(exporter.error.message);
    return ok((desk) => run(desk, given, exporter.value));
  },
};

/** @returns a sentence; null when nothing is wrong */
function wrongUseOf({ operands, value, has, json }: Given): string | null {
  const all = has('all');
  if (all && operands.length > 0) return 'Give one ARTICLE, or --all.';
  if (!all && operands.length === 0) return 'Which article? Give ARTICLE, or --all.';
  if (value('format') === undefined) return `In which format? export needs --format ${formats}.`;
  if (value('out') === undefined) return 'Where to? export needs --out PATH.';
  if (value('out') === '-' && all)
    return 'Only one article fits on standard output; with --all, --out is a folder.';
  if (value('out') === '-' && json)
    return 'Standard output is either the export (--out -) or JSON (--json), not both.';
  return null;
}

async function run(desk: Desk, { operands, value }: Given, exporter: Exporter): Promise<Result<Outcome>> {
  const out = value('out') ?? '';
  const [meant] = operands;
  if (meant === undefined)
    return outcomeOf(await exportEach(desk, libraryOf(desk.workspace), exporter, out, 'folder'));
  const found = findArticle(desk.workspace, meant);
  if (!found.ok) return found;
  if (out === '-') return await exportToStandardOutput(desk, found.value, exporter);
  const files = await exportEach(desk, [found.value], exporter, out, 'file');
  // One article that cannot be exported is a failure, not a part that is missing.
  const error = files[0]?.error ?? null;
  return error === null ? outcomeOf(files) : { ok: false, error };
}

function outcomeOf(files: readonly ExportedFile[]): Result<Outcome> {
  const failures = files.filter(({ error }) => error !== null);
  const cancelled = failures.some(({ error }) => error?.code === 'cancelled');
  const lossy = files.some(({ losses }) => losses.length > 0);
  return ok({
    exit: cancelled ? 'cancelled' : failures.length > 0 || lossy ? 'partly' : 'done',
    data: { files },
    text: () =>
      files
        .filter(({ error }) => error === null)
        .map(({ path }) => path)
        .join('\n'),
    remarks: files.flatMap(({ title, error, losses }) =>
      [...(error === null ? [] : [error.message]), ...losses].map(
        (message) => `${oneLine(title)}: ${message}`,
      ),
    ),
  });
}

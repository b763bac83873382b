import { resolve } from 'node:path';
import { ok, type Result } from '../../../shared/errors.ts';
import { exportFormat, exportFormatIds } from '../../../shared/export/export-formats.ts';
import { goesApart } from '../../../shared/export/export-request.ts';
import { exportsEn } from '../../../shared/words/exports-en.ts';
import { exportFormatNamed } from '../../core/export-articles.ts';
import { fileNameFor } from '../../core/exporters/file-names.ts';
import { oneLine } from '../display-width.ts';
import { exportEach, exportOne, placeToWrite, type ExportedFile, type HowToExport } from '../export-each.ts';
import { contentFlags, optionFlags, readContent, readOptions } from '../export-flags.ts';
import { exportToStandardOutput } from '../export-to-standard-output.ts';
import { exportTogether } from '../export-together.ts';
import { findArticle, libraryOf } from '../find-article.ts';
import { lossInJson, lossInLines } from '../losses.ts';
import { wrongUse, type Desk, type Given, type Outcome, type Verb } from '../verb.ts';

export const exportVerb: Verb = {
  usage: 'export ARTICLE|--all --format FORMAT --out PATH',
  summary: 'write articles with their annotations to files',
  readsOnly: true,
  operands: { least: 0, most: 1 },
  options: {
    all: { value: null, summary: 'every article of the library' },
    format: { value: 'FORMAT', summary: 'see below' },
    out: {
      value: 'PATH',
      summary: 'the file, or the folder where each article gets its own; - is standard output',
    },
    ...contentFlags,
    ...optionFlags,
  },
  tables: [
    {
      title: 'Formats',
      rows: exportFormatIds.map((id) => [
        id,
        `${exportsEn.formats[id].name}. ${exportsEn.formats[id].purpose}.`,
      ]),
    },
  ],
  plan: (given) => {
    const format = exportFormatNamed(given.value('format') ?? '');
    const wrong = wrongUseOf(given);
    if (wrong !== null) return wrongUse(wrong);
    if (!format.ok) return wrongUse(format.error.message);
    const options = readOptions(format.value, given);
    if (!options.ok) return options;
    const apart = goesApart(format.value, options.value);
    if (given.value('out') === '-' && given.has('all') && apart)
      return wrongUse('Only one article fits on standard output; with --all, --out is a folder.');
    return ok((desk) => run(desk, given, { format: format.value, options: options.value }));
  },
};

/** @returns a sentence; null when nothing is wrong */
function wrongUseOf({ operands, value, has, json }: Given): string | null {
  const all = has('all');
  if (all && operands.length > 0) return 'Give one ARTICLE, or --all.';
  if (!all && operands.length === 0) return 'Which article? Give ARTICLE, or --all.';
  if (value('format') === undefined)
    return `In which format? export needs --format ${exportFormatIds.join('|')}.`;
  if (value('out') === undefined) return 'Where to? export needs --out PATH.';
  if (value('out') === '-' && json)
    return 'Standard output is either the export (--out -) or JSON (--json), not both.';
  return null;
}

async function run(
  desk: Desk,
  given: Given,
  { format, options }: Pick<HowToExport, 'format' | 'options'>,
): Promise<Result<Outcome>> {
  const content = readContent(desk.workspace, given);
  if (!content.ok) return content;
  const how = { format, options, content: content.value };
  const out = given.value('out') ?? '';
  const [meant] = given.operands;
  if (meant === undefined) {
    const library = libraryOf(desk.workspace);
    if (goesApart(format, options)) return outcomeOf(await exportEach(desk, library, how, out));
    if (library.length === 0) return outcomeOf([]);
    if (out === '-') return exportToStandardOutput(desk, library, how);
    return outcomeOfOne(await exportTogether(desk, library, how, out));
  }
  const found = findArticle(desk.workspace, meant);
  if (!found.ok) return found;
  if (out === '-') return exportToStandardOutput(desk, [found.value], how);
  const place = await placeToWrite(desk, out);
  const path = place.into(fileNameFor(found.value.title, exportFormat(format).extension));
  return outcomeOfOne(await exportOne(desk, found.value, how, resolve(path)));
}

/** What cannot be exported at all is a failure, not a part that is missing. */
function outcomeOfOne(file: ExportedFile): Result<Outcome> {
  return file.error === null ? outcomeOf([file]) : { ok: false, error: file.error };
}

function outcomeOf(files: readonly ExportedFile[]): Result<Outcome> {
  const failures = files.filter(({ error }) => error !== null);
  const cancelled = failures.some(({ error }) => error?.code === 'cancelled');
  const lossy = files.some(({ losses }) => losses.length > 0);
  return ok({
    exit: cancelled ? 'cancelled' : failures.length > 0 || lossy ? 'partly' : 'done',
    data: { files: files.map((file) => ({ ...file, losses: file.losses.map(lossInJson) })) },
    text: () =>
      files
        .filter(({ error }) => error === null)
        .map(({ path }) => path)
        .join('\n'),
    remarks: files.flatMap(({ title, error, losses }) =>
      [...(error === null ? [] : [error.message]), ...losses.flatMap(lossInLines)].map(
        (message) => `${oneLine(title)}: ${message}`,
      ),
    ),
  });
}

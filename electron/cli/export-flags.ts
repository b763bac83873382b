import { ok, type Result } from '../../shared/errors.ts';
import { exportFormat, exportFormatIds, type ExportFormatId } from '../../shared/export/export-formats.ts';
import { choicesOf, exportOptionIds, ExportOptions } from '../../shared/export/export-options.ts';
import { ExportContent } from '../../shared/export/export-request.ts';
import { everything } from '../../shared/filters/narrowing.ts';
import { Annotation, annotationKinds } from '../../shared/schema/annotation.ts';
import { exportsEn } from '../../shared/words/exports-en.ts';
import type { Workspace } from '../core/workspace.ts';
import { wrongUse, type Given, type Option } from './verb.ts';

/** A flag for each option that some format has. */
export const optionFlags: Readonly<Record<string, Option>> = Object.fromEntries(
  exportOptionIds.flatMap((id) => {
    const formats = exportFormatIds.filter((format) => exportFormat(format).options.includes(id));
    if (formats.length === 0) return [];
    const { name } = exportsEn.options[id];
    const summary = `${name.charAt(0).toLowerCase()}${name.slice(1)} (${formats.join(', ')})`;
    return [[id, { value: choicesOf(id).join('|'), summary }]];
  }),
);

/** Flags that say which annotations go out. */
export const contentFlags: Readonly<Record<string, Option>> = {
  kinds: { value: 'KIND,…', summary: `only these kinds: ${annotationKinds.join(', ')}` },
  analysts: { value: 'NAME,…', summary: 'only what these analysts annotated' },
  statuses: {
    value: 'STATUS,…',
    summary: `only these: ${Annotation.shape.status.options.join(', ')}; else what the format is for`,
  },
};

/** @returns `invalid` with one sentence for an option that the format does not have, or a choice that it does not offer */
export function readOptions(format: ExportFormatId, { value }: Given): Result<ExportOptions> {
  const own = exportFormat(format).options;
  for (const id of exportOptionIds) {
    const chosen = value(id);
    if (chosen === undefined) continue;
    if (!own.includes(id)) return wrongUse(`${format} has no --${id}.`);
    const choices = choicesOf(id);
    if (!choices.includes(chosen)) return wrongUse(`--${id} is one of ${choices.join(', ')}.`);
  }
  return ok(ExportOptions.parse(Object.fromEntries(exportOptionIds.map((id) => [id, value(id)]))));
}

/** @returns `invalid` with one sentence for a kind, an analyst or a status that there is not */
export function readContent(workspace: Workspace, { value }: Given): Result<ExportContent> {
  const analysts = [...workspace.state.values('analysts')];
  const analystIds: string[] = [];
  for (const name of listIn(value('analysts'))) {
    const named = analysts.filter((analyst) => analyst.name === name || analyst.id === name);
    if (named.length === 0) return wrongUse(`There is no analyst “${name}”.`);
    analystIds.push(...named.map(({ id }) => id));
  }
  const kinds = listIn(value('kinds'));
  const statuses = listIn(value('statuses'));
  const content = ExportContent.safeParse({ filter: { ...everything, kinds, analystIds }, statuses });
  if (content.success) return ok(content.data);
  return content.error.issues[0]?.path[0] === 'statuses'
    ? wrongUse(`--statuses are some of ${Annotation.shape.status.options.join(', ')}.`)
    : wrongUse(`--kinds are some of ${annotationKinds.join(', ')}.`);
}

function listIn(given: string | undefined): readonly string[] {
  return (given ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

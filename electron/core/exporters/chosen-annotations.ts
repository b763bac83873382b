import type { StateReader } from '../../../shared/changes/state.ts';
import { exportFormat } from '../../../shared/export/export-formats.ts';
import type { ExportRequest } from '../../../shared/export/export-request.ts';
import { compileFilter, type Passes } from '../../../shared/filters/compile-filter.ts';
import { Annotation } from '../../../shared/schema/annotation.ts';
import { namesFrom } from '../../../shared/words/names.ts';
import { vocabularies } from '../../../shared/words/vocabularies.ts';

/** What is settled: what was only suggested, or was turned down, is for the desk. */
const SETTLED: readonly Annotation['status'][] = ['accepted', 'orphaned'];

/** Which annotations of its articles an export takes. */
export function chosenAnnotations(
  { format, options, content }: Omit<ExportRequest, 'articleIds'>,
  state: Pick<StateReader, 'get' | 'values'>,
): Passes {
  const vocabulary = vocabularies[options.labels];
  const passes = compileFilter(content.filter, { state, names: namesFrom(state, vocabulary), vocabulary });
  const usual = exportFormat(format).carries === 'everything' ? Annotation.shape.status.options : SETTLED;
  const statuses = new Set(content.statuses.length === 0 ? usual : content.statuses);
  return (annotation) => statuses.has(annotation.status) && passes(annotation);
}

import { lossInJson, lossInLines } from '../losses.ts';
import { resolve } from 'node:path';
import { ok } from '../../../shared/errors.ts';
import { importEdition } from '../../core/editions/edition.ts';
import { readSourceFile } from '../../core/source-files.ts';
import { oneLine } from '../display-width.ts';
import { findArticle } from '../find-article.ts';
import type { Work } from '../verb.ts';
import { carriedInWords } from './edition.ts';

/** Takes one file in as the new edition of an article; what it carries over is reviewed at the desk. */
export function importAsEdition(file: string, meant: string): Work {
  return async ({ workspace, job, cwd }) => {
    const old = findArticle(workspace, meant);
    if (!old.ok) return old;
    const source = await readSourceFile(resolve(cwd, file));
    if (!source.ok) return source;
    const report = await importEdition(workspace, old.value.id, source.value, job);
    if (!report.ok) return report;
    const { counts, warnings } = report.value;
    return ok({
      exit: counts.lost > 0 ? 'partly' : 'done',
      data: { editionOf: old.value.id, ...report.value, warnings: warnings.map(lossInJson) },
      text: () => carriedInWords(report.value.articleId, old.value, counts),
      remarks: warnings.flatMap(lossInLines).map((line) => `${oneLine(file)}: ${line}`),
    });
  };
}

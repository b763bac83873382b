import { resolve } from 'node:path';
import type { EditionReport } from '../../../shared/api/edition-report.ts';
import { ok } from '../../../shared/errors.ts';
import type { Article } from '../../../shared/schema/article.ts';
import { importEdition } from '../../core/editions/edition.ts';
import { readSourceFile } from '../../core/source-files.ts';
import { count } from '../count.ts';
import { oneLine } from '../display-width.ts';
import { findArticle } from '../find-article.ts';
import type { Work } from '../verb.ts';

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
      data: { editionOf: old.value.id, ...report.value },
      text: () => inWords(report.value, old.value),
      remarks: warnings.map((warning) => `${oneLine(file)}: ${warning}`),
    });
  };
}

function inWords({ articleId, counts }: EditionReport, old: Article): string {
  const { exact, moved, lost } = counts;
  const carried = exact + moved + lost;
  const lines = [`New edition of “${oneLine(old.title)}”: ${articleId}`];
  if (carried === 0) return [...lines, 'There was nothing to carry over.'].join('\n');
  return [
    ...lines,
    `${count(carried, 'annotation')} carried over, to be reviewed at the desk:`,
    `  ${exact} exact, ${moved} moved, ${lost} without a passage in the new text.`,
  ].join('\n');
}

import { resolve } from 'node:path';
import { fail, ok } from '../../../shared/errors.ts';
import { readSourceFile } from '../../core/source-files.ts';
import type { Unplaced } from '../../core/web-annotation/annotation-reader.ts';
import { annotateArticle, type FileReport } from '../../core/interchange/annotate-article.ts';
import { readableAnnotations } from '../../core/interchange/foreign-formats.ts';
import { count } from '../count.ts';
import { clipTo, oneLine } from '../display-width.ts';
import { findArticle } from '../find-article.ts';
import { lossInJson, lossInLines } from '../losses.ts';
import type { Style } from '../style.ts';
import { table } from '../table.ts';
import { wrongUse, type Verb } from '../verb.ts';

export const annotate: Verb = {
  usage: 'annotate ARTICLE --from FILE',
  summary: 'take annotations from a file into an article; what other files hold, import takes in too',
  operands: { least: 1, most: 1 },
  options: {
    from: { value: 'FILE', summary: `its format is told by its content: ${readableAnnotations()}` },
  },
  plan: ({ operands: [meant = ''], value }) => {
    const from = value('from');
    if (from === undefined) return wrongUse('Which annotations? annotate needs --from FILE.');
    return ok(async ({ workspace, job, cwd }) => {
      const found = findArticle(workspace, meant);
      if (!found.ok) return found;
      const article = found.value;
      const file = await readSourceFile(resolve(cwd, from));
      if (!file.ok) return file;
      if (job.signal.aborted) return fail('cancelled', 'Cancelled; nothing was added.');
      const report = await annotateArticle(workspace, article.id, file.value, job);
      if (!report.ok) return report;
      return ok({
        exit: report.value.unplaced.length + report.value.losses.length > 0 ? 'partly' : 'done',
        data: { articleId: article.id, ...report.value, losses: report.value.losses.map(lossInJson) },
        text: (style) => inWords(report.value, article.title, style),
      });
    });
  },
};

function inWords({ added, moved, known, unplaced, losses }: FileReport, title: string, style: Style): string {
  const lines = [`${count(added.length, 'annotation')} added to “${oneLine(title)}”.`];
  if (moved.length > 0)
    lines.push(`${moved.length} of them stand elsewhere than the file says, or with other signs.`);
  if (known.length > 0) lines.push(`${count(known.length, 'annotation')} there already, left as they are.`);
  lines.push(...losses.flatMap(lossInLines));
  if (unplaced.length > 0) {
    lines.push(
      '',
      `${count(unplaced.length, 'passage or annotation', 'passages or annotations')} not taken:`,
    );
    lines.push(table(columns, unplaced, style));
  }
  return lines.join('\n');
}

const columns = [
  { heading: 'NUMBER', align: 'right', cell: ({ index }: Unplaced) => String(index) },
  { heading: 'PASSAGE', cell: ({ quote }: Unplaced) => clipTo(oneLine(quote ?? ''), 40) },
  {
    heading: 'WHY',
    cell: ({ message, kept }: Unplaced) => oneLine(kept ? `${message} The rest was kept.` : message),
  },
] as const;

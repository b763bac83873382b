import { ok, type Result } from '../../shared/errors.ts';
import type { Article } from '../../shared/schema/article.ts';
import { exportArticles } from '../core/export-articles.ts';
import type { Exporter } from '../core/exporters/exporter.ts';
import { oneLine } from './display-width.ts';
import type { Desk, Outcome } from './verb.ts';

/** One article's export for the next program in a pipe. Nothing comes before it is whole. */
export async function exportToStandardOutput(
  { workspace, clock, job, stdout }: Desk,
  article: Article,
  exporter: Exporter,
): Promise<Result<Outcome>> {
  const exported = await exportArticles(workspace, [article.id], exporter, clock.now(), job);
  if (!exported.ok) return exported;
  const { bytes, losses } = exported.value;
  stdout.write(bytes);
  return ok({
    exit: losses.length > 0 ? 'partly' : 'done',
    data: null,
    text: () => '',
    remarks: losses.map((loss) => `${oneLine(article.title)}: ${loss}`),
  });
}

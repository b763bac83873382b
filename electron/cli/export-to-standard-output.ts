import { ok, type Result } from '../../shared/errors.ts';
import type { Article } from '../../shared/schema/article.ts';
import { exportArticles } from '../core/export-articles.ts';
import type { HowToExport } from './export-each.ts';
import { lossInLines } from './losses.ts';
import type { Desk, Outcome } from './verb.ts';

/** An export for the next program in a pipe. Nothing comes before it is whole. */
export async function exportToStandardOutput(
  { workspace, clock, job, stdout }: Desk,
  articles: readonly Article[],
  how: HowToExport,
): Promise<Result<Outcome>> {
  const request = { ...how, articleIds: articles.map(({ id }) => id) };
  const exported = await exportArticles(workspace, request, clock.now(), job);
  if (!exported.ok) return exported;
  const { bytes, losses } = exported.value;
  stdout.write(bytes);
  return ok({
    exit: losses.length > 0 ? 'partly' : 'done',
    data: null,
    text: () => '',
    remarks: losses.flatMap(lossInLines),
  });
}

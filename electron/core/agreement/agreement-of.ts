import { resolveActorId } from '../../../shared/actors/resolve-actor.ts';
import type { Agreement, AnnotatedText } from '../../../shared/agreement/figures.ts';
import { counts, layerOf } from '../../../shared/agreement/passages.ts';
import { resolveTermId } from '../../../shared/codebook/resolve-term.ts';
import { fail, type Result } from '../../../shared/errors.ts';
import type { Id } from '../../../shared/schema/ids.ts';
import { splitBlocks } from '../../../shared/text/canonical.ts';
import type { Job } from '../jobs.ts';
import { inThread } from '../workers/in-thread.ts';
import type { Workspace } from '../workspace.ts';

/** What the thread gets that measures. */
export interface AgreementWork {
  readonly texts: readonly AnnotatedText[];
  readonly layers: readonly string[];
  /** The actors and terms that merged ones stand for today, by the merged ones' ids. */
  readonly survivors: ReadonlyMap<string, string>;
}

/**
 * How far layers agree over articles.
 * @param layers analysts' ids and `consensus`; null for all that have annotations there
 * @returns `invalid`, reason `one-layer`, when there are not two; `cancelled`, or what is wrong with an article's file
 */
export async function agreementOf(
  workspace: Workspace,
  articleIds: readonly Id[],
  layers: readonly string[] | null,
  job: Job,
): Promise<Result<Agreement>> {
  const texts: AnnotatedText[] = [];
  const found = new Set<string>();
  for (const [index, id] of articleIds.entries()) {
    if (job.signal.aborted) return fail('cancelled', 'Cancelled.');
    job.progress(index, 2 * articleIds.length, workspace.state.get('articles', id)?.title ?? '');
    const opened = await workspace.peekArticle(id);
    if (!opened.ok) return opened;
    const annotations = [...opened.value.annotations.values()];
    for (const annotation of annotations) if (counts(annotation)) found.add(layerOf(annotation));
    const { document } = opened.value;
    texts.push({
      length: document.text.length,
      paragraphs: splitBlocks(document).map(({ start }) => start),
      annotations,
    });
  }
  const compared = layers ?? [...found].sort();
  if (compared.length < 2) {
    return fail('invalid', 'Agreement needs annotations of two layers or more.', { reason: 'one-layer' });
  }
  const { state } = workspace;
  const survivors = new Map<string, string>();
  for (const { id, mergedIntoId } of state.values('actors')) {
    if (mergedIntoId !== null) survivors.set(id, resolveActorId(state, id));
  }
  for (const { id, mergedIntoId } of state.values('terms')) {
    if (mergedIntoId !== null) survivors.set(id, resolveTermId(state, id));
  }
  const data: AgreementWork = { texts, layers: compared, survivors };
  const measuring: Job = {
    signal: job.signal,
    // Reading was the first half.
    progress: (done, total, subject) =>
      job.progress(articleIds.length * (1 + done / total), 2 * articleIds.length, subject),
  };
  return inThread<Agreement>({ worker: 'agreement-worker', data, whenCancelled: 'Cancelled.' }, measuring);
}

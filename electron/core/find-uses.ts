import type { CodedPassage, TermUses } from '../../shared/api/term-uses.ts';
import type { OpenArticle } from '../../shared/changes/state.ts';
import { termsOf } from '../../shared/codebook/recode.ts';
import { fail, ok, type Result } from '../../shared/errors.ts';
import type { Annotation } from '../../shared/schema/annotation.ts';
import { excerpt } from '../../shared/text/excerpt.ts';
import { byPlace } from './export-articles.ts';
import type { Job } from './jobs.ts';
import type { Workspace } from './workspace.ts';

/** Passages in one answer; what is beyond comes when these are done with. */
const LONGEST_ANSWER = 10_000;
/** UTF-16 code units of context on each side. */
const CONTEXT = 160;

/**
 * Everything in the library that is coded with one of some terms: articles in the order of their import, passages in
 * reading order. An article whose file is damaged is passed over; it has been reported when the workspace was opened.
 * @returns `cancelled` when the job was
 */
export async function findUses(
  workspace: Workspace,
  termIds: readonly string[],
  job: Job,
): Promise<Result<TermUses>> {
  const wanted = new Set(termIds);
  const passages: CodedPassage[] = [];
  let more = 0;
  const articles = [...workspace.state.values('articles')]
    .filter(({ id }) => workspace.state.countsOf(id).bias + workspace.state.countsOf(id).stance > 0)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const [index, article] of articles.entries()) {
    if (job.signal.aborted) return fail('cancelled', 'The search was cancelled.');
    job.progress(index, articles.length, article.title);
    const opened = await workspace.peekArticle(article.id);
    if (!opened.ok) continue;
    const { annotations } = opened.value;
    const coded = [...annotations.values()].filter((annotation) => isCodedWith(annotation, wanted));
    for (const annotation of coded.sort(byPlace)) {
      if (passages.length < LONGEST_ANSWER) passages.push(passageOf(annotation, opened.value));
      else more += 1;
    }
  }
  job.progress(articles.length, articles.length, '');
  return ok({ passages, more });
}

function isCodedWith({ body, status }: Annotation, wanted: ReadonlySet<string>): boolean {
  return status !== 'rejected' && termsOf(body).some((id) => wanted.has(id));
}

function passageOf({ id, articleId, anchors, body }: Annotation, { document }: OpenArticle): CodedPassage {
  const [first] = anchors;
  const note = body.kind === 'note' ? '' : body.note;
  if (first === undefined) {
    return { articleId, annotationId: id, terms: termsOf(body), before: '', quote: '', after: '', note };
  }
  const { before, quote, after } = excerpt(document.text, first.start, first.end, CONTEXT);
  return { articleId, annotationId: id, terms: termsOf(body), before, quote, after, note };
}

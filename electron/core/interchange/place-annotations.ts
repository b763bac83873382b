import { emptyTables, WorkspaceState, type StateReader } from '../../../shared/changes/state.ts';
import { fail, type Result } from '../../../shared/errors.ts';
import type { Actor } from '../../../shared/schema/actor.ts';
import type { Analyst } from '../../../shared/schema/analyst.ts';
import type { Annotation } from '../../../shared/schema/annotation.ts';
import type { Article, ArticleDocument } from '../../../shared/schema/article.ts';
import type { Id, Instant } from '../../../shared/schema/ids.ts';
import type { Term } from '../../../shared/schema/term.ts';
import type { Job } from '../jobs.ts';
import { systemClock } from '../system-clock.ts';
import { articlesNamedIn } from '../web-annotation/belonging.ts';
import { planAnnotations, type AnnotationPlan } from '../web-annotation/plan-annotations.ts';
import { inThread, type TellProgress } from '../workers/in-thread.ts';
import type { ForeignDocument } from './foreign-file.ts';

/** What a file says of an article, and all that is needed to find it there: plain data. */
export interface PlacingRequest {
  readonly article: Article;
  readonly document: ArticleDocument;
  /** What is in the article already. */
  readonly annotations: readonly Annotation[];
  readonly foreign: Pick<ForeignDocument, 'gathered' | 'text'>;
  readonly analysts: readonly Analyst[];
  readonly actors: readonly Actor[];
  readonly terms: readonly Term[];
  /** Other articles of the library that the file's annotations name. */
  readonly others: readonly Article[];
  /** Who works here, and when. */
  readonly analystId: Id;
  readonly now: Instant;
}

/** Annotations times characters that are looked through here and now: a thread costs more than it saves. */
const LITTLE = 2_000_000;

/**
 * Decides what a document of a file adds to an article: in a thread of its own, unless it is little. The article is open
 * in `state`.
 * @returns `not-found` without the article, `cancelled` when the job was
 */
export async function placeAnnotations(
  state: StateReader,
  articleId: Id,
  foreign: ForeignDocument,
  analystId: Id,
  job: Job,
): Promise<Result<AnnotationPlan>> {
  const article = state.get('articles', articleId);
  const document = state.document(articleId);
  if (article === undefined || document === undefined) {
    return fail('not-found', 'This article is not there.', { table: 'articles', id: articleId });
  }
  const { gathered, text } = foreign;
  const data: PlacingRequest = {
    article,
    document,
    annotations: [...state.annotations(articleId)],
    foreign: { gathered, text },
    analysts: [...state.values('analysts')],
    actors: [...state.values('actors')],
    terms: [...state.values('terms')],
    others: articlesNamedIn(gathered).flatMap((id) => state.get('articles', id) ?? []),
    analystId,
    now: systemClock.now(),
  };
  if (gathered.annotations.length * document.text.length < LITTLE) return placeNow(data, () => undefined);
  return inThread(
    { worker: 'placing-worker', data, whenCancelled: 'Cancelled; none of the annotations was taken in.' },
    job,
  );
}

/** The same, in this thread. */
export function placeNow(request: PlacingRequest, tell: TellProgress): Result<AnnotationPlan> {
  const { article, document, annotations, foreign, analysts, actors, terms, others, analystId } = request;
  const tables = emptyTables();
  for (const analyst of analysts) tables.analysts.set(analyst.id, analyst);
  for (const actor of actors) tables.actors.set(actor.id, actor);
  for (const term of terms) tables.terms.set(term.id, term);
  for (const each of [...others, article]) tables.articles.set(each.id, each);
  const state = new WorkspaceState(tables);
  state.open.set(article.id, { document, annotations: new Map(annotations.map((each) => [each.id, each])) });
  const context = {
    analystId,
    now: () => request.now,
    newId: () => systemClock.newId(),
    findChange: () => undefined,
  };
  const total = foreign.gathered.annotations.length;
  return planAnnotations(state, article.id, foreign, context, (done) => tell(done, total, article.title));
}

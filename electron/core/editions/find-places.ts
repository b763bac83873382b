import type { CarriedPlace } from '../../../shared/anchoring/carry-over.ts';
import type { Result } from '../../../shared/errors.ts';
import type { Anchor } from '../../../shared/schema/annotation.ts';
import type { ArticleDocument } from '../../../shared/schema/article.ts';
import type { Job } from '../jobs.ts';
import { inThread } from '../workers/in-thread.ts';

/** What the carrying thread gets: two editions, and the passages of each annotation of the old one. */
export interface CarryRequest {
  readonly from: ArticleDocument;
  readonly to: ArticleDocument;
  readonly passages: readonly (readonly Anchor[])[];
  /** What is worked on, for people. */
  readonly subject: string;
}

/** Where passages are in a new edition, found beside the application. @returns `cancelled` when the job was */
export function findPlaces(data: CarryRequest, job: Job): Promise<Result<readonly CarriedPlace[]>> {
  return inThread(
    { worker: 'carry-worker', data, whenCancelled: 'Cancelled; nothing was carried over.' },
    job,
  );
}

import type { Difference } from '../../shared/adjudication/find-differences.ts';
import type { Tally } from '../../shared/adjudication/tally.ts';
import type { ComparedArticle } from '../../shared/api/adjudication.ts';
import type { Range } from '../../shared/commands/command.ts';
import type { AppError } from '../../shared/errors.ts';
import type { FormBody } from '../state/draft.ts';
import type { ExportScope } from '../state/exporting.ts';

/** Which passages are gone through: those that do not all say the same, those that do, or both. */
export const passageFilters = ['differing', 'agreed', 'all'] as const;
export type PassageFilter = (typeof passageFilters)[number];

/** A reading of the adjudicator's own, while its form is filled in. */
export interface OwnReading {
  /** An annotation of the difference that it is for. */
  readonly annotationId: string;
  /** UTF-16 code units. */
  readonly ranges: readonly Range[];
  readonly form: FormBody;
}

export interface Surveyed {
  /** One after another, with a blank between. */
  readonly articleIds: string;
  readonly layers: readonly string[];
  /** Where the trail of touched articles had come to. */
  readonly place: number;
}

/** What is compared, where the adjudicator is, and what is in hand. */
export interface CompareView {
  readonly scope: ExportScope;
  /** Analysts' ids; empty for all. */
  readonly layers: readonly string[];
  readonly filter: PassageFilter;
  readonly articleId: string | null;
  /** An annotation of the difference that is looked at; null for where an article begins. */
  readonly at: string | null;
  /** An article begins with its first difference, or going back with its last. */
  readonly from: 'first' | 'last';
  /** Why the next decision is taken as it is. */
  readonly reason: string;
  readonly reading: OwnReading | null;
  /** How far each article is settled, by its id; null until it is known. */
  readonly survey: ReadonlyMap<string, ComparedArticle> | null;
  /** What the survey is of. */
  readonly surveyed: Surveyed | null;
  readonly jobId: string | null;
  readonly failure: AppError | null;
  /** The dialog that settles many by rule is open. */
  readonly byRule: boolean;
}

export const firstCompareView: CompareView = {
  scope: 'library',
  layers: [],
  filter: 'differing',
  articleId: null,
  at: null,
  from: 'first',
  reason: '',
  reading: null,
  survey: null,
  surveyed: null,
  jobId: null,
  failure: null,
  byRule: false,
};

/** Whether a passage is gone through. What two decisions contradict each other about is always. */
export function passesFilter({ type, state }: Difference, filter: PassageFilter): boolean {
  if (filter === 'all' || state === 'contested') return true;
  return (type === 'same') === (filter === 'agreed');
}

/** How many of the passages that are gone through there are, and how many of them are done with. */
export function progressOf({ differing, agreed }: Tally, filter: PassageFilter): Tally['differing'] {
  if (filter === 'differing') return differing;
  if (filter === 'agreed') return agreed;
  return {
    total: differing.total + agreed.total,
    settled: differing.settled + agreed.settled,
    contested: differing.contested + agreed.contested,
  };
}

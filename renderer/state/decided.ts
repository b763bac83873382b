import type { DecidedExample } from '../../shared/api/adjudication.ts';

/** What was decided for a reason, as far as the library had come when it was looked up. */
export interface DecidedExamples {
  /** In the order of the decisions. */
  readonly examples: readonly DecidedExample[];
  /** Where the trail of touched articles ended. */
  readonly place: number;
}

import { allKept, type Keeping } from '../../shared/api/keeping.ts';
import type { AppError } from '../../shared/errors.ts';

/** What the status bar says of the analyst's work: only what the core has acknowledged is saved. */
export interface Saving {
  /** Commands that are on their way. */
  readonly inFlight: number;
  /** Why the last one was not kept; null when it was. */
  readonly failure: AppError | null;
  /** How what was kept stands with the disk. */
  readonly keeping: Keeping;
  /** The job of a command that takes long (desk.jobs says how far it is); null while there is none. */
  readonly longJob: string | null;
}

export const allSaved: Saving = { inFlight: 0, failure: null, keeping: allKept, longJob: null };

/** From so many records on, a command shows how far it is and can be cancelled. */
export const LONG_COMMAND = 1000;

/** Refusals that share a code with failures of keeping. */
const refusals: readonly unknown[] = ['read-only', 'article-damaged'];

/** Failures of keeping, as against a command that was refused with reason. */
export function isFailureToKeep(error: AppError): boolean {
  if (refusals.includes(error.details['reason'])) return false;
  return [
    'disk-full',
    'disk-refused',
    'corrupt',
    'locked',
    'disconnected',
    'unauthorized',
    'internal',
  ].includes(error.code);
}

import type { SequencedChange } from '../../../shared/changes/change.ts';
import { fail, type AppError } from '../../../shared/errors.ts';

/** A stretch of numbers, both ends included. */
export interface Steps {
  readonly first: number;
  readonly last: number;
}

/**
 * The numbers after a snapshot that no change has, up to the last one that is known to have been saved.
 * @param changes by number
 */
export function missingSteps(
  changes: readonly SequencedChange[],
  after: number,
  atLeast: number,
): readonly Steps[] {
  const missing: Steps[] = [];
  let expected = after + 1;
  for (const { seq } of changes) {
    if (seq <= after) continue;
    if (seq > expected) missing.push({ first: expected, last: seq - 1 });
    expected = seq + 1;
  }
  if (expected <= atLeast) missing.push({ first: expected, last: atLeast });
  return missing;
}

export function numbersOf({ first, last }: Steps): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** How a stretch is written: `7`, `7–9`. */
export function stepsText(missing: readonly Steps[]): string {
  return missing.map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`)).join(', ');
}

/**
 * @param unfit changes that are there but build on missing ones
 * @param articleIds the articles that are known to have been touched
 */
export function lostSteps(
  path: string,
  missing: readonly Steps[],
  unfit: readonly SequencedChange[],
  articleIds: readonly string[],
): AppError {
  const steps = stepsText([...missing, ...unfit.map(({ seq }) => ({ first: seq, last: seq }))]);
  return fail('corrupt', `Steps are lost through damage: ${steps}. Everything else was kept.`, {
    path,
    reason: 'lost-steps',
    missing: missing.flatMap(({ first, last }) => [first, last]),
    unfit: unfit.map(({ seq }) => seq),
    steps,
    articleIds,
  }).error;
}

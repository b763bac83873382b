import type { Today } from '../schema/today.ts';
import type { Difference } from './find-differences.ts';
import { readingsByRule } from './settle.ts';

/** How far an article is settled. What is neither settled nor contested is open. */
export interface Tally {
  /** Passages that do not all say the same. */
  readonly differing: { readonly total: number; readonly settled: number; readonly contested: number };
  /** Passages of which all say the same. */
  readonly agreed: { readonly total: number; readonly settled: number; readonly contested: number };
  /** How many each rule would settle now; a trusted analyst settles all that is open. */
  readonly byRule: { readonly unanimous: number; readonly majority: number; readonly trusted: number };
}

export function tallyOf(differences: readonly Difference[], layers: readonly string[], today: Today): Tally {
  const differing = { total: 0, settled: 0, contested: 0 };
  const agreed = { total: 0, settled: 0, contested: 0 };
  const byRule = { unanimous: 0, majority: 0, trusted: 0 };
  for (const difference of differences) {
    const side = difference.type === 'same' ? agreed : differing;
    side.total++;
    if (difference.state !== 'open') {
      side[difference.state]++;
      continue;
    }
    byRule.trusted++;
    if (difference.type === 'same') byRule.unanimous++;
    if (hasMajority(difference, layers, today)) byRule.majority++;
  }
  return { differing, agreed, byRule };
}

/** A difference never changes, and stands for its layers: it is asked for once, however often its article is counted. */
const majorities = new WeakMap<Difference, boolean>();

function hasMajority(difference: Difference, layers: readonly string[], today: Today): boolean {
  const known = majorities.get(difference);
  if (known !== undefined) return known;
  const found = readingsByRule(difference, layers, { rule: 'majority' }, today) !== null;
  majorities.set(difference, found);
  return found;
}

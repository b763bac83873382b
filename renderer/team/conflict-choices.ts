import type { DescribedConflict } from '../../shared/merge/describe-conflict.ts';
import type { Version } from '../../shared/schema/stamp.ts';
import type { Rule } from './conflict-commands.ts';

/** One of the ways in which a conflict can be settled. */
export interface ConflictChoice {
  readonly key: string;
  /** The side that it lets hold; undefined for keeping a record that somebody deleted. */
  readonly side: Version | undefined;
  readonly by: Rule;
}

/** The latest side first, as it is the one that is shown; a record that was deleted is kept, or goes. */
export function choicesOf({ field, sides }: DescribedConflict): readonly ConflictChoice[] {
  const latestFirst = sides.toSorted((a, b) =>
    a.at < b.at ? 1 : a.at > b.at ? -1 : a.mark < b.mark ? 1 : -1,
  );
  const bySide = latestFirst.map((side): ConflictChoice => ({
    key: side.mark,
    side,
    by: { rule: 'side', mark: side.mark },
  }));
  if (field !== null) return bySide;
  return [{ key: 'keep', side: undefined, by: { rule: 'latest' } }, ...bySide.slice(0, 1)];
}

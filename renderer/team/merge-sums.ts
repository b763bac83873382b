import type { MergeReport } from '../../shared/merge/merge-report.ts';
import type { Tally } from '../../shared/merge/tally.ts';

/** Whether a merge leaves everything as it is. */
export function changesNothing(report: MergeReport): boolean {
  const { tables, joined, conflicts, blind } = report;
  return (
    Object.keys(tables).length + joined.length + conflicts.length + blind.length === 0 && !hidesSome(report)
  );
}

/** Whether some of what comes is not told, for its articles are coded blind. */
export function hidesSome({ articles, blind }: MergeReport): boolean {
  return articles.some(({ id, isBlind }) => isBlind && !blind.includes(id));
}

export function isNone({ added, changed, deleted }: Tally): boolean {
  return added + changed + deleted === 0;
}

/** What several merges do together, each after the one before. */
export function sumOf(reports: readonly MergeReport[]): Pick<MergeReport, 'tables' | 'kinds'> {
  return {
    tables: summed(reports.map(({ tables }) => tables)),
    kinds: summed(reports.map(({ kinds }) => kinds)),
  };
}

function summed<K extends string>(
  all: readonly Readonly<Partial<Record<K, Tally>>>[],
): Partial<Record<K, Tally>> {
  const sums: Partial<Record<K, Tally>> = {};
  for (const tallies of all) {
    for (const key in tallies) {
      const tally = tallies[key];
      if (tally === undefined) continue;
      const { added, changed, deleted } = sums[key] ?? { added: 0, changed: 0, deleted: 0 };
      sums[key] = {
        added: added + tally.added,
        changed: changed + tally.changed,
        deleted: deleted + tally.deleted,
      };
    }
  }
  return sums;
}

import type { MergeReport, Tally } from '../../shared/merge/merge-report.ts';

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

/** What a merge does to the articles: one that was here under another id is not a new one. */
export function articlesOf({ tables, articles, joined }: MergeReport): Tally {
  const tally = tables.articles ?? { added: 0, changed: 0, deleted: 0 };
  const known = new Set(joined.map(({ intoId }) => intoId));
  const moved = articles.filter(({ id, isNew }) => isNew && known.has(id)).length;
  return { ...tally, added: tally.added - moved };
}

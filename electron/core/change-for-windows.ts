import type { Change, Entry, SequencedChange } from '../../shared/changes/change.ts';

/** A change as windows are told of it: where fields come from, which a merge keeps in it, is the core's alone. */
export function forWindows<T extends SequencedChange>(known: T): T {
  if (known.change.lineage === undefined) return known;
  const { lineage: _, ...change } = known.change;
  return { ...known, change };
}

/** Of a change, what concerns an annotation, or an article and its annotations: a merge may do much else. */
export function concerning(
  { seq, change }: SequencedChange,
  articleId: string | null,
  annotationId: string | null,
): SequencedChange {
  const entries = change.entries.filter((entry) => isConcerned(entry, articleId, annotationId));
  return forWindows({ seq, change: { ...change, entries } });
}

export function concerns(
  { entries }: Change,
  articleId: string | null,
  annotationId: string | null,
): boolean {
  return (
    (articleId === null && annotationId === null) ||
    entries.some((entry) => isConcerned(entry, articleId, annotationId))
  );
}

function isConcerned(entry: Entry, articleId: string | null, annotationId: string | null): boolean {
  if (annotationId !== null) return entry.table === 'annotations' && entry.id === annotationId;
  if (articleId === null) return true;
  return entry.articleId === articleId || (entry.table === 'articles' && entry.id === articleId);
}

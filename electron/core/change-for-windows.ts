import type { Change, Entry, SequencedChange } from '../../shared/changes/change.ts';
import type { DeskEvent } from '../../shared/api/desk-event.ts';
import { entryCount } from '../../shared/changes/parts-of-change.ts';
import type { Workspace } from './workspace.ts';

/** Records that windows are told of at most: of more they ask for what there is then. */
const MOST_TOLD = 20_000;

/** What windows hear of a change that was made. */
export function eventOf(workspace: Workspace, sequenced: SequencedChange): DeskEvent {
  const { seq, change } = sequenced;
  if (entryCount(change) <= MOST_TOLD) return { type: 'change', sequenced: forWindows(workspace, sequenced) };
  const { id, analystId, at, label, intent } = change;
  return {
    type: 'large-change',
    sequenced: { seq, change: { id, analystId, at, label, intent, entries: [] } },
  };
}

/**
 * A change as windows are told of it: without what may not be shown, and without where fields come from, which a merge
 * keeps in it and is the core's alone.
 */
export function forWindows<T extends SequencedChange>({ blindness }: Workspace, known: T): T {
  const entries = blindness.shownEntries(known.change);
  if (known.change.lineage === undefined && entries === known.change.entries) return known;
  const { lineage: _, ...change } = known.change;
  return { ...known, change: { ...change, entries } };
}

/** Of a change, what concerns an annotation, or an article and its annotations: a merge may do much else. */
export function concerning(
  workspace: Workspace,
  { seq, change }: SequencedChange,
  articleId: string | null,
  annotationId: string | null,
): SequencedChange {
  const known = forWindows(workspace, { seq, change });
  const entries = known.change.entries.filter((entry) =>
    isConcerned(workspace, entry, articleId, annotationId),
  );
  return { seq, change: { ...known.change, entries } };
}

/** A change of which nothing may be shown is not told of either: its name can hold the words of a passage. */
export function concerns(
  workspace: Workspace,
  change: Change,
  articleId: string | null,
  annotationId: string | null,
): boolean {
  const shown = workspace.blindness.shownEntries(change);
  if (shown.length === 0 && change.entries.length > 0) return false;
  return (
    (articleId === null && annotationId === null) ||
    shown.some((entry) => isConcerned(workspace, entry, articleId, annotationId))
  );
}

function isConcerned(
  { state }: Workspace,
  entry: Entry,
  articleId: string | null,
  annotationId: string | null,
): boolean {
  if (annotationId !== null) return entry.table === 'annotations' && entry.id === annotationId;
  if (articleId === null) return true;
  if (entry.table === 'blindCodings') {
    const coding = state.get('blindCodings', entry.id);
    return coding !== undefined && coding.checksum === state.get('articles', articleId)?.checksum;
  }
  return entry.articleId === articleId || (entry.table === 'articles' && entry.id === articleId);
}

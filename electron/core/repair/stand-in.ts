import { newActor } from '../../../shared/actors/new-actor.ts';
import type { Change, Entry, EntryOf, SequencedChange } from '../../../shared/changes/change.ts';
import type { WorkspaceState } from '../../../shared/changes/state.ts';
import { referencesOf, referencesOfAnnotation, type Reference } from '../../../shared/schema/references.ts';
import type { Clock, Id } from '../../../shared/schema/ids.ts';
import type { Term } from '../../../shared/schema/term.ts';
import { vocabularyEn } from '../../../shared/words/vocabulary-en.ts';

export interface Repairer {
  readonly clock: Clock;
  /** Who the steps that stand for lost ones are by. */
  readonly analystId: Id;
}

/** A step in a lost one's place: the history says that something was here. */
export function standIn({ clock, analystId }: Repairer, seq: number, entries: readonly Entry[] = []): Change {
  return {
    id: clock.newId(),
    analystId,
    at: clock.now(),
    label: { action: 'damage.lost', subject: String(seq) },
    intent: { type: 'do' },
    entries,
  };
}

/**
 * The actors and codes that annotations of some changes name and that are nowhere any more, made anew without their
 * names: the annotations are kept with what they say, and the analyst names or merges what was lost.
 * @param state what is there once the changes have been applied
 */
export function namelessRecords(
  state: WorkspaceState,
  changes: readonly SequencedChange[],
): readonly Entry[] {
  const gone = new Map<string, Reference>();
  for (const { change } of changes) {
    for (const entry of change.entries) {
      if (entry.table !== 'annotations') continue;
      for (const reference of namedBy(entry)) {
        if (state.get(reference.table, reference.id) === undefined) gone.set(reference.id, reference);
      }
    }
  }
  return [...gone.values()].map(({ table, id, role }): Entry => {
    const place = { type: 'create' as const, id, articleId: null };
    return table === 'actors'
      ? { ...place, table, record: newActor(id, vocabularyEn.unknownActor) }
      : { ...place, table, record: namelessTerm(id, role) };
  });
}

function namedBy(entry: EntryOf<'annotations'>): readonly Reference[] {
  if (entry.type === 'create') return referencesOfAnnotation(entry.record);
  const body = entry.type === 'update' ? entry.to.body : undefined;
  return body === undefined ? [] : referencesOf(body);
}

function namelessTerm(id: string, role: Reference['role']): Term {
  return {
    id,
    scheme: role === 'code' ? 'bias' : 'issue',
    parentId: null,
    name: vocabularyEn.unknownTerm,
    definition: '',
    examples: [],
    source: null,
    colour: null,
    order: 0,
    wholeArticle: false,
    retired: false,
    successorIds: [],
    mergedIntoId: null,
  };
}

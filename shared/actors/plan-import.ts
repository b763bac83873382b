import { sameValue } from '../changes/change.ts';
import type { StateReader } from '../changes/state.ts';
import { defined } from '../commands/decide-actor.ts';
import type { SimpleCommand } from '../commands/command.ts';
import type { Actor } from '../schema/actor.ts';
import type { Id } from '../schema/ids.ts';
import type { ActorEntry } from './actor-entry.ts';
import { actorRemark, type ActorRemark } from './actor-remark.ts';
import { standsInCircle } from './ancestors.ts';
import { ImportFinder, type Found } from './import-finder.ts';
import { newActor } from './new-actor.ts';

/** What an import would do with one entry of a file. */
export interface PlannedActor {
  readonly line: number;
  readonly name: string;
  readonly outcome: 'added' | 'changed' | 'same' | 'refused';
  /** Why it is refused, or what of it cannot be taken. */
  readonly remarks: readonly ActorRemark[];
}

export interface ImportPlan {
  /** In the order of the file. */
  readonly planned: readonly PlannedActor[];
  /** What carries it out, as one batch; none when nothing would change. */
  readonly commands: readonly SimpleCommand[];
}

interface Draft {
  readonly entry: ActorEntry;
  readonly before: Actor | null;
  readonly remarks: ActorRemark[];
  after: Actor;
}

/**
 * What taking in a file of actors comes to. An entry is the actor with its id, or without an id the only one of its
 * name; what is left is new. What a file does not say is left as it is, nothing is removed, and mergers are made by an
 * analyst alone. References that cannot be told are left out, each with a remark.
 */
export function planImport(
  state: Pick<StateReader, 'get' | 'values'>,
  entries: readonly ActorEntry[],
  newId: () => Id,
): ImportPlan {
  const finder = new ImportFinder(state, entries, newId);
  const drafts: Draft[] = [];
  const refused: PlannedActor[] = [];
  for (const entry of entries) {
    const found = finder.identify(entry);
    if ('remark' in found) {
      const { name = '' } = entry.fields;
      refused.push({ line: entry.line, name, outcome: 'refused', remarks: [found.remark] });
    } else drafts.push(draftOf(entry, state.get('actors', found.id) ?? null, found.id));
  }
  for (const draft of drafts) refer(draft, finder);
  const after = new Map(drafts.map((draft) => [draft.after.id, draft]));
  const reader = {
    get: (table: 'actors', id: string) => after.get(id)?.after ?? state.get(table, id),
  } as Pick<StateReader, 'get'>; // asked for actors alone
  for (const draft of drafts) breakCircle(draft, reader);
  const planned = drafts.map(({ entry, before, after: actor, remarks }): PlannedActor => {
    const outcome = before === null ? 'added' : sameValue(before, actor) ? 'same' : 'changed';
    return { line: entry.line, name: actor.name, outcome, remarks };
  });
  return {
    planned: [...planned, ...refused].sort((a, b) => a.line - b.line),
    commands: [...creations(drafts), ...edits(drafts)],
  };
}

function draftOf(entry: ActorEntry, before: Actor | null, id: Id): Draft {
  const { fields } = entry;
  const base = before ?? newActor(id, '');
  return { entry, before, remarks: [], after: { ...base, ...defined(fields) } };
}

/** Fills in whom an entry names, as far as it can be told. */
function refer(draft: Draft, finder: ImportFinder): void {
  const { kind, parent, mergedInto, distinctFrom } = draft.entry.references;
  const { before, remarks } = draft;
  const { id } = draft.after;
  const take = (found: Found<Id | null>, put: (id: string | null) => void): void => {
    if ('remark' in found) remarks.push(found.remark);
    else put(found.id);
  };
  if (kind !== undefined) take(finder.kind(kind), (kindId) => (draft.after = { ...draft.after, kindId }));
  if (parent !== undefined) {
    take(finder.actor(parent), (parentId) => {
      if (parentId === id) remarks.push(actorRemark('own-part'));
      else draft.after = { ...draft.after, parentId };
    });
  }
  if (mergedInto !== undefined) {
    take(finder.actor(mergedInto), (mergedIntoId) => {
      if (before === null && mergedIntoId !== id) draft.after = { ...draft.after, mergedIntoId };
      else if ((before?.mergedIntoId ?? null) !== mergedIntoId) remarks.push(actorRemark('merger-kept'));
    });
  }
  if (distinctFrom !== undefined) {
    const told = before?.distinctFromIds ?? [];
    const added = distinctFrom.filter((other) => other !== id && !told.includes(other));
    const known = before === null ? added : added.filter((other) => finder.canTellApart(id, other));
    draft.after = { ...draft.after, distinctFromIds: [...told, ...new Set(known)].slice(0, 1000) };
  }
}

/** Two files can be sound and not fit together: what would close a circle is left out. */
function breakCircle(draft: Draft, reader: Pick<StateReader, 'get'>): void {
  if (!standsInCircle(reader, draft.after)) return;
  draft.after = { ...draft.after, mergedIntoId: draft.before?.mergedIntoId ?? null };
  if (standsInCircle(reader, draft.after)) {
    draft.after = { ...draft.after, parentId: draft.before?.parentId ?? null };
    if (standsInCircle(reader, draft.after)) draft.after = { ...draft.after, parentId: null };
  }
  draft.remarks.push(actorRemark('circle'));
}

/** New actors, each after those that it names. */
function creations(drafts: readonly Draft[]): SimpleCommand[] {
  const made = new Map<string, Actor>();
  for (const { before, after } of drafts) if (before === null) made.set(after.id, after);
  const commands: SimpleCommand[] = [];
  const seen = new Set<string>();
  for (const actor of made.values()) {
    const waiting = [{ actor, ready: false }];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (next.ready) commands.push({ type: 'actor.create', actor: next.actor });
      else if (!seen.has(next.actor.id)) {
        seen.add(next.actor.id);
        waiting.push({ actor: next.actor, ready: true });
        for (const id of [next.actor.parentId, next.actor.mergedIntoId]) {
          const need = id === null ? undefined : made.get(id);
          if (need !== undefined) waiting.push({ actor: need, ready: false });
        }
      }
    }
  }
  return commands;
}

/** Places are left before new ones are taken: two that change places are never part of each other. */
function edits(drafts: readonly Draft[]): SimpleCommand[] {
  const leave: SimpleCommand[] = [];
  const change: SimpleCommand[] = [];
  for (const { before, after } of drafts) {
    if (before === null || sameValue(before, after)) continue;
    if (before.parentId !== null && before.parentId !== after.parentId) {
      leave.push({ type: 'actor.edit', id: after.id, fields: { parentId: null } });
    }
    const { id, mergedIntoId: _merged, distinctFromIds, ...fields } = after;
    change.push({ type: 'actor.edit', id, fields });
    for (const other of distinctFromIds) {
      if (!before.distinctFromIds.includes(other))
        change.push({ type: 'actor.tell-apart', ids: [id, other] });
    }
  }
  return [...leave, ...change];
}

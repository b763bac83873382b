import type { Entry, EntryOf } from '../changes/change.ts';
import type { AnnotationKind } from '../schema/annotation.ts';
import type { Conflict } from '../schema/conflict.ts';
import type { RecordKey } from '../schema/references.ts';
import type { TableRecord } from '../schema/tables.ts';
import { stepping } from '../steps.ts';
import { conflictEntries, entriesOf } from './draft-entries.ts';
import type { Draft } from './draft.ts';
import { alteredFields } from './fields.ts';
import type { LineageStep, MergedTable } from './lineage.ts';
import { namedRecords } from './named-records.ts';
import { conflictsIn } from './resolve.ts';
import { counted, type Tally } from './tally.ts';

/** What a merge does to the annotations of one article, when all that was said of them has been joined. */
export interface SettledArticle {
  readonly articleId: string;
  /** What is taken away, and what is put there or altered. */
  readonly off: readonly EntryOf<'annotations'>[];
  readonly on: readonly EntryOf<'annotations'>[];
  readonly lineage: readonly LineageStep[];
}

/** What the rest of a plan has to know of an article that is settled. */
export interface SettledFacts {
  /** What analysts have to settle in the annotations that were looked at, and what that does to the table of conflicts. */
  readonly conflicts: readonly Conflict[];
  readonly conflictEntries: readonly Entry[];
  /** The annotations that the conflicts are about, by id. */
  readonly contested: ReadonlyMap<string, TableRecord<MergedTable>>;
  /** What annotations name. */
  readonly named: ReadonlyMap<RecordKey, Named>;
  readonly analystIds: ReadonlySet<string>;
  /** Annotations that were looked at will be there. */
  readonly isPopulated: boolean;
  /** For people: what moves with its article is not counted. */
  readonly tally: Tally | null;
  readonly kinds: Partial<Record<AnnotationKind, Tally>>;
}

interface Named {
  /** Whether it is named by what will be there, and not only by what goes. */
  isNeeded: boolean;
  /** By how much its uses grow or shrink. */
  gained: number;
}

/** What of a plan has to be known to settle an article. */
interface RestOfPlan {
  /** Records that leave their place with an article that was imported apart, by table and id with a blank between. */
  readonly leaving: ReadonlyMap<string, { readonly record: TableRecord<MergedTable> }>;
  /** The key of a record: there is one for all articles that name it. */
  keyFor(table: RecordKey['table'], id: string): RecordKey;
  /** What there is to settle about a record before the merge. */
  conflictsAbout(table: MergedTable, id: string): readonly Conflict[];
}

/** @returns both, in steps */
export function* settled(
  plan: RestOfPlan,
  articleId: string,
  drafts: readonly Draft[],
): Generator<undefined, readonly [SettledArticle, SettledFacts]> {
  const [off, on]: [EntryOf<'annotations'>[], EntryOf<'annotations'>[]] = [[], []];
  const lineage: LineageStep[] = [];
  const conflicts: Conflict[] = [];
  const ofConflicts: Entry[] = [];
  const contested = new Map<string, TableRecord<MergedTable>>();
  const named = new Map<RecordKey, Named>();
  const analystIds = new Set<string>();
  const kinds: Partial<Record<AnnotationKind, Tally>> = {};
  let tally: Tally | null = null;
  let isPopulated = false;
  const name = (record: TableRecord<MergedTable>, step: 1 | -1): void => {
    for (const { table, id } of namedRecords('annotations', record)) {
      const key = plan.keyFor(table, id);
      const known = named.get(key) ?? { isNeeded: false, gained: 0 };
      known.isNeeded ||= step === 1;
      known.gained += step;
      named.set(key, known);
    }
  };
  yield* stepping(drafts, (draft) => {
    const { before, merged } = draft;
    if (before?.alive === true) name(before.record, -1);
    if (merged.alive) {
      isPopulated = true;
      name(merged.record, 1);
      if ('analystId' in merged.record) analystIds.add(merged.record.analystId);
    }
    const entries = entriesOf(draft);
    for (const [list, entry] of [
      [off, entries.off],
      [on, entries.on],
    ] as const) {
      if (entry?.table !== 'annotations') continue;
      list.push(entry);
      const does = toldAs(plan, entry);
      if (does === null || !('body' in merged.record)) continue;
      tally = counted(tally ?? undefined, does);
      kinds[merged.record.body.kind] = counted(kinds[merged.record.body.kind], does);
    }
    const step = draft.step();
    if (step !== null) lineage.push(step);
    const own = merged.alive ? conflictsIn(draft.table, merged) : [];
    if (own.length > 0) contested.set(draft.id, merged.record);
    conflicts.push(...own);
    ofConflicts.push(...conflictEntries(plan.conflictsAbout('annotations', draft.id), own));
  });
  const facts = { conflicts, conflictEntries: ofConflicts, contested, named, analystIds, isPopulated, kinds };
  return [
    { articleId, off, on, lineage },
    { ...facts, tally },
  ];
}

/**
 * As what people are told of an entry; null for what moves with its article, which is neither added nor deleted, unless
 * the merge has altered it on the way.
 */
export function toldAs({ leaving }: Pick<RestOfPlan, 'leaving'>, entry: Entry): Entry['type'] | null {
  if (entry.type === 'update') return entry.type;
  const left = leaving.get(`${entry.table} ${entry.id}`);
  if (left === undefined) return entry.type;
  const isAltered = entry.type === 'create' && alteredFields(left.record, entry.record).length > 0;
  return isAltered ? 'update' : null;
}

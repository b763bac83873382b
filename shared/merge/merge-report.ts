import * as z from 'zod';
import { findDoublesAmong } from '../actors/find-doubles.ts';
import { findTermDoubles } from '../codebook/find-term-doubles.ts';
import type { Entry } from '../changes/change.ts';
import { annotationKinds, type AnnotationKind } from '../schema/annotation.ts';
import { Id, TermId } from '../schema/ids.ts';
import { Scheme } from '../schema/term.ts';
import { stepping } from '../steps.ts';
import { DescribedConflict, describeConflict, Names, namesIn } from './describe-conflict.ts';
import type { FinishedPlan } from './finish-plan.ts';
import { mergedTables } from './lineage.ts';
import { isMerged } from './note-entry.ts';
import { keyOf, type MergePlan } from './merge-plan.ts';
import { toldAs } from './settled-article.ts';
import { addTallies, counted, none, Tally } from './tally.ts';

/** What a merge does, said before or after it is done. */
export const MergeReport = z.strictObject({
  /** By table; a table that stays as it is is not there. */
  tables: z.partialRecord(z.enum(mergedTables), Tally),
  /** Annotations by their kind; a kind of which all stay as they are is not there. */
  kinds: z.partialRecord(z.enum(annotationKinds), Tally),
  articles: z.array(
    z.strictObject({
      id: Id,
      title: z.string(),
      isNew: z.boolean(),
      /** It is coded blind here: what becomes of its annotations is not told. */
      isBlind: z.boolean(),
      annotations: Tally,
      conflicts: z.int(),
    }),
  ),
  /** Articles that are coded blind here from then on. */
  blind: z.array(Id),
  /** Articles that were imported apart and are one from then on. */
  joined: z.array(z.strictObject({ fromId: Id, intoId: Id, title: z.string() })),
  /** What has to be settled, of what was merged. */
  conflicts: z.array(DescribedConflict),
  /** Who and what the sides of the conflicts name. */
  names: Names,
  /** Actors that came and may be the same as others, the surest first. */
  doubles: z.array(
    z.strictObject({
      ids: z.tuple([Id, Id]),
      names: z.tuple([z.string(), z.string()]),
      confidence: z.number(),
    }),
  ),
  /** The same of codes, issues and kinds of actors. */
  termDoubles: z.array(
    z.strictObject({
      ids: z.tuple([TermId, TermId]),
      scheme: Scheme,
      names: z.tuple([z.string(), z.string()]),
      confidence: z.number(),
    }),
  ),
});
export type MergeReport = z.infer<typeof MergeReport>;

/** The most that are offered at once: the registry finds the others. */
const MOST_DOUBLES = 100;

/** What is coded blind when a merge is done. */
export interface BlindThen {
  /** All articles, those that begin to be among them. */
  readonly articles: ReadonlySet<string>;
  readonly begun: readonly string[];
}

/** @returns the report, in steps */
export function* reportOf(
  plan: MergePlan,
  finished: FinishedPlan,
  blind: BlindThen,
): Generator<undefined, MergeReport> {
  const { entries } = finished;
  const isBlind = (articleId: string | null): boolean => articleId !== null && blind.articles.has(articleId);
  const conflicts = finished.conflicts.filter(({ articleId }) => !isBlind(articleId));
  // An article that was here under another id is none that is added.
  const known = new Set(
    [...plan.leaving.values()].flatMap(({ table, record }) =>
      table === 'articles' ? (plan.joined.get(record.id) ?? []) : [],
    ),
  );
  const tables: Partial<Record<(typeof mergedTables)[number], Tally>> = {};
  const kinds: Partial<Record<AnnotationKind, Tally>> = {};
  const articles = new Map<string, Tally>();
  yield* stepping(entries, (entry) => {
    const { table } = entry;
    if (!isMerged(table)) return;
    const does = toldAs(plan, entry);
    if (does === null) return;
    if (entry.type === 'create' && table === 'articles' && known.has(entry.id)) {
      if (!articles.has(entry.id)) articles.set(entry.id, none);
      return;
    }
    if (isBlind(entry.articleId)) {
      articles.set(entry.articleId ?? '', none);
      return;
    }
    tables[table] = counted(tables[table], does);
    if (entry.articleId === null) {
      if (table === 'articles' && !articles.has(entry.id)) articles.set(entry.id, none);
      return;
    }
    articles.set(entry.articleId, counted(articles.get(entry.articleId), does));
    const kind = kindOf(plan, entry);
    if (kind !== null) kinds[kind] = counted(kinds[kind], does);
  });
  for (const [articleId, { tally, kinds: own }] of plan.settled) {
    if (tally === null) continue;
    articles.set(articleId, isBlind(articleId) ? none : addTallies(articles.get(articleId), tally));
    if (isBlind(articleId)) continue;
    tables.annotations = addTallies(tables.annotations, tally);
    for (const kind of annotationKinds) {
      if (own[kind] !== undefined) kinds[kind] = addTallies(kinds[kind], own[kind]);
    }
  }
  const titleOf = (id: string): string => {
    const record =
      plan.drafts.get(keyOf('articles', id, null))?.merged.record ?? plan.state.get('articles', id);
    return record !== undefined && 'title' in record ? record.title : id;
  };
  const isNew = (id: string): boolean =>
    !known.has(id) &&
    plan.drafts.get(keyOf('articles', id, null))?.before === undefined &&
    plan.state.get('articles', id) === undefined;
  const toSettle = new Map<string, number>();
  for (const { articleId } of conflicts) {
    if (articleId === null) continue;
    toSettle.set(articleId, (toSettle.get(articleId) ?? 0) + 1);
    // Where what is here holds until it is settled, nothing else of it changes.
    if (!articles.has(articleId)) articles.set(articleId, none);
  }
  return {
    tables,
    kinds,
    articles: [...articles].map(([id, annotations]) => ({
      id,
      title: titleOf(id),
      isNew: isNew(id),
      isBlind: isBlind(id),
      annotations,
      conflicts: toSettle.get(id) ?? 0,
    })),
    blind: [...blind.begun],
    joined: [...plan.joined].map(([fromId, intoId]) => ({ fromId, intoId, title: titleOf(intoId) })),
    conflicts: conflicts.map((conflict) => {
      const { table, recordId, articleId } = conflict;
      const record = plan.recordAfter(table, recordId, articleId);
      return describeConflict(conflict, record, articleId === null ? null : titleOf(articleId));
    }),
    names: namesIn(conflicts, (id) => nameAfter(plan, id)),
    doubles: yield* doublesAmong(plan, entries),
    termDoubles: termDoublesAmong(plan, entries),
  };
}

function kindOf(plan: MergePlan, entry: Entry): AnnotationKind | null {
  const record = plan.drafts.get(keyOf('annotations', entry.id, entry.articleId))?.merged.record;
  return record !== undefined && 'body' in record ? record.body.kind : null;
}

function nameAfter(plan: MergePlan, id: string): string | undefined {
  for (const table of ['analysts', 'actors', 'terms'] as const) {
    const found = plan.after(table, id);
    if (found !== undefined) return found.name;
  }
  return undefined;
}

function* doublesAmong(
  plan: MergePlan,
  entries: readonly Entry[],
): Generator<undefined, MergeReport['doubles']> {
  const came = madeIn('actors', entries);
  if (came.size === 0) return [];
  const doubles = yield* findDoublesAmong(plan.valuesAfter('actors'), (id) => came.has(id));
  return doubles.slice(0, MOST_DOUBLES).map(({ ids: [a, b], names: [first, second], confidence }) => ({
    ids: [a, b],
    names: [first, second],
    confidence,
  }));
}

function termDoublesAmong(plan: MergePlan, entries: readonly Entry[]): MergeReport['termDoubles'] {
  const came = madeIn('terms', entries);
  if (came.size === 0) return [];
  return findTermDoubles(plan.valuesAfter('terms'))
    .filter(({ ids }) => ids.some((id) => came.has(id)))
    .slice(0, MOST_DOUBLES)
    .map(({ ids: [a, b], names: [first, second], ...double }) => ({
      ...double,
      ids: [a, b],
      names: [first, second],
    }));
}

function madeIn(table: 'actors' | 'terms', entries: readonly Entry[]): ReadonlySet<string> {
  return new Set(
    entries.flatMap((entry) => (entry.table === table && entry.type === 'create' ? [entry.id] : [])),
  );
}

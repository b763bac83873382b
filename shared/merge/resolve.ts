import { sameValue } from '../changes/change.ts';
import type { Conflict } from '../schema/conflict.ts';
import type { Version } from '../schema/stamp.ts';
import type { TableRecord } from '../schema/tables.ts';
import { withFields } from './fields.ts';
import { knownOf, type Known } from './join.ts';
import type { Lineage, MergedTable, Traced } from './lineage.ts';

/** How versions of a field become one value; without a rule, somebody has to say. */
type Rule = 'latest' | 'greatest' | 'together';

/** Fields that differ without anybody contradicting anybody. */
const rules: { readonly [T in MergedTable]?: Readonly<Record<string, Rule>> } = {
  annotations: { modifiedAt: 'greatest', links: 'together' },
  actors: { aliases: 'together', distinctFromIds: 'together' },
  terms: { order: 'latest', examples: 'together', successorIds: 'together' },
  articles: { tags: 'together' },
};

/** The most that the lists which are put together may hold (schema/). */
const most: Readonly<Record<string, number>> = {
  links: 100,
  aliases: 1000,
  distinctFromIds: 1000,
  examples: 200,
  successorIds: 100,
  tags: 100,
};

/**
 * Whether a record is there. A deletion does not take away what its maker had not seen: a record that somebody else
 * altered meanwhile stays, and the contradiction is kept.
 */
export function isAlive({ versions, removals }: Known): boolean {
  if (removals.length === 0) return true;
  const over = new Set(removals.flatMap((removal) => removal.over));
  return [...versions.values()].some((own) => own.some(({ mark }) => !over.has(mark)));
}

/** The record that versions make, whether it is there or not. */
export function recordOf<T extends MergedTable>(
  table: T,
  like: TableRecord<T>,
  known: Known,
): TableRecord<T> {
  const values = [...known.versions].map(
    ([field, own]) => [field, valueOf(ruleFor(table, field), field, own)] as const,
  );
  return withFields(like, values);
}

/** What analysts have to settle in a record that is there. */
export function conflictsIn(table: MergedTable, { record, lineage }: Traced): readonly Conflict[] {
  const isSettled =
    lineage.removals.length === 0 && Object.values(lineage.versions).every(({ length }) => length === 1);
  if (isSettled) return [];
  const known = knownOf({ record, lineage });
  const place = {
    table,
    recordId: record.id,
    articleId: 'articleId' in record ? record.articleId : null,
  };
  const conflicts: Conflict[] = [];
  for (const field of Object.keys(lineage.versions)) {
    const own = contenders(known.versions.get(field) ?? []);
    const [first] = own;
    const differ = first !== undefined && own.some(({ value }) => !sameValue(value, first.value));
    if (!differ || ruleFor(table, field) !== undefined) continue;
    conflicts.push({ id: conflictId(table, record.id, field), ...place, field, sides: [...own] });
  }
  if (lineage.removals.length > 0) {
    const sides = [...sidesIn(lineage, null)];
    conflicts.push({ id: conflictId(table, record.id, null), ...place, field: null, sides });
  }
  return conflicts;
}

/**
 * The sides of a conflict about a field of which a lineage has several versions.
 * @param field null for that of a deletion
 */
export function sidesIn({ versions, removals }: Lineage, field: string | null): Version[] {
  if (field === null) return removals.map(({ mark, at, by }) => ({ mark, at, by }));
  return Object.hasOwn(versions, field) ? [...contenders(versions[field] ?? [])] : [];
}

export function conflictId(table: string, recordId: string, field: string | null): string {
  return `${table}/${recordId}/${field ?? ''}`;
}

function ruleFor(table: MergedTable, field: string): Rule | undefined {
  const own = rules[table];
  return own !== undefined && Object.hasOwn(own, field) ? own[field] : undefined;
}

/** What somebody altered stands before how records made apart began; of these, the first one made. */
function contenders(versions: readonly Version[]): readonly Version[] {
  const altered = versions.filter(({ first }) => first !== true);
  return altered.length > 0 ? altered : versions.slice(0, 1);
}

function valueOf(rule: Rule | undefined, field: string, versions: readonly Version[]): unknown {
  const own = contenders(versions);
  if (rule === 'together') return together(own).slice(0, most[field]);
  if (rule === 'greatest') return greatest(own);
  return latestOf(own)?.value;
}

export function latestOf(versions: readonly Version[]): Version | undefined {
  return versions.reduce<Version | undefined>(
    (latest, version) => (latest === undefined || isLater(version, latest) ? version : latest),
    undefined,
  );
}

function isLater(a: Version, b: Version): boolean {
  return a.at === b.at ? a.mark > b.mark : a.at > b.at;
}

/** Every item of every version once, those of the earlier mark first. */
function together(versions: readonly Version[]): readonly unknown[] {
  const items: unknown[] = [];
  const known = new Set<string>();
  for (const { value } of versions) {
    for (const item of Array.isArray(value) ? value : []) {
      const key = JSON.stringify(item);
      if (!known.has(key)) items.push(item);
      known.add(key);
    }
  }
  return items;
}

/** Times, which sort as text does. */
function greatest(versions: readonly Version[]): unknown {
  const [first, ...others] = versions.map(({ value }) => value);
  return others.reduce((a, b) => (typeof a === 'string' && typeof b === 'string' && b > a ? b : a), first);
}

import { sameValue } from '../changes/change.ts';
import type { Stamp, Version } from '../schema/stamp.ts';
import { fieldsOf } from './fields.ts';
import type { Lineage, MergedTable, Removal, Traced } from './lineage.ts';

/** All that is known of a record: each field with its versions, their values with them. */
export interface Known {
  readonly seen: ReadonlySet<string>;
  /** By field; each version has its value. */
  readonly versions: ReadonlyMap<string, readonly Version[]>;
  readonly removals: readonly Removal[];
}

/** What a record and its lineage say together. */
export function knownOf({ record, lineage }: Traced<MergedTable>): Known {
  const versions = new Map<string, readonly Version[]>();
  for (const [field, value] of fieldsOf(record)) {
    // The record's fields are JSON.
    const plain = value as NonNullable<Version['value']>;
    const listed = Object.hasOwn(lineage.versions, field) ? lineage.versions[field] : undefined;
    if (listed === undefined) versions.set(field, [{ ...lineage.made, value: plain, first: true }]);
    else if (listed.length === 1)
      versions.set(
        field,
        listed.map((version) => ({ ...version, value: plain })),
      );
    else versions.set(field, listed);
  }
  return { seen: new Set(lineage.seen), versions, removals: lineage.removals };
}

/**
 * What two desks know of a record, together. Commutative, associative and idempotent: a version or deletion stays unless
 * the other desk has seen it and has it no more.
 */
export function join(a: Known, b: Known): Known {
  const versions = new Map<string, readonly Version[]>();
  for (const [field, own] of a.versions) {
    versions.set(field, joined(own, a.seen, b.versions.get(field) ?? [], b.seen, one));
  }
  return {
    seen: new Set([...a.seen, ...b.seen]),
    versions,
    removals: joined(a.removals, a.seen, b.removals, b.seen, (removal) => removal),
  };
}

function joined<S extends Stamp>(
  a: readonly S[],
  seenByA: ReadonlySet<string>,
  b: readonly S[],
  seenByB: ReadonlySet<string>,
  choose: (a: S, b: S) => S,
): readonly S[] {
  const ofB = new Map(b.map((stamp) => [stamp.mark, stamp]));
  const ofA = new Set(a.map(({ mark }) => mark));
  const kept = a.flatMap((stamp) => {
    const other = ofB.get(stamp.mark);
    if (other !== undefined) return [choose(stamp, other)];
    return seenByB.has(stamp.mark) ? [] : [stamp];
  });
  kept.push(...b.filter(({ mark }) => !ofA.has(mark) && !seenByA.has(mark)));
  return kept.sort((left, right) => (left.mark < right.mark ? -1 : 1));
}

/**
 * One change gives one value to a field. Two are possible all the same: the id of an article that was imported apart, the
 * default codebook of two editions of Slantwise. The lesser is taken, which for ids is the article that stays.
 */
function one(a: Version, b: Version): Version {
  if (sameValue(a.value, b.value)) return a;
  return JSON.stringify(a.value) < JSON.stringify(b.value) ? a : b;
}

/** The lineage of a record that has these versions, in the form in which it is kept: shortest first. */
export function lineageOf({ seen, versions, removals }: Known): Lineage {
  const made = madeBy(versions);
  const listed: Record<string, Version[]> = {};
  for (const [field, own] of versions) {
    const [only] = own;
    if (own.length === 1 && only?.first === true && only.mark === made.mark) continue;
    if (own.length === 1 && only !== undefined) {
      const { value: _, ...stamp } = only;
      listed[field] = [stamp];
    } else listed[field] = [...own];
  }
  return { seen: [...seen].sort(), made, versions: listed, removals: [...removals] };
}

/** The earliest making that a field still comes from; of a record that was altered all over, its earliest version. */
function madeBy(versions: Known['versions']): Stamp {
  const all = [...versions.values()].flat();
  const [earliest] = all.sort(
    (a, b) => Number(b.first ?? false) - Number(a.first ?? false) || (a.mark < b.mark ? -1 : 1),
  );
  if (earliest === undefined) throw new Error('A record without fields');
  const { mark, at, by } = earliest;
  return { mark, at, by };
}

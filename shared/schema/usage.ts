import * as z from 'zod';

/** The part that an actor or a term has in an annotation that names it. */
export const roles = ['mention', 'holder', 'source', 'target', 'code', 'affected'] as const;
export type Role = (typeof roles)[number];

/** How often annotations of all articles name a record, by role; a role without any is not there. */
export const Usage = z.partialRecord(z.enum(roles), z.int());
export type Usage = Readonly<z.infer<typeof Usage>>;

export const noUsage: Usage = {};

/** Uses in every role together. */
export function totalUses(usage: Usage): number {
  return roles.reduce((sum, role) => sum + (usage[role] ?? 0), 0);
}

/** Stances in which an actor has a part: as holder, in a source chain, as target. */
export function stanceUses(usage: Usage): number {
  return (usage.holder ?? 0) + (usage.source ?? 0) + (usage.target ?? 0);
}

/** So many uses more or less. @returns null when none is left */
export function stepUsage(usage: Usage, role: Role, step: number): Usage | null {
  const { [role]: before = 0, ...others } = usage;
  const after = before + step;
  if (after !== 0) return { ...others, [role]: after };
  return Object.keys(others).length === 0 ? null : others;
}

/** The uses of one record and of another together. */
export function addUsage(a: Usage, b: Usage): Usage {
  return Object.fromEntries(
    roles.flatMap((role) => {
      const sum = (a[role] ?? 0) + (b[role] ?? 0);
      return sum === 0 ? [] : [[role, sum]];
    }),
  );
}

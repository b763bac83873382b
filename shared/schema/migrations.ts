import { from1 } from './migrations/from-1.ts';
import { from2 } from './migrations/from-2.ts';
import type { Migration } from './migrations/migration.ts';
import { SCHEMA_VERSION } from './tables.ts';

/** Every step up to the present, one for each version before it. */
export const migrations: readonly Migration[] = [from1, from2];

/** The steps that a file of an older version takes, in order. */
export function stepsFrom(version: number): readonly Migration[] {
  const steps = migrations.filter(({ from }) => from >= version);
  if (steps.length !== SCHEMA_VERSION - version) throw new Error(`No way leads on from version ${version}.`);
  return steps;
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from './source-files.ts';

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, LockedPackage>>;
};

/** Node's rule: the nearest node_modules on the way up. */
function finds(place: string, name: string): boolean {
  for (let from = place; ; from = from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/')))) {
    if (`${from}${from && '/'}node_modules/${name}` in lock.packages) return true;
    if (from === '' || !from.includes('/node_modules/')) return `node_modules/${name}` in lock.packages;
  }
}

/**
 * npm leaves a package for another system out of the lockfile when it happens not to find it, and `npm ci` then fails
 * everywhere. Written by hand, an entry with `version`, `os`, `cpu` and `optional` mends it.
 */
test('the lockfile names every package that another one asks for', () => {
  const missing = Object.entries(lock.packages).flatMap(([place, entry]) =>
    Object.keys({ ...entry.dependencies, ...entry.devDependencies, ...entry.optionalDependencies })
      .filter((name) => !finds(place, name))
      .map((name) => `${place || 'slantwise'} wants ${name}`),
  );
  expect(missing).toEqual([]);
});

test('the lockfile names no registry: everybody installs from their own', () => {
  const named = Object.entries(lock.packages).filter(([, { resolved }]) => resolved !== undefined);
  expect(named.map(([place]) => place)).toEqual([]);
});

test('every direct dependency is pinned to one version', () => {
  const direct = { ...lock.packages['']?.dependencies, ...lock.packages['']?.devDependencies };
  const loose = Object.entries(direct).filter(([, range]) => !/^(npm:.+@)?\d+\.\d+\.\d+$/.test(range));
  expect(loose).toEqual([]);
});

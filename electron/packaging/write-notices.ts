import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { readShippedPackage, thirdPartyNotices } from './third-party-notices.ts';
import { shippedPackagesFile } from './shipped-packages.ts';

// `write-notices.ts DIST`: writes DIST/THIRD-PARTY-NOTICES for what was built there.
const dist = path.resolve(process.argv[2] ?? 'dist');
const clone = path.join(import.meta.dirname, '../..');
const packages = path.join(clone, 'node_modules');

/** The names of the packages that a part of the build holds; its list is ours. */
function inBuild(part: string): readonly string[] {
  return JSON.parse(readFileSync(path.join(dist, part, shippedPackagesFile), 'utf8')) as string[];
}

/** Packages that are shipped as they are, with what npm installed for this system. */
function unbundled(): readonly string[] {
  const manifest = createRequire(path.join(clone, 'package.json'));
  const { dependencies } = manifest('./package.json') as { dependencies: Record<string, string> };
  return Object.keys(dependencies).flatMap((name) => {
    const { optionalDependencies = {} } = manifest(`${name}/package.json`) as {
      optionalDependencies?: Record<string, string>;
    };
    return [name, ...Object.keys(optionalDependencies).filter(isInstalled)];
  });
}

function isInstalled(name: string): boolean {
  try {
    return readFileSync(path.join(packages, name, 'package.json')).length > 0;
  } catch {
    // For another system.
    return false;
  }
}

const names = new Set([...inBuild('main'), ...inBuild('renderer'), ...unbundled()]);
const shipped = [...names].toSorted().map((name) => readShippedPackage(packages, name));
writeFileSync(path.join(dist, 'THIRD-PARTY-NOTICES'), thirdPartyNotices(shipped));

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { MemoryDisk } from './memory-disk.ts';

const frozen = path.join(import.meta.dirname, '../../fixtures/workspaces');

/** The workspace of a version in `fixtures/workspaces`, as that version wrote it, on a disk in memory at `/desk`. */
export async function frozenWorkspace(version: number): Promise<MemoryDisk> {
  const disk = new MemoryDisk();
  const root = path.join(frozen, `version-${version}`);
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((each) => each.isFile())) {
    const from = path.join(entry.parentPath, entry.name);
    const to = path.posix.join('/desk', path.relative(root, from).replaceAll('\\', '/'));
    await disk.makeFolder(path.posix.dirname(to));
    const file = await disk.open(to, 'create');
    await file.write(readFileSync(from));
    await file.close();
  }
  return disk.duplicate();
}

/** What must be in it once it was opened, in the present form. */
export function goldenOf(version: number): unknown {
  return JSON.parse(readFileSync(path.join(frozen, `version-${version}.golden.json`), 'utf8'));
}

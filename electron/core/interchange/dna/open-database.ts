import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type * as Sqlite from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Why a database is not read. `active`: it holds what runs by itself (views, triggers, virtual tables, computed columns). */
export type DatabaseFault = 'unsupported' | 'active' | 'damaged';

/**
 * Looks into a SQLite file that may have been made to do harm: a copy is opened for reading only, nothing in its schema
 * is trusted, and one with views, triggers, virtual tables or computed columns is not read at all, for their code would
 * run.
 */
export async function readDatabase<T>(
  bytes: Uint8Array,
  read: (database: Sqlite.DatabaseSync) => T,
): Promise<{ readonly value: T } | DatabaseFault> {
  const sqlite = await sqliteModule();
  if (sqlite === null) return 'unsupported';
  const folder = await mkdtemp(join(tmpdir(), 'slantwise-database-'));
  try {
    const path = join(folder, 'copy.sqlite');
    await writeFile(path, bytes, { mode: 0o600 });
    const database = new sqlite.DatabaseSync(path, { readOnly: true, allowExtension: false });
    try {
      database.exec(
        'PRAGMA query_only = 1; PRAGMA trusted_schema = 0; PRAGMA cell_size_check = 1; PRAGMA mmap_size = 0;',
      );
      if (isActive(database)) return 'active';
      return { value: read(database) };
    } finally {
      database.close();
    }
  } catch (error) {
    if (isSqliteError(error)) return 'damaged';
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** By what SQLite makes of the schema, not by how it is written: a virtual table has no page, a computed column is hidden. */
function isActive(database: Sqlite.DatabaseSync): boolean {
  const active = database.prepare(
    `SELECT count(*) AS number FROM sqlite_schema s
     WHERE s.type NOT IN ('table', 'index') OR coalesce(s.rootpage, 0) = 0
       OR EXISTS (SELECT 1 FROM pragma_table_xinfo(s.name) WHERE hidden <> 0)`,
  );
  return active.get()?.['number'] !== 0;
}

/** Node before 22.13 has no SQLite. */
async function sqliteModule(): Promise<typeof Sqlite | null> {
  try {
    return await import('node:sqlite');
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}

function isSqliteError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_SQLITE_ERROR';
}

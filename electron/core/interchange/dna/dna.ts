import { ok, type Result } from '../../../../shared/errors.ts';
import type { SourceFile } from '../../importers/importer.ts';
import { refuse } from '../../importers/refusal.ts';
import type { ForeignFile } from '../foreign-file.ts';
import type { ForeignFormat } from '../foreign-format.ts';
import { readDatabase, type DatabaseFault } from './open-database.ts';
import { readDna } from './read-dna.ts';

/** A project file of Discourse Network Analyzer 3, which is a SQLite database; offsets in UTF-16 code units. */
export const dna: ForeignFormat = {
  format: 'dna',
  name: 'DNA 3 project',
  extensions: ['.dna'],
  recognises: (look) => look.begins('SQLite format 3\0'),
  read: ({ file }) => readProject(file),
};

const faults: Readonly<Record<DatabaseFault, string>> = {
  active:
    'is a database with views, triggers, virtual tables or computed columns, which DNA never makes; it was not opened further',
  damaged: 'is damaged: the database cannot be read',
  unsupported: 'is a database, which this installation cannot read: it needs Node 22.13 or newer',
};

async function readProject(file: SourceFile): Promise<Result<ForeignFile>> {
  const read = await readDatabase(file.bytes, readDna);
  if (typeof read === 'string')
    return refuse(file.name, read === 'damaged' ? 'damaged' : 'other-format', faults[read]);
  if (read.value === null) return refuse(file.name, 'other-format', 'is a database, and not one of DNA 3');
  if (read.value.length === 0) return refuse(file.name, 'no-text', 'has no text in it');
  return ok({ format: dna.format, documents: read.value, losses: [] });
}

import { closeSync, openSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

/** Another number makes every index anew. */
const VERSION = 2;

/**
 * The words are kept as `indexedForm` gives them, so the tokenizer has only to cut at blanks. They are kept without
 * their text; that stands in `texts`, as it was, for passages to be shown. What is filtered by stands apart from it, close
 * together: a query looks at it for everything that it finds.
 */
const schema = `
  CREATE TABLE meta (seq INTEGER NOT NULL, change TEXT NOT NULL, whole INTEGER NOT NULL, open INTEGER NOT NULL);
  INSERT INTO meta VALUES (0, '', 0, 0);
  CREATE TABLE articles (
    id TEXT PRIMARY KEY, title TEXT NOT NULL, author TEXT, source TEXT, published TEXT, binned INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX binned ON articles (id) WHERE binned = 1;
  CREATE TABLE actors (id TEXT PRIMARY KEY, record TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE entries (
    id INTEGER PRIMARY KEY, part TEXT NOT NULL, article TEXT NOT NULL, record TEXT NOT NULL,
    hidden INTEGER NOT NULL, kind TEXT, polarity TEXT, analyst TEXT, start INTEGER
  );
  CREATE TABLE texts (entry INTEGER PRIMARY KEY, body TEXT NOT NULL, quote TEXT NOT NULL);
  CREATE UNIQUE INDEX entry_of ON entries (article, part, record);
  CREATE TABLE names (record TEXT NOT NULL, entry INTEGER NOT NULL, PRIMARY KEY (record, entry)) WITHOUT ROWID;
  CREATE INDEX names_of ON names (entry);
  CREATE VIRTUAL TABLE words USING fts5 (
    body, quote, content = '', contentless_delete = 1, prefix = '2 3',
    tokenize = "unicode61 remove_diacritics 0 categories 'L* N* M* Co'"
  );
  PRAGMA user_version = ${VERSION};
`;

/**
 * Opens the index; one that is damaged, or of another version, is thrown away and begun anew: everything in it can be
 * had from the workspace again. One that another program has open is left alone: there will be one in memory instead.
 */
export function openSearchDatabase(path: string): DatabaseSync {
  try {
    return open(path);
  } catch (error) {
    if (isBusy(error)) return open(':memory:');
    throwAway(path);
    return open(path);
  }
}

/** Lets go of the index in good order: it need not be checked when it is opened again. */
export function closeSearchDatabase(database: DatabaseSync): void {
  database.exec('UPDATE meta SET open = 0');
  database.close();
}

export function throwAway(path: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${end}`, { force: true });
}

/** Whether the file itself is at fault, not what was asked of it. */
export function isDamage(error: unknown): boolean {
  return /malformed|not a database|corrupt|I\/O error/i.test(error instanceof Error ? error.message : '');
}

/** A check reads the whole file; what is damaged later is found when it is used. */
function checkIfLeftOpen(database: DatabaseSync): void {
  if (database.prepare('SELECT open FROM meta').get()?.['open'] === 0) return;
  const sound = database.prepare('PRAGMA quick_check(1)').get()?.['quick_check'];
  if (sound !== 'ok') throw new Error('The index is damaged.');
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && /locked|busy/i.test(error.message);
}

function open(path: string): DatabaseSync {
  if (path !== ':memory:') closeSync(openSync(path, 'a', 0o600)); // for the analyst alone, as everything else in the workspace
  const database = new DatabaseSync(path);
  try {
    // Exclusive, so that the index needs no shared memory and may lie on a network share.
    database.exec(`PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
      PRAGMA cache_size = -32000;`);
    const version = database.prepare('PRAGMA user_version').get()?.['user_version'];
    if (version === 0) database.exec(`BEGIN; ${schema} COMMIT;`);
    else if (version !== VERSION) throw new Error('The index is of another version.');
    else checkIfLeftOpen(database);
    database.exec('UPDATE meta SET open = 1');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

import { SCHEMA_VERSION } from '../../../shared/schema/tables.ts';
import { stepsFrom } from '../../../shared/schema/migrations.ts';
import {
  isOldRecord,
  type Migration,
  type OldLists,
  type OldRecord,
} from '../../../shared/schema/migrations/migration.ts';
import { openLine, readPieces, writeLine } from '../storage/journal-line.ts';
import { openSnapshot, snapshotBytes } from '../storage/snapshot-file.ts';

/**
 * The content of a workspace's file as the present version has it. What is damaged stays as it is, to be found, named
 * and mended as damage is.
 * @param file its name relative to the workspace
 * @param version the workspace's
 */
export async function upgradedFile(file: string, bytes: Buffer, version: number): Promise<Buffer> {
  if (version === SCHEMA_VERSION) return bytes;
  return file.endsWith('.jsonl') ? upgradedJournal(bytes, version) : upgradedSnapshot(file, bytes);
}

async function upgradedSnapshot(file: string, bytes: Buffer): Promise<Buffer> {
  const found = openSnapshot(bytes, file);
  if (!found.ok || found.value.version >= SCHEMA_VERSION) return bytes;
  const { format, version, seq, body } = found.value;
  const data: unknown = JSON.parse(body.toString('utf8'));
  if (!isOldRecord(data)) return bytes;
  const steps = stepsFrom(version);
  return Buffer.concat(await snapshotBytes(format, { seq, data: upgradedData(format, data, steps) }));
}

function upgradedData(format: string, data: OldRecord, steps: readonly Migration[]): object {
  if (format === 'slantwise-article') {
    const { annotations } = data;
    return {
      ...data,
      annotations: steps.reduce((list, step) => each('annotations', list, step), annotations),
    };
  }
  if (format !== 'slantwise-workspace') return data;
  const lists = steps.reduce((before: OldRecord, step) => {
    const stepped = Object.entries(before).map(([table, list]) => [table, each(table, list, step)]);
    return step.lists(Object.fromEntries(stepped) as OldLists); // the file has nothing but lists
  }, data);
  return { ...lists, usage: [] }; // counted anew, whatever it was
}

function each(table: string, list: unknown, step: Migration): unknown {
  if (!Array.isArray(list)) return list;
  return list.map((record: unknown) => (isOldRecord(record) ? step.record(table, record) : record));
}

/** Line by line; the bytes of a line that cannot be read are kept, beside what can be made out of them. */
function upgradedJournal(bytes: Buffer, version: number): Buffer {
  const steps = stepsFrom(version);
  const upgraded: Buffer[] = [];
  for (let from = 0; from < bytes.length;) {
    const newline = bytes.indexOf(0x0a, from);
    const end = newline === -1 ? bytes.length : newline + 1;
    const line = bytes.subarray(from, end);
    from = end;
    const { found, isWhole } = readPieces(line.toString('utf8').trimEnd(), (text) =>
      upgradedLine(text, steps),
    );
    const isTorn = newline === -1;
    upgraded.push(Buffer.from(isTorn && isWhole ? found.join('').trimEnd() : found.join(''), 'utf8'));
    if (!isWhole) upgraded.push(line);
  }
  return Buffer.concat(upgraded);
}

function upgradedLine(line: string, steps: readonly Migration[]): string | null {
  const sound = openLine(line);
  if (sound === null) return null;
  const change: unknown = JSON.parse(sound.text);
  if (!isOldRecord(change) || !Array.isArray(change['entries'])) return null;
  const entries = change['entries'].map((entry: unknown) => upgradedEntry(entry, steps));
  return writeLine({ seq: sound.seq, change: { ...change, entries } });
}

function upgradedEntry(entry: unknown, steps: readonly Migration[]): unknown {
  if (!isOldRecord(entry)) return entry;
  const { table, record } = entry;
  if (typeof table !== 'string' || !isOldRecord(record)) return entry;
  return { ...entry, record: steps.reduce((before, step) => step.record(table, before), record) };
}

import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import * as z from 'zod';
import { expect, test } from 'vitest';
import { LineList } from '../../../electron/core/storage/line-list.ts';
import { RecordLines, type LineForm } from '../../../electron/core/storage/record-lines.ts';
import { readLines } from '../../../electron/core/storage/snapshot-lines.ts';
import { SnapshotFile } from '../../../electron/core/storage/snapshot-file.ts';
import { disk } from '../../../electron/core/storage/disk.ts';
import { StorageFailure } from '../../../electron/core/storage/storage-failure.ts';
import { value } from '../../builders/open-workspace.ts';

const Entry = z.strictObject({ id: z.string(), text: z.string() });
type Entry = z.infer<typeof Entry>;
const schema = z.strictObject({ before: z.array(z.int()), entries: z.array(Entry), after: z.string() });
const form: LineForm<Entry, Entry> = {
  schema: Entry,
  opening: '{"id":"',
  key: ({ id }) => id,
  value: (entry) => entry,
  element: (_id, entry) => entry,
};

interface Listed {
  readonly before: number[];
  readonly entries: Iterable<Entry>;
  readonly after: string;
}

async function written(entries: Iterable<Entry>): Promise<Buffer> {
  const file = new SnapshotFile<Listed>(disk, 'unread.json', 'test', schema);
  const bytes = Buffer.concat(
    await file.bytesOf({ seq: 0, data: { before: [1, 2], entries, after: '}\n{' } }),
  );
  return bytes.subarray(bytes.indexOf('"data":') + '"data":'.length, -'}\n'.length);
}

function readLater(body: Buffer): RecordLines<Entry, Entry> {
  const read = value(readLines<Listed>(body, schema, new Set(['entries'])));
  expect(read.entries).toBeInstanceOf(LineList);
  return new RecordLines(form, read.entries);
}

const anId = fc.oneof(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.string());
const someEntries = fc.uniqueArray(fc.record({ id: anId, text: fc.string() }), { selector: ({ id }) => id });

test('Records that stay lines are what a map of them would be, and are written as it would be', async () => {
  await fc.assert(
    fc.asyncProperty(
      someEntries,
      fc.array(fc.tuple(anId, fc.option(fc.string()))),
      async (entries, changes) => {
        const map = new Map(entries.map((entry) => [entry.id, entry]));
        const lines = readLater(await written(entries));
        for (const [id, text] of changes) {
          expect(lines.get(id)).toEqual(map.get(id));
          expect(lines.has(id)).toBe(map.has(id));
          for (const entry of [...entries.slice(0, 1), { id, text: text ?? '' }]) {
            const isThere = isDeepStrictEqual(map.get(entry.id), entry);
            expect(map.has(entry.id) && lines.holds(entry.id, entry)).toBe(isThere);
          }
          for (const records of [lines, map]) {
            if (text === null) records.delete(id);
            else records.set(id, { id, text });
          }
        }
        expect([...lines]).toEqual([...map]);
        expect([...lines.values()]).toEqual([...map.values()]);
        expect([...lines.keys()]).toEqual([...map.keys()]);
        expect(lines.size).toBe(map.size);
        for (const [id, said] of lines.texts('text')) {
          expect(said ?? map.get(id)?.text).toBe(map.get(id)?.text);
        }
        const bytes = await written(lines.list());
        expect(bytes).toEqual(await written([...map.values()]));
        expect([...readLater(bytes)]).toEqual([...map]);
      },
    ),
    { numRuns: 150 },
  );
});

test('A line that holds something else is told when it is looked at, and the others can be used', async () => {
  const body = (await written([{ id: 'a', text: '1' }])).toString().replace('"text":"1"', '"text":7');
  const lines = readLater(
    Buffer.from(
      body.replace('[\n{"id"', '[\n{"id":"b","text":"2"},\n{"id":"x","text":"3","id":"y"},\n{"id"'),
    ),
  );
  expect(lines.get('b')).toEqual({ id: 'b', text: '2' });
  for (const id of ['a', 'x']) expect(() => lines.get(id)).toThrow(StorageFailure);
});

test('A record that stays its JSON is written as it was, and read when somebody looks at it', async () => {
  const whole = z.strictObject({ first: Entry, entries: z.array(Entry) });
  const bytesOf = async (data: z.infer<typeof whole>): Promise<Buffer> => {
    const bytes = Buffer.concat(
      await new SnapshotFile(disk, 'unread.json', 'test', whole).bytesOf({ seq: 0, data }),
    );
    return bytes.subarray(bytes.indexOf('"data":') + '"data":'.length, -'}\n'.length);
  };
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme' }), someEntries, async (text, entries) => {
      const body = await bytesOf({ first: { id: 'first', text }, entries });
      const read = value(readLines<z.infer<typeof whole>>(body, whole, new Set(['first'])));
      expect(await bytesOf(read)).toEqual(body);
      expect(read.first).toEqual({ id: 'first', text });
    }),
    { numRuns: 50 },
  );
  const damaged = (await bytesOf({ first: { id: 'first', text: '1' }, entries: [] }))
    .toString()
    .replace('"1"', '1');
  const read = value(readLines<z.infer<typeof whole>>(Buffer.from(damaged), whole, new Set(['first'])));
  expect((await bytesOf(read)).toString()).toBe(damaged);
  expect(() => read.first.text).toThrow(StorageFailure);
});

import { expect, test } from 'vitest';
import type { Workspace } from '../../electron/core/workspace.ts';
import type { Keeping } from '../../shared/api/keeping.ts';
import { FailingDisk } from '../builders/failing-disk.ts';
import { MemoryDisk } from '../builders/memory-disk.ts';
import { noteOn, value } from '../builders/open-workspace.ts';
import { Witness } from '../builders/witness.ts';

async function deskOn(
  memory: MemoryDisk,
  disk = memory as MemoryDisk | FailingDisk,
): Promise<{
  witness: Witness;
  desk: Workspace;
  articleId: string;
  told: Keeping[];
}> {
  const witness = new Witness();
  const desk = value(await witness.open(disk));
  const articleId = (await witness.add(desk, 'The minister spoke.')) ?? '';
  const told: Keeping[] = [];
  desk.onKeeping((keeping) => told.push(keeping));
  return { witness, desk, articleId, told };
}

/** The same work up to the first annotation, to know where to let the disk run full. */
async function callsUntilThere(): Promise<number> {
  const disk = new FailingDisk(new MemoryDisk(), Infinity, 'fails');
  await deskOn(new MemoryDisk(), disk);
  return disk.calls;
}

const begins = await callsUntilThere();

test('what a full disk refuses is kept, shown, and written as soon as there is room', async () => {
  const memory = new MemoryDisk();
  const disk = new FailingDisk(memory, begins + 1, 'fails-from-here');
  const { witness, desk, articleId, told } = await deskOn(memory, disk);
  const first = value(await desk.run(noteOn(articleId, 0, 3, 'one', witness.clock.newId())));
  const second = value(await desk.run(noteOn(articleId, 4, 6, 'two', witness.clock.newId())));
  expect([first.saved, second.saved]).toEqual([false, false]);
  expect(desk.keeping).toMatchObject({ unsaved: 2, failure: { code: 'disk-full' } });
  expect([...desk.state.annotations(articleId)]).toHaveLength(2);
  disk.heal();
  expect(await desk.save()).toMatchObject({ unsaved: 0, failure: null });
  expect(told.map(({ unsaved }) => unsaved)).toEqual([1, 2, 0]);
  witness.allSaved(desk);
  await desk.close();
  expect(await witness.complaints(value(await witness.open(memory)))).toEqual([]);
});

test('a journal that is deleted while the desk is open is written anew from memory', async () => {
  const disk = new MemoryDisk();
  const { witness, desk, articleId } = await deskOn(disk);
  await disk.remove('/desk/journal.jsonl');
  expect((await witness.run(desk, noteOn(articleId, 0, 3, 'on'))).ok).toBe(true);
  expect(desk.keeping.failure).toBeNull();
  await desk.close();
  expect(await witness.complaints(value(await witness.open(disk)))).toEqual([]);
});

test('a folder that is gone is waited for; nothing is written where it was', async () => {
  const disk = new MemoryDisk();
  const { witness, desk, articleId } = await deskOn(disk);
  value(await desk.openArticle(articleId));
  await disk.rename('/desk', '/away');
  value(await desk.run(noteOn(articleId, 0, 3, 'on', witness.clock.newId())));
  expect(desk.keeping).toMatchObject({ unsaved: 1, failure: { details: { reason: 'journal-gone' } } });
  expect([...disk.contents().keys()].filter((name) => name.startsWith('/desk'))).toEqual([]);
  await disk.rename('/away', '/desk');
  expect((await desk.save()).failure).toBeNull();
  witness.allSaved(desk);
  await desk.close();
  expect(await witness.complaints(value(await witness.open(disk)))).toEqual([]);
});

test('a journal that another program replaced is not written over; ours can be put in its place, theirs stays', async () => {
  const disk = new MemoryDisk();
  const { witness, desk, articleId } = await deskOn(disk);
  await disk.remove('/desk/journal.jsonl');
  const theirs = await disk.open('/desk/journal.jsonl', 'create');
  await theirs.write(Buffer.from('{"theirs":true}\n'));
  value(await desk.run(noteOn(articleId, 0, 3, 'on', witness.clock.newId())));
  expect(desk.keeping).toMatchObject({ unsaved: 1, failure: { details: { reason: 'journal-replaced' } } });
  expect(disk.contents().get('/desk/journal.jsonl')?.toString()).toBe('{"theirs":true}\n');
  expect((await desk.save({ over: true })).failure).toBeNull();
  const aside = [...disk.contents()].find(([name]) => name.startsWith('/desk/damaged/'));
  expect(aside?.[1].toString()).toBe('{"theirs":true}\n');
  witness.allSaved(desk);
  await desk.close();
  expect(await witness.complaints(value(await witness.open(disk)))).toEqual([]);
});

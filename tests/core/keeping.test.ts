import { describe, expect, test } from 'vitest';
import { addArticle } from '../../electron/core/add-article.ts';
import { copyInMemory } from '../../electron/core/backups/backup-shelf.ts';
import { restoreClosed } from '../../electron/core/backups/restore-closed.ts';
import { verify } from '../../electron/core/verify.ts';
import { workspaceFolder } from '../../electron/core/workspace-folder.ts';
import { Workspace } from '../../electron/core/workspace.ts';
import type { Keeping } from '../../shared/api/keeping.ts';
import type { Clock } from '../../shared/schema/ids.ts';
import { orderedClock } from '../../shared/schema/ordered-clock.ts';
import { aClock } from '../builders/clock.ts';
import { FailingDisk } from '../builders/failing-disk.ts';
import { MemoryDisk } from '../builders/memory-disk.ts';
import { aParsedArticle, noteOn, value } from '../builders/open-workspace.ts';
import { Witness } from '../builders/witness.ts';

const job = { signal: new AbortController().signal, progress: () => undefined };

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

test.for([
  { fault: 'a full disk', code: 'ENOSPC', says: { code: 'disk-full' } },
  { fault: 'a folder without permission', code: 'EACCES', says: { code: 'disk-refused' } },
  { fault: 'a disk for reading only', code: 'EROFS', says: { code: 'disk-refused' } },
])('what $fault refuses is kept, can be saved elsewhere, and is written when it can be', async (fault) => {
  const memory = new MemoryDisk();
  const disk = new FailingDisk(memory, begins + 1, 'fails-from-here', fault.code);
  const { witness, desk, articleId, told } = await deskOn(memory, disk);
  const first = value(await desk.run(noteOn(articleId, 0, 3, 'one', witness.clock.newId())));
  const second = value(await desk.run(noteOn(articleId, 4, 6, 'two', witness.clock.newId())));
  expect([first.saved, second.saved]).toEqual([false, false]);
  expect(desk.keeping).toMatchObject({ unsaved: 2, failure: fault.says });
  expect(value(await desk.openArticle(articleId)).annotations.size).toBe(2);
  expect(await annotationsIn((await copyInMemory(desk)).content)).toBe(2);
  disk.heal();
  expect(await desk.save()).toMatchObject({ unsaved: 0, failure: null });
  expect(told.map(({ unsaved }) => unsaved)).toEqual([1, 2, 0]);
  witness.allSaved(desk);
  await desk.close();
  expect(await witness.complaints(value(await witness.open(memory)))).toEqual([]);
});

/** How many annotations somebody has who opens a copy of a workspace elsewhere. */
async function annotationsIn(copy: Buffer): Promise<number> {
  const folder = workspaceFolder('/desk', new MemoryDisk());
  const beginning = { clock: aClock({ desk: 7 }), analystName: 'R. Osei' };
  value(await restoreClosed(folder, [copy], beginning, job));
  const { articles, annotations } = await verify(
    value(await Workspace.open('/desk', { ...beginning, files: folder.files })),
    job,
  );
  return articles === 1 ? annotations : 0;
}

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

describe('a clock that is set back', () => {
  /** A desk whose machine's clock the test sets. */
  function machine(): { clock: Clock; set: (time: string) => void } {
    let time = Date.parse('2026-03-02T12:00:00.000Z');
    let drawn = 0;
    const clock = (): Clock =>
      orderedClock({ time: () => time, random: () => Uint8Array.from({ length: 10 }, () => drawn++ % 251) });
    return { clock: clock(), set: (to) => (time = Date.parse(to)) };
  }

  test('leaves steps, times and ids in their order, while the desk is open and over a restart', async () => {
    const files = new MemoryDisk();
    const { clock, set } = machine();
    const desk = value(await Workspace.open('/desk', { clock, analystName: 'R. Osei', files }));
    const one = value(await addArticle(desk, aParsedArticle('The minister spoke.'), 'one.txt')).articleId;
    set('2026-03-02T11:00:00.000Z');
    const two = value(await addArticle(desk, aParsedArticle('The tram was late.'), 'two.txt')).articleId;
    await desk.close();
    const later = machine();
    later.set('2026-03-02T10:00:00.000Z');
    const again = value(await Workspace.open('/desk', { clock: later.clock, analystName: 'R. Osei', files }));
    const three = value(
      await addArticle(again, aParsedArticle('The opposition left.'), 'three.txt'),
    ).articleId;
    expect(again.findings).toMatchObject([{ details: { reason: 'clock-set-back' } }]);
    expect([one, two, three].toSorted()).toEqual([one, two, three]);
    const changes = (await again.log.latest(10, () => true)).toReversed();
    expect(changes.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    const times = changes.map(({ change }) => change.at);
    expect(times.toSorted()).toEqual(times);
    await again.close();
  });

  test('that was days ahead does not hold later work there', async () => {
    const files = new MemoryDisk();
    const ahead = machine();
    ahead.set('2031-01-01T00:00:00.000Z');
    const desk = value(await Workspace.open('/desk', { clock: ahead.clock, analystName: 'R. Osei', files }));
    value(await addArticle(desk, aParsedArticle('The minister spoke.'), 'one.txt'));
    await desk.close();
    const right = machine();
    const again = value(await Workspace.open('/desk', { clock: right.clock, analystName: 'R. Osei', files }));
    value(await addArticle(again, aParsedArticle('The tram was late.'), 'two.txt'));
    const [last] = await again.log.latest(1, () => true);
    expect(last?.change.at.slice(0, 10)).toBe('2026-03-02');
    await again.close();
  });
});

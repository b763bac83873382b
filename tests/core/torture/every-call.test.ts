import { describe, expect, test } from 'vitest';
import type { FileLayer } from '../../../electron/core/storage/file-layer.ts';
import type { Workspace } from '../../../electron/core/workspace.ts';
import { FailingDisk, type Fault } from '../../builders/failing-disk.ts';
import { MemoryDisk } from '../../builders/memory-disk.ts';
import { noteOn, value } from '../../builders/open-workspace.ts';
import { coinOf, rounds, seed } from '../../builders/torture.ts';
import { Witness } from '../../builders/witness.ts';

/** A morning's work that asks everything of the disk that there is to ask: new files, appends, foldings, a restart. */
async function work(witness: Witness, files: FileLayer): Promise<Workspace | null> {
  const first = await witness.open(files);
  if (!first.ok) return null;
  const desk = first.value;
  const one = await witness.add(desk, 'The minister spoke.\n\nThe opposition left.');
  if (one !== null) await notes(witness, desk, one, 2);
  await desk.compact();
  const two = await witness.add(desk, 'Russia backs Assad.');
  for (const id of [one, two]) if (id !== null) await notes(witness, desk, id, 2);
  await desk.compact();
  if (two !== null) await notes(witness, desk, two, 1);
  await desk.close();
  witness.allSaved(desk);
  const second = await witness.open(files);
  if (!second.ok) return null;
  witness.forgetAfter(second.value.seq);
  if (one !== null) await notes(witness, second.value, one, 2);
  await second.value.compact();
  await second.value.save();
  witness.allSaved(second.value);
  return second.value;
}

/** Several at once, so that they wait for one sync. */
async function notes(witness: Witness, desk: Workspace, articleId: string, count: number): Promise<void> {
  await Promise.all(
    Array.from({ length: count }, (_, index) =>
      witness.run(desk, noteOn(articleId, index, index + 3, `note ${index}`, witness.clock.newId())),
    ),
  );
}

async function callsOfTheWork(): Promise<number> {
  const disk = new FailingDisk(new MemoryDisk(), Infinity, 'fails');
  const witness = new Witness();
  const desk = await work(witness, disk);
  await desk?.close();
  return disk.calls;
}

/** Every call in a long run; in a short one every so many, beginning anywhere. */
function chosen(calls: number, wanted: number): number[] {
  const step = Math.max(1, Math.ceil(calls / wanted));
  const first = 1 + (seed % step);
  return Array.from({ length: Math.ceil(calls / step) }, (_, index) => first + index * step);
}

async function soundAfter(witness: Witness, files: FileLayer, told: string): Promise<void> {
  const opened = await witness.open(files);
  expect(opened.ok ? [] : [`${told}: ${opened.error.message}`]).toEqual([]);
  const desk = value(opened);
  expect((await witness.complaints(desk)).map((complaint) => `${told}: ${complaint}`)).toEqual([]);
  witness.forgetAfter(desk.seq);
  const [articleId] = desk.state.tables.articles.keys();
  if (articleId !== undefined) value(await witness.run(desk, noteOn(articleId, 0, 3, 'on')));
  expect((await witness.complaints(desk)).map((complaint) => `${told}, and on: ${complaint}`)).toEqual([]);
  await desk.close();
}

const calls = await callsOfTheWork();

describe(`at each of ${calls} calls that alter the disk (seed ${seed})`, () => {
  test.for<Fault>(['fails', 'cut-short', 'fails-from-here'])('one that %s loses nothing', async (fault) => {
    for (const at of chosen(calls, rounds(8, calls))) {
      const memory = new MemoryDisk();
      const disk = new FailingDisk(memory, at, fault);
      const witness = new Witness();
      const desk = await work(witness, disk);
      disk.heal();
      await desk?.save();
      if (desk !== null) witness.allSaved(desk);
      await desk?.close();
      await soundAfter(witness, memory, `call ${at} ${fault}`);
    }
  });

  test('a power cut loses nothing that was called saved', async () => {
    for (const at of chosen(calls, rounds(12, calls))) {
      for (let toss = 0; toss < rounds(2, 25); toss++) {
        const memory = new MemoryDisk();
        const disk = new FailingDisk(memory, at, 'power-goes');
        const witness = new Witness();
        await (await work(witness, disk))?.close();
        const after = memory.afterPowerCut(coinOf(seed + at * 1000 + toss));
        await soundAfter(witness, after, `power cut at call ${at}, toss ${toss}`);
      }
    }
  });
});

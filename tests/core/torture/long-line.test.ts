import { expect, test } from 'vitest';
import { JournalFile } from '../../../electron/core/storage/journal-file.ts';
import { creation, type Change } from '../../../shared/changes/change.ts';
import { anActor } from '../../builders/records.ts';
import { aMoment, aNewId } from '../../builders/clock.ts';
import { FailingDisk, type Fault } from '../../builders/failing-disk.ts';
import { MemoryDisk } from '../../builders/memory-disk.ts';
import { coinOf, rounds, seed } from '../../builders/torture.ts';

const PATH = '/desk/journal.jsonl';

const WORDS = 'Actors have many names. '.repeat(400);

const change = (records: number): Change => ({
  id: aNewId(),
  analystId: aNewId(),
  at: aMoment(),
  label: { action: 'workspace.merge', subject: '' },
  intent: { type: 'do' },
  entries: Array.from({ length: records }, (_, index) =>
    creation('actors', anActor({ name: `Actor ${index}`, note: WORDS })),
  ),
  lineage: [],
});
/** A line of more than four megabytes is serialised twice, and every one of more than one is written in pieces. */
const lines = [change(3), change(500), change(1)].map((each, index) => ({ seq: index + 1, change: each }));

async function diskWithFolder(): Promise<MemoryDisk> {
  const disk = new MemoryDisk();
  await disk.makeFolder('/desk');
  await disk.syncFolder('/');
  return disk;
}

const numbersIn = async (disk: MemoryDisk): Promise<readonly number[]> =>
  (await JournalFile.open(disk, PATH)).content.changes.map(({ seq }) => seq);

/** @returns how many calls the disk got, and how many lines were called written */
async function write(disk: FailingDisk): Promise<{ readonly calls: number; readonly kept: number }> {
  let kept = 0;
  try {
    const { journal } = await JournalFile.open(disk, PATH);
    for (const line of lines) {
      // What a disk refuses once is tried again; without power there is no disk.
      await journal.append([line]).catch(() => journal.append([line]));
      kept += 1;
    }
  } catch {
    // The power went, or the journal could not be made.
  }
  return { calls: disk.calls, kept };
}

const { calls } = await write(new FailingDisk(await diskWithFolder(), Infinity, 'fails'));

test.for<Fault>(['fails', 'cut-short', 'power-goes'])(
  `a long line is written whole or not at all where a call that alters the disk %s (seed ${seed})`,
  async (fault) => {
    expect(calls).toBeGreaterThan(10);
    const step = rounds(4, 1);
    for (let at = 1 + (seed % step); at <= calls; at += step) {
      for (let toss = 0; toss < (fault === 'power-goes' ? rounds(2, 20) : 1); toss++) {
        const disk = await diskWithFolder();
        const { kept } = await write(new FailingDisk(disk, at, fault));
        const after = fault === 'power-goes' ? disk.afterPowerCut(coinOf(seed + at * 100 + toss)) : disk;
        if (fault === 'power-goes') await after.makeFolder('/desk');
        const numbers = await numbersIn(after);
        expect(numbers.length, `call ${at}, toss ${toss}`).toBeGreaterThanOrEqual(kept);
        expect(numbers).toEqual(lines.slice(0, numbers.length).map(({ seq }) => seq));
      }
    }
  },
);

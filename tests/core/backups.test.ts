import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listBackups, makeBackup, packOnDisk } from '../../electron/core/backups/backup-shelf.ts';
import { restoreClosed } from '../../electron/core/backups/restore-closed.ts';
import { backupsToDrop, type Dated } from '../../electron/core/backups/thin-out.ts';
import type { FileLayer } from '../../electron/core/storage/file-layer.ts';
import { verify } from '../../electron/core/verify.ts';
import { workspaceFolder } from '../../electron/core/workspace-folder.ts';
import { Workspace } from '../../electron/core/workspace.ts';
import { aClock } from '../builders/clock.ts';
import { FailingDisk } from '../builders/failing-disk.ts';
import { MemoryDisk } from '../builders/memory-disk.ts';
import { noteOn, value } from '../builders/open-workspace.ts';
import { pictureOf } from '../builders/state-picture.ts';
import { coinOf, rounds, seed } from '../builders/torture.ts';
import { Witness } from '../builders/witness.ts';

const job = { signal: new AbortController().signal, progress: () => undefined };
const beginning = { clock: aClock({ desk: 5 }), analystName: 'R. Osei' };

async function pictureIn(files: FileLayer): Promise<{ picture: string; problems: number; seq: number }> {
  const desk = value(await Workspace.open('/desk', { ...beginning, files }));
  for (const id of desk.state.tables.articles.keys()) value(await desk.openArticle(id));
  const picture = JSON.stringify(pictureOf(desk.state));
  const { problems } = await verify(desk, job);
  const { seq } = desk;
  await desk.close();
  return { picture, problems: problems.length, seq };
}

/** A desk with a backup of a morning, and an afternoon's work after it. */
async function deskWithBackup(): Promise<{
  disk: MemoryDisk;
  name: string;
  morning: string;
  evening: string;
}> {
  const disk = new MemoryDisk();
  const witness = new Witness();
  const desk = value(await witness.open(disk));
  const one = (await witness.add(desk, 'The minister spoke.')) ?? '';
  await witness.run(desk, noteOn(one, 0, 3, 'morning'));
  await desk.compact();
  await witness.run(desk, noteOn(one, 4, 6, 'before noon'));
  const { name } = value(await makeBackup(desk));
  const morning = JSON.stringify(pictureOf(desk.state));
  const two = (await witness.add(desk, 'Russia backs Assad.')) ?? '';
  await witness.run(desk, noteOn(two, 0, 3, 'afternoon'));
  await desk.close();
  return { disk, name, morning, evening: (await pictureIn(disk)).picture };
}

const { disk, name, morning, evening } = await deskWithBackup();

async function restoreOn(files: FileLayer): Promise<boolean> {
  const folder = workspaceFolder('/desk', files);
  return (await restoreClosed(folder, packOnDisk(folder, `/desk/backups/${name}`), beginning, job)).ok;
}

describe('a backup', () => {
  test('brings everything back, and the present can be brought back from the backup made of it', async () => {
    const copy = disk.duplicate();
    expect(await restoreOn(copy)).toBe(true);
    expect(await pictureIn(copy)).toMatchObject({ picture: morning, problems: 0 });
    const folder = workspaceFolder('/desk', copy);
    const present = (await listBackups(folder)).find((backup) => backup.name !== name);
    const path = `/desk/backups/${present?.name ?? ''}`;
    value(await restoreClosed(folder, packOnDisk(folder, path), beginning, job));
    expect(await pictureIn(copy)).toMatchObject({ picture: evening, problems: 0 });
  });

  test(`is there or not there after a power cut in the middle of a restore (seed ${seed})`, async () => {
    const counted = new FailingDisk(disk.duplicate(), Infinity, 'fails');
    await restoreOn(counted);
    const step = rounds(7, 1);
    for (let at = 1 + (seed % step); at <= counted.calls; at += step) {
      const copy = disk.duplicate();
      await restoreOn(new FailingDisk(copy, at, 'power-goes'));
      const after = await pictureIn(copy.afterPowerCut(coinOf(seed + at)));
      expect([at, after.problems, [morning, evening].includes(after.picture)]).toEqual([at, 0, true]);
    }
  });

  test('that is damaged anywhere, or no copy of a workspace, changes nothing', async () => {
    const whole = disk.contents().get(`/desk/backups/${name}`) ?? Buffer.alloc(0);
    const line = (value: object): string => `${JSON.stringify(value)}\n`;
    const head = { format: 'slantwise-pack', version: 1, seq: 1, at: 'now', name: 'x' };
    const bad: Buffer[] = [
      whole.subarray(0, whole.length - 20),
      Buffer.from(whole.map((byte, index) => (index === 200 ? byte ^ 4 : byte))),
      Buffer.from('no gzip'),
      gzipSync(line({ ...head, version: 2 })),
      gzipSync(line(head) + line({ file: '../evil.json', text: '' }) + line({ files: 1, sum: '' })),
      gzipSync(line(head) + line({ file: 'workspace.json', text: '{}' })),
    ];
    for (const bytes of bad) {
      const copy = disk.duplicate();
      const folder = workspaceFolder('/desk', copy);
      const pieces = (async function* () {
        yield await Promise.resolve(bytes);
      })();
      expect((await restoreClosed(folder, pieces, beginning, job)).ok).toBe(false);
      expect((await pictureIn(copy)).picture).toBe(evening);
    }
  });
});

describe('thinning backups out', () => {
  const HOUR = 3_600_000;
  const now = Date.UTC(2026, 0, 31, 12);
  const hourly = Array.from({ length: 24 * 400 }, (_, hours) => ({
    at: now - (hours + 1) * HOUR,
    bytes: 10,
  }));

  test('leaves one for each hour, day and week', () => {
    const gone = new Set(backupsToDrop(hourly, now, Infinity));
    const kept = hourly.filter((backup) => !gone.has(backup));
    const within = (from: number, to: number): number =>
      kept.filter(({ at }) => now - at >= from * HOUR && now - at < to * HOUR).length;
    expect(within(0, 24)).toBe(23);
    expect(within(24, 24 * 30)).toBeGreaterThanOrEqual(28);
    expect(within(24, 24 * 30)).toBeLessThanOrEqual(30);
    expect(kept.length).toBeLessThan(24 + 30 + 53);
    expect(within(24 * 7 * 53, Infinity)).toBe(0);
  });

  test('never drops the newest one or one from the future, and keeps the others within the limit', () => {
    const backups = fc.array(
      fc.record({
        at: fc.integer({ min: now - 9000 * HOUR, max: now + 9 * HOUR }),
        bytes: fc.nat({ max: 100 }),
      }),
      { minLength: 1, maxLength: 60 },
    );
    fc.assert(
      fc.property(backups, fc.nat({ max: 500 }), (all: Dated[], limit) => {
        const gone = new Set(backupsToDrop(all, now, limit));
        const kept = all.filter((backup) => !gone.has(backup));
        const newest = Math.max(...all.map(({ at }) => at));
        const rest = kept.filter(({ at }) => at !== newest);
        expect(rest.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(limit);
      }),
    );
  });
});

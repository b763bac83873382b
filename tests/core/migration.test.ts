import { describe, expect, test } from 'vitest';
import { packBytes } from '../../electron/core/backups/write-pack.ts';
import { listRestorable, openRestorable } from '../../electron/core/backups/restorable.ts';
import { restoreClosed } from '../../electron/core/backups/restore-closed.ts';
import type { FileLayer } from '../../electron/core/storage/file-layer.ts';
import { snapshotBytes } from '../../electron/core/storage/snapshot-file.ts';
import { verify } from '../../electron/core/verify.ts';
import { workspaceFolder } from '../../electron/core/workspace-folder.ts';
import { Workspace } from '../../electron/core/workspace.ts';
import { defaultLexicon } from '../../shared/lexicon/default-lexicon.ts';
import { migrations } from '../../shared/schema/migrations.ts';
import { SCHEMA_VERSION } from '../../shared/schema/tables.ts';
import { aClock } from '../builders/clock.ts';
import { FailingDisk } from '../builders/failing-disk.ts';
import { frozenWorkspace, goldenOf } from '../builders/frozen-workspace.ts';
import type { MemoryDisk } from '../builders/memory-disk.ts';
import { noteOn, value } from '../builders/open-workspace.ts';
import { pictureOf } from '../builders/state-picture.ts';
import { coinOf, rounds, seed } from '../builders/torture.ts';

const job = { signal: new AbortController().signal, progress: () => undefined };
const beginning = { clock: aClock({ desk: 5 }), analystName: 'R. Osei' };
const open = (files: FileLayer) => Workspace.open('/desk', { ...beginning, files });

/** Everything that is in a workspace, and what is wrong with it. */
async function lookAt(desk: Workspace): Promise<{ picture: unknown; problems: readonly unknown[] }> {
  for (const id of desk.state.tables.articles.keys()) await desk.openArticle(id);
  const picture: unknown = JSON.parse(JSON.stringify(pictureOf(desk.state)));
  return { picture, problems: (await verify(desk, job)).problems };
}

/** The names and contents of files below a folder. */
function filesBelow(disk: MemoryDisk, folder: string): Record<string, string> {
  const below = [...disk.contents()].filter(([name]) => name.startsWith(`${folder}/`));
  return Object.fromEntries(
    below.map(([name, bytes]) => [name.slice(folder.length), bytes.toString('utf8')]),
  );
}

const golden = goldenOf(1);
const first = await frozenWorkspace(1);

test('each version has a step, and each step a version', () => {
  expect(migrations.map(({ from }) => from)).toEqual(
    Array.from({ length: SCHEMA_VERSION - 1 }, (_, index) => index + 1),
  );
});

describe('a workspace of version 1', () => {
  test('opens with everything in it, and keeps the old files as they were', async () => {
    const disk = first.duplicate();
    const desk = value(await open(disk));
    expect(await lookAt(desk)).toEqual({ picture: golden, problems: [] });
    expect([...desk.state.values('lexicon')]).toEqual(defaultLexicon);
    expect(desk.migrated).toMatchObject({ from: 1 });
    expect(filesBelow(disk, `/desk/${desk.migrated?.keptIn}`)).toEqual(filesBelow(first, '/desk'));
    await desk.close();
    const again = value(await open(disk));
    expect(again.migrated).toBeNull();
    expect(await lookAt(again)).toEqual({ picture: golden, problems: [] });
  });

  test('is worked on as any other, with steps of before undone and whole articles brought back', async () => {
    const desk = value(await open(first.duplicate()));
    const added = (await desk.log.latest(100, ({ label }) => label.action === 'annotation.delete')).at(-1);
    value(await desk.run({ type: 'change.revert', changeId: added?.change.id ?? '', intent: 'undo' }));
    const [articleId = ''] = desk.state.tables.articles.keys();
    value(await desk.run({ type: 'article.rewind', articleId, seq: 7 }));
    value(await desk.run(noteOn(articleId, 0, 3, 'of today', beginning.clock.newId())));
    value(await desk.compact());
    expect((await lookAt(desk)).problems).toEqual([]);
  });

  test(`is there, old or new, wherever the disk fails or the power goes (seed ${seed})`, async () => {
    const counted = new FailingDisk(first.duplicate(), Infinity, 'fails');
    await open(counted);
    const step = rounds(11, 1);
    for (let at = 1 + (seed % step); at <= counted.calls; at += step) {
      for (const fault of ['fails', 'cut-short', 'power-goes'] as const) {
        const disk = first.duplicate();
        const failing = new FailingDisk(disk, at, fault);
        const broken = await open(failing);
        if (broken.ok) await broken.value.close();
        const after = fault === 'power-goes' ? disk.afterPowerCut(coinOf(seed + at)) : disk;
        const desk = value(await open(after));
        expect({ at, fault, ...(await lookAt(desk)) }).toEqual({ at, fault, picture: golden, problems: [] });
      }
    }
  });

  test('with damage in it says so as any other, and loses no more', async () => {
    const journal = first.contents().get('/desk/journal.jsonl') ?? Buffer.alloc(0);
    const text = journal.toString('utf8').replace('Read again.', 'Read agaim.');
    const desk = value(await open(first.with('/desk/journal.jsonl', Buffer.from(text, 'utf8'))));
    expect(desk.findings).toContainEqual(
      expect.objectContaining({ details: expect.objectContaining({ reason: 'lost-steps', steps: '13' }) }),
    );
    expect(desk.state.values('actors')).toContainEqual(expect.objectContaining({ name: 'Bashar al-Assad' }));
  });

  test('whose own file is damaged is made from the copy before it', async () => {
    const database = first.contents().get('/desk/workspace.json') ?? Buffer.alloc(0);
    const desk = value(await open(first.with('/desk/workspace.json', database.subarray(0, 900))));
    expect(await lookAt(desk)).toEqual({ picture: golden, problems: [] });
  });

  test('can be put back as it was when it was brought to the present version', async () => {
    const disk = first.duplicate();
    const desk = value(await open(disk));
    const [articleId = ''] = desk.state.tables.articles.keys();
    value(await desk.run(noteOn(articleId, 0, 3, 'of today', beginning.clock.newId())));
    await desk.close();
    const folder = workspaceFolder('/desk', disk);
    await disk.makeFolder('/desk/older/2024-01-05T09-00-00.000Z_version-1'); // what was in it is gone
    const [kept, ...others] = value(await listRestorable(folder));
    expect(others).toEqual([]);
    expect(kept).toMatchObject({ name: desk.migrated?.keptIn, seq: 17, keptFrom: 1 });
    const bytes = value(await openRestorable(folder, kept?.name ?? ''));
    value(await restoreClosed(folder, bytes, beginning, job));
    expect(await lookAt(value(await open(disk)))).toEqual({ picture: golden, problems: [] });
  });

  test('comes out of a copy that was saved then', async () => {
    const files = async function* () {
      for (const [name, bytes] of first.contents()) {
        if (!name.includes('previous')) yield { file: name.slice('/desk/'.length), bytes };
      }
    };
    const head = {
      format: 'slantwise-pack',
      version: 1,
      seq: 17,
      at: '2026-01-05T09:00:00.000Z',
      name: '',
    } as const;
    const disk = first.duplicate();
    const folder = workspaceFolder('/desk', disk);
    value(await restoreClosed(folder, packBytes(head, files()), beginning, job));
    expect(await lookAt(value(await open(disk)))).toEqual({ picture: golden, problems: [] });
  });
});

test('a workspace of version 2 opens with everything in it, conflicts and lineages too, and nothing coded blind', async () => {
  const second = await frozenWorkspace(2);
  const disk = second.duplicate();
  const desk = value(await open(disk));
  expect(await lookAt(desk)).toEqual({ picture: goldenOf(2), problems: [] });
  expect(desk.migrated).toMatchObject({ from: 2 });
  expect(filesBelow(disk, `/desk/${desk.migrated?.keptIn}`)).toEqual(filesBelow(second, '/desk'));
  const [conflict] = desk.state.values('conflicts');
  expect(conflict).toMatchObject({
    field: 'body.text',
    sides: [{ value: 'Ana says so.' }, { value: 'Ben says so.' }],
  });
  expect([...desk.state.values('blindCodings')]).toEqual([]);
  await desk.close();
  const again = value(await open(disk));
  expect(again.migrated).toBeNull();
  expect(await lookAt(again)).toEqual({ picture: goldenOf(2), problems: [] });
});

test('a workspace of a newer version is refused, and nothing in its folder is touched', async () => {
  const body = { settings: [] };
  const newer = Buffer.concat(
    await snapshotBytes('slantwise-workspace', { seq: 20, data: body }, SCHEMA_VERSION + 1),
  );
  const there = first.with('/desk/workspace.json', newer);
  const before = filesBelow(there, '');
  expect(await Workspace.open('/desk', { ...beginning, files: there, orReadOnly: true })).toMatchObject({
    ok: false,
    error: { code: 'too-new', details: { version: SCHEMA_VERSION + 1 } },
  });
  expect(filesBelow(there, '')).toEqual(before);
});

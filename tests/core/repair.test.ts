import { expect, test } from 'vitest';
import { makeBackup } from '../../electron/core/backups/backup-shelf.ts';
import { repair } from '../../electron/core/repair/repair.ts';
import { workspaceFolder } from '../../electron/core/workspace-folder.ts';
import type { Workspace } from '../../electron/core/workspace.ts';
import { verify } from '../../electron/core/verify.ts';
import { newActor } from '../../shared/actors/new-actor.ts';
import { aMention } from '../builders/bodies.ts';
import { aClock } from '../builders/clock.ts';
import { MemoryDisk } from '../builders/memory-disk.ts';
import { noteOn, value } from '../builders/open-workspace.ts';
import { Witness } from '../builders/witness.ts';

const job = { signal: new AbortController().signal, progress: () => undefined };

/** Two articles with notes; one change is made with `spoiled` in it. A backup is made where `backup` says so. */
async function desk(
  backup: 'with a backup' | 'without',
): Promise<{ disk: MemoryDisk; witness: Witness; ids: string[] }> {
  const disk = new MemoryDisk();
  const witness = new Witness();
  const open = value(await witness.open(disk));
  const ids = [
    (await witness.add(open, 'The minister spoke.')) ?? '',
    (await witness.add(open, 'Russia backs Assad.')) ?? '',
  ];
  const note = value(await witness.run(open, noteOn(ids[0] ?? '', 0, 3, 'spoiled', witness.clock.newId())));
  const [entry] = note.change.entries;
  const body = { kind: 'note' as const, text: 'built on it', tags: [] };
  if (backup === 'with a backup') value(await makeBackup(open));
  await witness.run(open, { type: 'annotation.edit', articleId: ids[0] ?? '', id: entry?.id ?? '', body });
  await witness.run(open, noteOn(ids[1] ?? '', 0, 3, 'elsewhere', witness.clock.newId()));
  await open.close();
  return { disk, witness, ids };
}

/** The line of the journal that made the note is not readable any more. */
function spoil(disk: MemoryDisk): MemoryDisk {
  const journal = disk.contents().get('/desk/journal.jsonl')?.toString() ?? '';
  return disk.with('/desk/journal.jsonl', Buffer.from(journal.replace('spoiled', 'sp0iled')));
}

const notes = async (open: Workspace, id = ''): Promise<string[]> =>
  [...value(await open.openArticle(id)).annotations.values()].map(({ body }) =>
    body.kind === 'note' ? body.text : body.kind,
  );

test('a damaged line costs what builds on it; its article is for reading until it is repaired', async () => {
  const { disk, ids } = await desk('without');
  const damaged = spoil(disk);
  const open = value(await new Witness().open(damaged));
  expect(open.findings.map(({ details }) => details['reason'])).toEqual(['damaged-line', 'lost-steps']);
  expect(open.findings[1]?.details).toMatchObject({ steps: '3, 4', articleIds: [ids[0]] });
  expect([await notes(open, ids[0]), await notes(open, ids[1])]).toEqual([[], ['elsewhere']]);
  const refused = await open.run(noteOn(ids[0] ?? '', 0, 3, 'no'));
  expect(!refused.ok && refused.error.details['reason']).toBe('article-damaged');
  expect((await open.run(noteOn(ids[1] ?? '', 0, 3, 'yes'))).ok).toBe(true);
  await open.close();

  const folder = workspaceFolder('/desk', damaged);
  const report = value(await repair(folder, { clock: aClock({ desk: 3 }), analystId: open.analystId }, job));
  expect(report).toMatchObject({ restoredSteps: 0, lostSteps: 2 });
  const after = value(await new Witness().open(damaged));
  expect([await notes(after, ids[0]), await notes(after, ids[1])]).toEqual([[], ['elsewhere', 'yes']]);
  expect((await verify(after, job)).problems).toEqual([]);
  expect((await after.run(noteOn(ids[0] ?? '', 0, 3, 'again'))).ok).toBe(true);
  expect(
    [...damaged.contents()].some(([name, bytes]) => name.includes('/damaged/') && bytes.includes('sp0iled')),
  ).toBe(true);
  await after.close();
});

test('with a backup, repair brings back the lost step and a file whose older copy is damaged too', async () => {
  const { disk, witness, ids } = await desk('with a backup');
  const article = `/desk/articles/${ids[1] ?? ''}`;
  const damaged = spoil(disk).with(`${article}.json`, Buffer.from('nothing of it left'));
  const older = await damaged.open(`${article}.previous.json`, 'create');
  await older.write(Buffer.from('nor of the older one'));
  const folder = workspaceFolder('/desk', damaged);
  const before = damaged.contents();
  const givenUp = { ...job, signal: AbortSignal.abort() };
  const repairer = { clock: aClock({ desk: 3 }), analystId: '' };
  expect(await repair(folder, repairer, givenUp)).toMatchObject({ error: { code: 'cancelled' } });
  expect(damaged.contents()).toEqual(before);
  const report = value(await repair(folder, repairer, job));
  expect(report).toEqual({
    restoredSteps: 1,
    lostSteps: 0,
    forgottenSteps: 0,
    restoredFiles: [`articles/${ids[1] ?? ''}.json`],
    lostFiles: [],
  });
  const kept = [...damaged.contents()].flatMap(([name, bytes]) =>
    name.includes('/damaged/') ? [bytes.toString()] : [],
  );
  expect(kept).toEqual(
    expect.arrayContaining([
      'nothing of it left',
      'nor of the older one',
      expect.stringContaining('sp0iled'),
    ]),
  );
  const complaints = await witness.complaints(value(await witness.open(damaged)));
  expect(complaints).toEqual([expect.stringContaining('is missing')]); // the older copy serves until it is folded in
});

test('an annotation keeps what it says when the actor that it names is lost; the actor is there without its name', async () => {
  const disk = new MemoryDisk();
  const witness = new Witness();
  const open = value(await witness.open(disk));
  const articleId = (await witness.add(open, 'The minister spoke.')) ?? '';
  const actor = newActor(witness.clock.newId(), 'spoiled');
  await witness.run(open, { type: 'actor.create', actor });
  await witness.run(open, {
    type: 'annotation.create',
    articleId,
    id: witness.clock.newId(),
    ranges: [{ start: 0, end: 3 }],
    body: aMention(actor.id),
    status: 'accepted',
  });
  await open.close();
  const damaged = spoil(disk);

  const folder = workspaceFolder('/desk', damaged);
  const report = value(await repair(folder, { clock: aClock({ desk: 3 }), analystId: open.analystId }, job));
  expect(report).toMatchObject({ restoredSteps: 0, lostSteps: 1 });
  const after = value(await new Witness().open(damaged));
  expect(value(await after.openArticle(articleId)).annotations.size).toBe(1);
  expect(after.state.get('actors', actor.id)?.name).toBe('Unknown actor');
  expect((await verify(after, job)).problems).toEqual([]);
  await after.close();
});

test('history that was put away is mended from a backup, or says what it has forgotten', async () => {
  for (const backup of ['with a backup', 'without'] as const) {
    const { disk, witness } = await desk(backup);
    const open = value(await witness.open(disk));
    value(await open.compact());
    await open.close();
    const [archive = ''] = [...disk.contents().keys()].filter((name) => name.includes('/history/'));
    const bytes = disk.contents().get(archive)?.toString() ?? '';
    const damaged = disk.with(archive, Buffer.from(bytes.replace('spoiled', 'sp0iled')));
    const folder = workspaceFolder('/desk', damaged);
    const report = value(
      await repair(folder, { clock: aClock({ desk: 3 }), analystId: open.analystId }, job),
    );
    const expected = backup === 'without' ? [0, 1] : [1, 0];
    expect([report.restoredSteps, report.forgottenSteps]).toEqual(expected);
    const after = value(await witness.open(damaged));
    expect((await verify(after, job)).problems).toEqual([]);
    await after.close();
  }
});

import { expect, test } from 'vitest';
import { Rescue } from '../../electron/core/rescue/rescue.ts';
import type { Workspace } from '../../electron/core/workspace.ts';
import { MemoryDisk } from '../builders/memory-disk.ts';
import { noteOn, value } from '../builders/open-workspace.ts';
import { Witness } from '../builders/witness.ts';

const places = ['/elsewhere'];
const rescueFiles = (disk: MemoryDisk): string[] =>
  [...disk.contents().keys()].filter((name) => name.startsWith('/elsewhere/'));

interface Left {
  readonly memory: MemoryDisk;
  readonly witness: Witness;
  readonly articleId: string;
  readonly firstNote: string;
}

/** A session that ends while its folder is gone, with two notes in memory alone. */
async function leaveUnsaved(): Promise<Left> {
  const memory = new MemoryDisk();
  const witness = new Witness();
  const desk = value(await witness.open(memory));
  const articleId = (await witness.add(desk, 'The minister spoke.')) ?? '';
  value(await desk.openArticle(articleId));
  const rescue = await Rescue.begin(desk, places);
  await memory.rename('/desk', '/away');
  const firstNote = witness.clock.newId();
  value(await desk.run(noteOn(articleId, 0, 3, 'one', firstNote)));
  value(await desk.run(noteOn(articleId, 4, 12, 'two', witness.clock.newId())));
  expect(desk.keeping.unsaved).toBe(2);
  await desk.close();
  await rescue.settled();
  expect(rescueFiles(memory)).toHaveLength(1);
  await memory.rename('/away', '/desk');
  witness.forgetAfter(1);
  return { memory, witness, articleId, firstNote };
}

async function reopen({ memory, witness }: Left): Promise<{ desk: Workspace; rescue: Rescue }> {
  const desk = value(await witness.open(memory));
  return { desk, rescue: await Rescue.begin(desk, places) };
}

const notes = (desk: Workspace, articleId: string): string[] =>
  [...desk.state.annotations(articleId)].map(({ body }) => (body.kind === 'note' ? body.text : ''));

test('what could not be saved is brought back when the workspace is opened again, each step as it was', async () => {
  const left = await leaveUnsaved();
  const { desk, rescue } = await reopen(left);
  expect(rescue.left).toMatchObject({ steps: 2 });
  expect(desk.seq).toBe(1);
  expect(value(await rescue.bringBack())).toEqual({ taken: 2, unfit: 0 });
  expect(notes(desk, left.articleId)).toEqual(['one', 'two']);
  expect(rescueFiles(left.memory)).toEqual([]);
  expect(await left.witness.complaints(desk)).toEqual([]);
  await desk.close();
  expect((await reopen(left)).rescue.left).toBeNull();
});

test('what no longer fits is left out, and said', async () => {
  const left = await leaveUnsaved();
  const { desk, rescue } = await reopen(left);
  value(await desk.run(noteOn(left.articleId, 0, 3, 'meanwhile', left.firstNote)));
  expect(value(await rescue.bringBack())).toEqual({ taken: 1, unfit: 1 });
  expect(notes(desk, left.articleId)).toEqual(['meanwhile', 'two']);
});

test('what is written in the end, or let go, is not kept elsewhere', async () => {
  const memory = new MemoryDisk();
  const witness = new Witness();
  const desk = value(await witness.open(memory));
  const articleId = (await witness.add(desk, 'The minister spoke.')) ?? '';
  value(await desk.openArticle(articleId));
  const rescue = await Rescue.begin(desk, places);
  await memory.rename('/desk', '/away');
  value(await desk.run(noteOn(articleId, 0, 3, 'one', witness.clock.newId())));
  await rescue.settled();
  expect(rescueFiles(memory)).toHaveLength(1);
  await memory.rename('/away', '/desk');
  await desk.save();
  await rescue.settled();
  expect(rescueFiles(memory)).toEqual([]);

  const left = await leaveUnsaved();
  const later = await reopen(left);
  await later.rescue.discard();
  expect(rescueFiles(left.memory)).toEqual([]);
});

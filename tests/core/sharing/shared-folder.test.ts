import {
  copyFileSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { everything } from '../../../electron/core/bundle/choice.ts';
import { OpenBundle } from '../../../electron/core/bundle/open-bundle.ts';
import { bundleBytes, saveBundle, unprotected } from '../../../electron/core/bundle/save-bundle.ts';
import { mergeBundle } from '../../../electron/core/merge/merge-bundle.ts';
import { SharedFolder } from '../../../electron/core/sharing/shared-folder.ts';
import { watchSharing } from '../../../electron/core/sharing/watch-folder.ts';
import { systemClock } from '../../../electron/core/system-clock.ts';
import { verify } from '../../../electron/core/verify.ts';
import { Workspace } from '../../../electron/core/workspace.ts';
import type { SharingNews } from '../../../shared/api/sharing.ts';
import { aFolder } from '../../builders/folder.ts';
import { addText, noteOn, openWorkspace, value } from '../../builders/open-workspace.ts';

const job = { signal: new AbortController().signal, progress: () => undefined };
const text = 'Russia backs Assad in the war.\n\nNobody asked the Kurds about it.';

/** A desk that shares a folder. */
async function sharingDesk(name: string, folder: string) {
  const workspace = await openWorkspace(await aFolder());
  const analyst = { id: workspace.analystId, name, colour: '#336699' };
  value(await workspace.run({ type: 'analyst.put', analyst }));
  return deskOf(workspace, folder);
}

async function deskOf(workspace: Workspace, folder: string) {
  const sharing = new SharedFolder(workspace);
  value(await sharing.join(folder));
  return {
    workspace,
    sharing,
    look: async (): Promise<SharingNews> => {
      const news = value(await sharing.look());
      if (news === null) throw new Error('No folder is shared');
      return news;
    },
    takeIn: async () => value(await sharing.takeIn(job)),
    tell: async () => value(await sharing.tell(job)),
    note: async (articleId: string, words: string) => {
      const id = systemClock.newId();
      value(await workspace.run(noteOn(articleId, 0, 6, words, id)));
      return id;
    },
    notes: async () => {
      const [article] = workspace.state.values('articles');
      if (article === undefined) return [];
      const { annotations } = value(await workspace.openArticle(article.id));
      return [...annotations.values()].map(({ body }) => (body.kind === 'note' ? body.text : '')).sort();
    },
  };
}

const files = (folder: string, own: string): string[] => readdirSync(join(folder, own)).sort();

test('desks meet in a folder: each writes its own files, and what is new costs what it is', async () => {
  const folder = await aFolder();
  const [ada, ben] = [await sharingDesk('Ada', folder), await sharingDesk('Ben', folder)];
  const articleId = await addText(ada.workspace, text);
  await ada.note(articleId, 'one');
  const whole = await ada.tell();
  expect(whole.file).toMatch(/^Ada [0-9a-f]{8}\/000001\.slantwise$/);
  expect((await ben.look()).desks).toMatchObject([{ name: 'Ada', files: 1 }]);
  const preview = value(await ben.sharing.preview(job));
  const [step] = (await ben.takeIn()).steps;
  expect(step?.report).toEqual(preview);
  expect([await ben.notes(), (await ben.look()).desks[0]?.files, (await ben.takeIn()).steps]).toEqual([
    ['one'],
    0,
    [],
  ]);

  // What came from Ada is no news of Ben's: he tells of himself once, and then of what he does.
  await ben.tell();
  await ada.takeIn();
  expect((await ada.look()).toTell).toBe(0);
  expect((await ada.tell()).file).toBeNull();
  for (const words of ['two', 'three', 'four']) await ben.note(articleId, words);
  expect((await ben.look()).toTell).toBe(3);
  const news = await ben.tell();
  expect(news).toMatchObject({ changes: 3 });
  expect(news.bytes).toBeLessThan(whole.bytes / 2); // the codebook stays at home
  expect((await ada.look()).desks).toMatchObject([{ name: 'Ben', files: 1, changes: 3 }]);
  const taken = await ada.takeIn();
  expect([await ada.notes(), (await ada.look()).toTell]).toEqual([['four', 'one', 'three', 'two'], 0]);

  // Taken back, it is there to be taken in again.
  const changeId = taken.steps[0]?.changeId ?? '';
  value(await ada.workspace.run({ type: 'change.revert', changeId, intent: 'undo' }));
  expect((await ada.look()).desks).toMatchObject([{ files: 1 }]);
  await ada.takeIn();
  expect(await ada.notes()).toEqual(['four', 'one', 'three', 'two']);

  // Many small files become one, and in the end one of everything.
  const { own } = await ben.look();
  for (let count = 0; count < 17; count++) {
    await ben.note(articleId, `more ${count}`);
    await ben.tell();
  }
  expect(files(folder, own).length).toBeLessThan(6);
  await ada.takeIn();
  expect(await ada.notes()).toEqual(await ben.notes());
  const cleo = await sharingDesk('Cleo', folder);
  await cleo.takeIn();
  expect(await cleo.notes()).toEqual(await ben.notes());
  for (const { workspace } of [ada, ben, cleo]) expect((await verify(workspace, job)).problems).toEqual([]);
});

test('half a file, a copy of one, foreign files and a copied workspace do no harm', async () => {
  const folder = await aFolder();
  const [ada, ben] = [await sharingDesk('Ada', folder), await sharingDesk('Ben', folder)];
  const articleId = await addText(ada.workspace, text);
  await ada.note(articleId, 'one');
  const { file } = await ada.tell();
  const path = join(folder, file ?? '');
  const whole = readFileSync(path);
  for (const length of [0, 3, 300, whole.length - 40]) {
    writeFileSync(path, whole);
    truncateSync(path, length);
    const news = await ben.look();
    expect([news.unreadable.length, news.desks, (await ben.takeIn()).leftOut]).toEqual([1, [], []]);
  }
  // Whole at its ends, with a hole between them that has not come yet: what else came is taken in without it.
  writeFileSync(path, Buffer.from(whole).fill(0, 200, 600));
  expect(value(await ben.sharing.preview(job)).articles).toEqual([]);
  expect((await ben.takeIn()).leftOut).toMatchObject([{ name: file, error: { code: 'format' } }]);
  expect(await ben.notes()).toEqual([]);
  writeFileSync(path, whole);
  copyFileSync(path, path.replace('.slantwise', '.sync-conflict-20260105-090000-ABCDEFG.slantwise'));
  writeFileSync(join(folder, '.000002.slantwise.tmp'), 'half');
  writeFileSync(join(folder, 'minutes.txt'), 'We met on Monday.');
  mkdirSync(join(folder, '.stversions'));
  const taken = await ben.takeIn();
  expect([taken.steps.length, taken.leftOut, await ben.notes(), (await ben.takeIn()).steps]).toEqual([
    1,
    [],
    ['one'],
    [],
  ]);

  // A bundle that somebody put there by hand is taken in like the others.
  const cleo = await openWorkspace(await aFolder());
  await addText(cleo, 'Iran does so too.');
  value(await saveBundle(cleo, everything, unprotected, join(folder, 'from Cleo.slantwise'), job));
  expect((await ben.look()).others).toMatchObject([{ name: 'from Cleo.slantwise' }]);
  await ben.takeIn();
  expect([...ben.workspace.state.values('articles')]).toHaveLength(2);

  // The first desk's workspace was copied to another machine, which wrote under the same name.
  const dir = await aFolder();
  const key = `key-${ada.workspace.analystId}.pem`;
  for (const name of ['sharing.json', 'workspace.json', 'journal.jsonl', key, 'articles']) {
    const from = join(ada.workspace.folder.root, name);
    if (name === 'articles') {
      mkdirSync(join(dir, name));
      for (const each of readdirSync(from)) copyFileSync(join(from, each), join(dir, name, each));
    } else copyFileSync(from, join(dir, name));
  }
  const copy = await deskOf(await openWorkspace(dir), folder);
  await copy.note(articleId, 'by the copy');
  expect((await copy.tell()).file).toMatch(/000002/);
  await ada.note(articleId, 'by Ada');
  const told = await ada.tell();
  expect(told.file).toMatch(/000001/);
  expect(told.file).not.toBe(file);
  for (const desk of [ben, ada, copy]) {
    await desk.takeIn();
    expect(await desk.notes()).toEqual(['by Ada', 'by the copy', 'one']);
  }
  // The folder may go away: nothing is lost but the meeting.
  rmSync(folder, { recursive: true });
  expect(await ben.sharing.look()).toMatchObject({ error: { details: { reason: 'ENOENT' } } });
});

test('what is done while a desk tells of itself is told once, with the next file', async () => {
  const folder = await aFolder();
  const ada = await sharingDesk('Ada', folder);
  const articleId = await addText(ada.workspace, text);
  const first = await ada.tell();
  const working = Array.from({ length: 60 }, (_, index) => ada.note(articleId, `note ${index}`));
  const meanwhile = [await ada.tell(), await ada.tell()];
  await Promise.all(working);
  const all = [first, ...meanwhile, await ada.tell()];
  expect(all.reduce((sum, { changes }) => sum + changes, 0)).toBe(ada.workspace.seq);
  expect((await ada.look()).toTell).toBe(0);
});

test('a file that was written just before Slantwise stopped does not hide what is told next', async () => {
  const folder = await aFolder();
  const [ada, ben] = [await sharingDesk('Ada', folder), await sharingDesk('Ben', folder)];
  const articleId = await addText(ada.workspace, text);
  await ada.tell();
  await ada.note(articleId, 'one');
  // As it stands on the disk between the two: the bundle is in the folder, and not written down yet.
  const known = join(ada.workspace.folder.root, 'sharing.json');
  const before: unknown = JSON.parse(readFileSync(known, 'utf8'));
  const { file } = await ada.tell();
  const { writing } = JSON.parse(readFileSync(known, 'utf8')) as { writing: string };
  writeFileSync(known, JSON.stringify({ ...Object(before), writing }));
  await ben.takeIn();

  await ada.note(articleId, 'two');
  const told = await ada.tell();
  await ben.takeIn();
  expect(await ben.notes()).toEqual(['one', 'two']);
  const { own } = await ada.look();
  expect([file, told.file].map((name) => files(folder, own).includes(name?.split('/')[1] ?? ''))).toEqual([
    false,
    true,
  ]);

  // What she merges from elsewhere is no step of hers, and news to the others.
  const cleo = await openWorkspace(await aFolder());
  await addText(cleo, 'Iran does so too.');
  const bytes = value(await bundleBytes(cleo, everything, unprotected, job));
  const bundle = value(await OpenBundle.open({ name: 'from Cleo.slantwise', bytes }));
  value(await mergeBundle(ada.workspace, bundle, job));
  await ada.tell();
  expect((await ben.look()).desks).toMatchObject([{ name: 'Ada', changes: 0, files: 1 }]);
});

test('who stops watching a folder hears no more of it', async () => {
  const { sharing } = await sharingDesk('Ada', await aFolder());
  const heard: unknown[] = [];
  const stop = watchSharing(
    sharing,
    (news) => heard.push(news),
    (bug) => heard.push(bug),
  );
  stop();
  await sharing.look(); // one after another: the first look is over
  await Promise.resolve();
  expect(heard).toEqual([]);
});

test.skipIf(process.getuid?.() === 0)(
  'a folder that may not be looked into is told of, and the others read',
  async () => {
    const folder = await aFolder();
    const [ada, ben] = [await sharingDesk('Ada', folder), await sharingDesk('Ben', folder)];
    await ada.tell();
    mkdirSync(join(folder, 'lost+found'), { mode: 0 });
    const { desks, unreadable } = await ben.look();
    expect([desks.length, unreadable.map(({ name }) => name)]).toEqual([1, ['lost+found']]);
  },
);

test('a folder can be looked into as if it were shared, and none is chosen where a workspace is open for reading', async () => {
  const folder = await aFolder();
  const { tell } = await sharingDesk('Ada', folder);
  await tell();
  const dir = await aFolder();
  const trying = new SharedFolder(await openWorkspace(dir));
  value(await trying.suppose(folder));
  expect(value(await trying.look())?.desks).toMatchObject([{ name: 'Ada', files: 1 }]);
  expect(value(await trying.preview(job)).conflicts).toEqual([]);
  expect(await trying.path()).toBeNull();

  const readOnly = { clock: systemClock, analystName: 'Ben', orReadOnly: true };
  const second = value(await Workspace.open(dir, readOnly));
  onTestFinished(async () => void (await second.close()));
  const reading = new SharedFolder(second);
  expect(await reading.join(folder)).toMatchObject({ error: { details: { reason: 'read-only' } } });
  expect(await reading.leave()).toMatchObject({ error: { details: { reason: 'read-only' } } });
  expect(await trying.path()).toBeNull();
});

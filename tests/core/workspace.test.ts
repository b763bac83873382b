import { appendFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { verify } from '../../electron/core/verify.ts';
import { Workspace } from '../../electron/core/workspace.ts';
import { systemClock } from '../../electron/core/system-clock.ts';
import { Command } from '../../shared/commands/command.ts';
import { aFolder } from '../builders/folder.ts';
import { addText, note, noteOn, openWorkspace, value } from '../builders/open-workspace.ts';

const job = { signal: new AbortController().signal, progress: () => undefined };

async function notesOf(workspace: Workspace, articleId: string): Promise<string[]> {
  const { annotations } = value(await workspace.openArticle(articleId));
  return [...annotations.values()].map(({ body }) => (body.kind === 'note' ? body.text : body.kind));
}

describe('a workspace', () => {
  test('starts with the default codebook and one analyst', async () => {
    const workspace = await openWorkspace(await aFolder());
    expect(workspace.isNew).toBe(true);
    expect([...workspace.state.values('analysts')].map(({ name }) => name)).toEqual(['M. Idris']);
    expect(workspace.state.get('terms', 'bias.loaded-wording')?.name).toBe('Loaded wording');
  });

  test('holds after a restart what it acknowledged before', async () => {
    const dir = await aFolder();
    const first = await openWorkspace(dir);
    const articleId = await addText(first, 'The minister spoke.\n\nThe opposition left.');
    await note(first, articleId, [4, 12], 'which one?');
    await first.close();
    const second = await openWorkspace(dir);
    expect(second.isNew).toBe(false);
    expect(await notesOf(second, articleId)).toEqual(['which one?']);
    expect(second.state.countsOf(articleId).note).toBe(1);
  });

  test('writes each change to the disk before it says so', async () => {
    const dir = await aFolder();
    const workspace = await openWorkspace(dir);
    const articleId = await addText(workspace, 'The minister spoke.');
    await note(workspace, articleId, [0, 3], 'first');
    const journal = await readFile(path.join(dir, 'journal.jsonl'), 'utf8');
    expect(journal.split('\n').slice(0, -1)).toHaveLength(workspace.seq);
    expect(journal).toContain('"text":"first"');
  });

  test('decides many commands at once in order, each in its own line', async () => {
    const workspace = await openWorkspace(await aFolder());
    const articleId = await addText(workspace, 'The minister spoke.');
    const published: number[] = [];
    workspace.subscribe(({ seq }) => published.push(seq));
    const results = await Promise.all(
      Array.from({ length: 50 }, (_, index) => workspace.run(noteOn(articleId, 0, 3, `note ${index}`))),
    );
    expect(results.map((result) => value(result).seq)).toEqual(published);
    expect((await notesOf(workspace, articleId)).length).toBe(50);
    expect((await verify(workspace, job)).problems).toEqual([]);
  });

  test('says how far a long command is; one that is cancelled changes nothing', async () => {
    const workspace = await openWorkspace(await aFolder());
    const articleId = await addText(workspace, 'The minister spoke.');
    const notes = Array.from({ length: 1000 }, () => noteOn(articleId, 0, 3, 'again'));
    const batch = Command.parse({
      type: 'batch',
      label: { action: 'annotations.edit', subject: '1000' },
      commands: notes,
    });
    const told: string[] = [];
    const control = new AbortController();
    const progress = (done: number, total: number): void => {
      told.push(`${done} of ${total}`);
      if (done === 500) control.abort();
    };
    const given = await workspace.run(batch, { job: { signal: control.signal, progress } });
    expect(given).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(told).toEqual(['250 of 1000', '500 of 1000']);
    expect(await notesOf(workspace, articleId)).toEqual([]);

    value(await workspace.run(batch, { job }));
    expect(await notesOf(workspace, articleId)).toHaveLength(1000);
  });

  test('refuses a command on nothing, and alters nothing', async () => {
    const workspace = await openWorkspace(await aFolder());
    const articleId = await addText(workspace, 'The minister spoke.');
    const before = workspace.seq;
    const outside = await workspace.run(noteOn(articleId, 10, 400, 'outside'));
    const nowhere = await workspace.run(noteOn(systemClock.newId(), 0, 3, 'nowhere'));
    expect([outside, nowhere].map((result) => !result.ok && result.error.code)).toEqual([
      'anchor-lost',
      'not-found',
    ]);
    expect(workspace.seq).toBe(before);
  });

  test('takes a step back and forward again, also over a restart', async () => {
    const dir = await aFolder();
    const first = await openWorkspace(dir);
    const articleId = await addText(first, 'The minister spoke.');
    const made = await note(first, articleId, [0, 3], 'first');
    await first.close();
    const second = await openWorkspace(dir);
    const undone = value(
      await second.run({ type: 'change.revert', changeId: made.change.id, intent: 'undo' }),
    );
    expect(await notesOf(second, articleId)).toEqual([]);
    value(await second.run({ type: 'change.revert', changeId: undone.change.id, intent: 'redo' }));
    expect(await notesOf(second, articleId)).toEqual(['first']);
    const again = await second.run({ type: 'change.revert', changeId: undone.change.id, intent: 'redo' });
    expect(!again.ok && again.error.code).toBe('conflict');
  });

  test('brings an article back to any moment as one step, over put-away journals too', async () => {
    const dir = await aFolder();
    const first = await openWorkspace(dir);
    const articleId = await addText(first, 'The minister spoke.');
    const other = await addText(first, 'The opposition left.');
    const one = await note(first, articleId, [0, 3], 'one');
    value(await first.compact());
    await note(first, articleId, [4, 12], 'two');
    await note(first, other, [0, 3], 'elsewhere');
    value(await first.run({ type: 'annotation.delete', articleId, ids: [one.change.entries[0]?.id ?? ''] }));
    value(await first.run({ type: 'article.edit', id: articleId, fields: { title: 'Later' } }));
    value(await first.compact());
    await first.close();
    const second = await openWorkspace(dir);
    const back = value(await second.run({ type: 'article.rewind', articleId, seq: one.seq }));
    expect(await notesOf(second, articleId)).toEqual(['one']);
    expect(second.state.get('articles', articleId)?.title).toBe('A test article');
    expect(await notesOf(second, other)).toEqual(['elsewhere']);
    const again = await second.run({ type: 'article.rewind', articleId, seq: one.seq });
    expect(!again.ok && again.error.details['reason']).toBe('no-change');
    value(await second.run({ type: 'change.revert', changeId: back.change.id, intent: 'undo' }));
    expect(await notesOf(second, articleId)).toEqual(['two']);
    value(await second.run({ type: 'article.rewind', articleId, seq: back.seq - 3 }));
    expect((await notesOf(second, articleId)).toSorted()).toEqual(['one', 'two']);
    expect((await verify(second, job)).problems).toEqual([]);
  });

  test('knows the same text again, and brings it back out of the bin', async () => {
    const workspace = await openWorkspace(await aFolder());
    const articleId = await addText(workspace, 'The minister spoke.');
    value(await workspace.run({ type: 'article.bin', id: articleId, binned: true }));
    expect(await addText(workspace, 'The minister spoke.')).toBe(articleId);
    expect(workspace.state.get('articles', articleId)?.deletedAt).toBeNull();
    expect([...workspace.state.values('articles')]).toHaveLength(1);
  });

  test('is open in one place only, and says where', async () => {
    const dir = await aFolder();
    await openWorkspace(dir);
    const second = await Workspace.open(dir, { clock: systemClock, analystName: 'R. Osei' });
    expect(!second.ok && second.error).toMatchObject({ code: 'locked', details: { pid: process.pid } });
  });

  test('takes over the lock of a process that is gone', async () => {
    const dir = await aFolder();
    const first = await openWorkspace(dir);
    await first.close();
    const gone = { pid: 2 ** 22 + 1, host: (await import('node:os')).hostname(), since: 'then', key: 'x' };
    await writeFile(path.join(dir, 'lock.json'), JSON.stringify(gone));
    await openWorkspace(dir);
  });
});

describe('what an interruption leaves behind', () => {
  test('a torn last line is cut off and reported; all before it is there', async () => {
    const dir = await aFolder();
    const first = await openWorkspace(dir);
    const articleId = await addText(first, 'The minister spoke.');
    await note(first, articleId, [0, 3], 'kept');
    await first.close();
    await appendFile(path.join(dir, 'journal.jsonl'), '{"seq":3,"sum":"0000');
    const second = await openWorkspace(dir);
    expect(second.findings.map(({ details }) => details['reason'])).toEqual(['torn-line']);
    expect(await notesOf(second, articleId)).toEqual(['kept']);
    await note(second, articleId, [4, 12], 'after');
    await second.close();
    const third = await openWorkspace(dir);
    expect(third.findings).toEqual([]);
    expect(await notesOf(third, articleId)).toEqual(['kept', 'after']);
  });

  test('a journal that was put away but not folded in is read all the same', async () => {
    const dir = await aFolder();
    const first = await openWorkspace(dir);
    const articleId = await addText(first, 'The minister spoke.');
    await note(first, articleId, [0, 3], 'one');
    const { seq } = first;
    await first.close();
    await mkdir(path.join(dir, 'history'));
    const archived = `${'1'.padStart(10, '0')}-${String(seq).padStart(10, '0')}.jsonl`;
    await rename(path.join(dir, 'journal.jsonl'), path.join(dir, 'history', archived));
    const second = await openWorkspace(dir);
    expect(second.seq).toBe(seq);
    await note(second, articleId, [4, 12], 'two');
    expect(await notesOf(second, articleId)).toEqual(['one', 'two']);
    value(await second.compact());
    await second.close();
    const third = await openWorkspace(dir);
    expect(await notesOf(third, articleId)).toEqual(['one', 'two']);
    expect((await third.log.latest(10, () => true)).map((known) => known.seq)).toEqual([3, 2, 1]);
    expect((await verify(third, job)).problems).toEqual([]);
  });

  test('a damaged snapshot gives way to the one before it, and nothing is missing', async () => {
    const dir = await aFolder();
    const first = await openWorkspace(dir);
    const articleId = await addText(first, 'The minister spoke.');
    await note(first, articleId, [0, 3], 'one');
    value(await first.compact());
    await note(first, articleId, [4, 12], 'two');
    value(await first.compact());
    await note(first, articleId, [13, 18], 'three');
    await first.close();
    for (const name of ['workspace.json', `articles/${articleId}.json`]) {
      const file = path.join(dir, name);
      await writeFile(file, (await readFile(file, 'utf8')).replace('"data":{', '"data":[{'));
    }
    const second = await openWorkspace(dir);
    expect(await notesOf(second, articleId)).toEqual(['one', 'two', 'three']);
    expect(second.findings.map(({ code }) => code)).toEqual(['corrupt', 'corrupt']);
  });

  test('folding the journal in keeps history, undo and every record', async () => {
    const dir = await aFolder();
    const workspace = await openWorkspace(dir);
    const articleId = await addText(workspace, 'The minister spoke.');
    const made = await note(workspace, articleId, [0, 3], 'one');
    value(await workspace.compact());
    expect(await readFile(path.join(dir, 'journal.jsonl'), 'utf8')).toBe('');
    expect((await workspace.log.latest(10, () => true)).map(({ seq }) => seq)).toEqual([2, 1]);
    value(await workspace.run({ type: 'change.revert', changeId: made.change.id, intent: 'undo' }));
    expect(await notesOf(workspace, articleId)).toEqual([]);
    expect((await verify(workspace, job)).problems).toEqual([]);
  });
});

describe('verify', () => {
  test('names a text that was altered from outside and an anchor that no longer holds', async () => {
    const dir = await aFolder();
    const first = await openWorkspace(dir);
    const articleId = await addText(first, 'The minister spoke.');
    await note(first, articleId, [4, 12], 'who?');
    value(await first.compact());
    await first.close();
    const file = path.join(dir, 'articles', `${articleId}.json`);
    const { disk } = await import('../../electron/core/storage/disk.ts');
    const { SnapshotFile } = await import('../../electron/core/storage/snapshot-file.ts');
    const { ArticleLists } = await import('../../electron/core/storage/article-database.ts');
    const snapshots = new SnapshotFile(disk, file, 'slantwise-article', ArticleLists);
    const snapshot = value(await snapshots.read());
    if (snapshot === null) throw new Error('There is no snapshot.');
    const document = { ...snapshot.data.document, text: 'The  minister spoke.' };
    await snapshots.write({ seq: snapshot.seq, data: { ...snapshot.data, document } });
    const second = await openWorkspace(dir);
    const { problems } = await verify(second, job);
    expect(problems.map(({ message }) => message)).toEqual([
      'The text is not the one that was imported.',
      expect.stringContaining('“minister” does not stand at 4'),
    ]);
  });
});

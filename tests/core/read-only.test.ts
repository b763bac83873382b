import { expect, test } from 'vitest';
import { addArticle } from '../../electron/core/add-article.ts';
import { LockFile } from '../../electron/core/storage/lock-file.ts';
import { Workspace } from '../../electron/core/workspace.ts';
import type { AppError } from '../../shared/errors.ts';
import { aClock } from '../builders/clock.ts';
import { MemoryDisk } from '../builders/memory-disk.ts';
import { aParsedArticle, noteOn, value } from '../builders/open-workspace.ts';
import { pictureOf } from '../builders/state-picture.ts';
import { Witness } from '../builders/witness.ts';

const reader = { clock: aClock({ desk: 7 }), analystName: 'R. Osei', orReadOnly: true };

test('a second desk reads, follows what the first writes, and changes nothing', async () => {
  const files = new MemoryDisk();
  const witness = new Witness();
  const first = value(await witness.open(files));
  const articleId = (await witness.add(first, 'The minister spoke.')) ?? '';
  const before = files.contents();
  const second = value(await Workspace.open('/desk', { ...reader, files }));
  expect(second.keeping.readOnly).toMatchObject({
    code: 'locked',
    details: { reason: 'open-here', pid: process.pid },
  });
  const refused = await second.run(noteOn(articleId, 0, 3, 'mine'));
  expect(!refused.ok && refused.error.details['reason']).toBe('read-only');
  expect((await addArticle(second, aParsedArticle('Another text.'), 'x.txt')).ok).toBe(false);
  expect(files.contents()).toEqual(before);

  const published: number[] = [];
  second.subscribe(({ seq }) => published.push(seq));
  await witness.run(first, noteOn(articleId, 0, 3, 'theirs'));
  await first.compact();
  await witness.run(first, noteOn(articleId, 4, 6, 'and on'));
  await second.follow();
  expect(published).toEqual([2, 3]);
  value(await second.openArticle(articleId));
  expect(pictureOf(second.state)).toEqual(pictureOf(first.state));
  await second.close();
  value(await first.run(noteOn(articleId, 0, 2, 'still mine to write')));
  await first.close();
});

test('the lock of a desk on another machine is taken over only when it is silent and somebody says so', async () => {
  const files = new MemoryDisk();
  await files.makeFolder('/desk');
  const theirs = { pid: 4711, host: 'elsewhere', since: '2026-01-05T09:00:00.000Z', key: 'their-key' };
  const put = async (): Promise<void> => {
    await files.remove('/desk/lock.json');
    await (await files.open('/desk/lock.json', 'create')).write(Buffer.from(JSON.stringify(theirs)));
  };
  await put();
  const refused = await LockFile.take(files, '/desk/lock.json', 'now');
  expect(!refused.ok && refused.error.details).toMatchObject({ reason: 'open-elsewhere', host: 'elsewhere' });
  files.pass(200_000);
  const silent = await LockFile.take(files, '/desk/lock.json', 'now');
  expect(!silent.ok && silent.error.details).toMatchObject({ reason: 'open-elsewhere-silent', silence: 200 });
  const other = await LockFile.take(files, '/desk/lock.json', 'now', 'somebody-else');
  expect(other.ok).toBe(false);
  const taken = value(await LockFile.take(files, '/desk/lock.json', 'now', theirs.key));
  await taken.beat(() => expect.unreachable('The lock is ours.'));
  await put();
  const lost: AppError[] = [];
  await taken.beat((error) => lost.push(error));
  expect(lost).toMatchObject([{ details: { reason: 'lock-lost', host: 'elsewhere' } }]);
});

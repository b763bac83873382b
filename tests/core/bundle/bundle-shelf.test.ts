import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { BundleShelf } from '../../../electron/core/bundle/bundle-shelf.ts';
import { everything } from '../../../electron/core/bundle/choice.ts';
import { saveBundle } from '../../../electron/core/bundle/save-bundle.ts';
import { systemClock } from '../../../electron/core/system-clock.ts';
import { aFolder } from '../../builders/folder.ts';
import { addText, openWorkspace, value } from '../../builders/open-workspace.ts';

const job = { signal: new AbortController().signal, progress: () => undefined };

test('a locked bundle is opened once, leaves nothing unlocked on the disk, and is closed when it is put away', async () => {
  const [folder, temporary] = [await aFolder(), await aFolder()];
  const workspace = await openWorkspace(await aFolder());
  await addText(workspace, 'Nobody asked the Kurds about it.');
  const path = join(folder, 'team.slantwise');
  const protection = { passphrase: 'secret', signer: null, passphraseWork: 6 };
  value(await saveBundle(workspace, everything, protection, path, job));

  vi.stubEnv('TMPDIR', temporary);
  onTestFinished(() => void vi.unstubAllEnvs());
  const shelf = new BundleShelf(systemClock);
  const id = await shelf.put({ name: 'team.slantwise', path });
  const [one, other] = await Promise.all([shelf.open(id, 'secret'), shelf.open(id, 'secret')]);
  expect(value(one)).toBe(value(other));
  expect(readdirSync(temporary)).toEqual([]);
  const [articleId = ''] = value(one).articleIds;
  expect(value(await value(one).article(articleId)).document.text).toBe('Nobody asked the Kurds about it.');
  await shelf.putAway(id);
  expect((await value(one).article(articleId)).ok).toBe(false);

  // Put away while it is still being opened.
  const next = await shelf.put({ name: 'team.slantwise', path });
  const opening = shelf.open(next, 'secret');
  await shelf.putAway(next);
  expect((await value(await opening).article(articleId)).ok).toBe(false);
  expect(await shelf.open(next)).toMatchObject({ error: { code: 'not-found' } });
});

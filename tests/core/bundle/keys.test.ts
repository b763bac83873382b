import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { everything } from '../../../electron/core/bundle/choice.ts';
import { OpenBundle } from '../../../electron/core/bundle/open-bundle.ts';
import { bundleBytes } from '../../../electron/core/bundle/save-bundle.ts';
import { newSigningKey, signerWith, type Signer } from '../../../electron/core/bundle/signature.ts';
import { readKeyLine } from '../../../electron/core/keys/key-line.ts';
import { ownKeyOf } from '../../../electron/core/keys/own-key.ts';
import { signatureOf } from '../../../electron/core/keys/signature-standing.ts';
import { signingKey } from '../../../electron/core/keys/signing-key.ts';
import { mergeBundle } from '../../../electron/core/merge/merge-bundle.ts';
import type { Workspace } from '../../../electron/core/workspace.ts';
import { aFolder } from '../../builders/folder.ts';
import { addText, openWorkspace, value } from '../../builders/open-workspace.ts';

const job = { signal: new AbortController().signal, progress: () => undefined };

async function bundleOf(workspace: Workspace, signer: Signer | null): Promise<OpenBundle> {
  const bytes = value(await bundleBytes(workspace, everything, { passphrase: null, signer }, job));
  return value(await OpenBundle.open({ name: 'team.slantwise', bytes }));
}

const standing = async (workspace: Workspace, bundle: OpenBundle) =>
  value(await signatureOf(workspace, bundle)).standing;

test('the first key of a teammate is remembered, and another one later is refused until somebody says it is hers', async () => {
  const folder = await aFolder();
  const [ana, ben] = [await openWorkspace(await aFolder()), await openWorkspace(folder)];
  await addText(ana, 'Russia backs Assad.');
  const signer = value(await signingKey(ana));
  const signed = await bundleOf(ana, signer);
  const unsigned = await bundleOf(ana, null);
  expect([await standing(ana, signed), await standing(ben, signed)]).toEqual(['own', 'new']);
  expect(await standing(ben, unsigned)).toBe('unsigned');

  value(await mergeBundle(ben, signed, job, { dryRun: true }));
  expect(value(await ben.keys.list())).toEqual([]); // a look alone says nothing of whom to believe
  value(await mergeBundle(ben, signed, job));
  expect(await standing(ben, signed)).toBe('known');
  expect(await standing(ben, unsigned)).toBe('missing');

  const other = await bundleOf(ana, signerWith(newSigningKey()));
  expect(await standing(ben, other)).toBe('changed');
  await addText(ana, 'Iran does so too.');
  const refused = await mergeBundle(ben, other, job);
  expect(refused).toMatchObject({ error: { code: 'conflict', details: { reason: 'key-changed' } } });
  const key = { analystId: ana.analystId, name: 'Ana', publicKey: other.signedBy ?? '' };
  value(await ben.keys.trust(key, 'said'));
  value(await mergeBundle(ben, other, job));
  // Her first machine is believed as before.
  expect([await standing(ben, signed), value(await ben.keys.list()).map(({ how }) => how)]).toEqual([
    'known',
    ['met', 'said'],
  ]);
  value(await ben.keys.forget(ana.analystId, signer.publicKey));
  expect(await standing(ben, signed)).toBe('changed');

  writeFileSync(join(folder, 'keys.json'), '{"keys": "all"}');
  expect(await mergeBundle(ben, signed, job)).toMatchObject({
    error: { code: 'corrupt', details: { reason: 'keys' } },
  });
});

test('a key goes to teammates as a line of text', async () => {
  const ana = await openWorkspace(await aFolder());
  const { publicKey, line } = ownKeyOf(ana, value(await signingKey(ana)).publicKey);
  const name = ana.state.get('analysts', ana.analystId)?.name;
  expect(value(readKeyLine(` ${line}\n`))).toEqual({ analystId: ana.analystId, publicKey, name });
  for (const text of [
    '',
    'slantwise-key',
    line.slice(1),
    line.replace(publicKey, `${publicKey}A`),
    `${line}`.slice(0, 60),
  ]) {
    expect(readKeyLine(text)).toMatchObject({ error: { code: 'format' } });
  }
});

test('a key that is asked for twice at once is one key', async () => {
  const workspace = await openWorkspace(await aFolder());
  const [one, other] = await Promise.all([signingKey(workspace), signingKey(workspace)]);
  expect(value(one).publicKey).toBe(value(other).publicKey);
  expect(value(await signingKey(workspace)).publicKey).toBe(value(one).publicKey);
});

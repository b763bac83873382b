import { Decrypter, Encrypter } from 'age-encryption';
import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { lock, unlock } from '../../../electron/core/bundle/passphrase.ts';

const WORK = 6;
const words = new TextEncoder().encode('Nobody asked the Kurds about it.');
const streamOf = (bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array> => new Blob([bytes]).stream();
const opened = async (bytes: Uint8Array, passphrase: string): Promise<Uint8Array> =>
  new Uint8Array(await buffer(Readable.from(unlock('team.slantwise', Readable.from([bytes]), passphrase))));

test('what is locked is an age file: any age opens it, and what any age locked is opened', async () => {
  const locked = new Uint8Array(await buffer(await lock(streamOf(words), 'Nächte in Teheran', WORK)));
  const decrypter = new Decrypter();
  decrypter.addPassphrase('Nächte in Teheran');
  expect(await decrypter.decrypt(locked)).toEqual(words);
  expect(await opened(locked, 'Nächte in Teheran'.normalize('NFD'))).toEqual(words);

  const encrypter = new Encrypter();
  encrypter.setPassphrase('secret');
  encrypter.setScryptWorkFactor(WORK);
  const theirs = await encrypter.encrypt(words);
  expect(await opened(theirs, 'secret')).toEqual(words);
  await expect(opened(theirs, 'Secret')).rejects.toMatchObject({
    appError: { details: { reason: 'bundle-wrong-passphrase' } },
  });
});

test('the passphrase is worked on beside this thread', async () => {
  let turns = 0;
  const turn = setInterval(() => turns++, 1);
  await lock(streamOf(words), 'secret', 15);
  clearInterval(turn);
  expect(turns).toBeGreaterThan(0);
});

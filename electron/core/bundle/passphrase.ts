import { Decrypter, Encrypter } from 'age-encryption';
import { bundleLimits } from './limits.ts';
import { BundleFailure } from './refuse-bundle.ts';
import { scryptIdentity, scryptRecipient } from './scrypt-key.ts';

/**
 * A bundle under a passphrase is an age file (https://age-encryption.org/v1: scrypt, then ChaCha20-Poly1305 in chunks)
 * inside a zip of its own, which shows where it was cut off. `age --decrypt` opens it too.
 */
export const LOCKED = 'bundle.age';

/** @param work the logarithm of scrypt's N; less is for tests */
export async function lock(
  bytes: ReadableStream<Uint8Array>,
  passphrase: string,
  work: number = bundleLimits.passphraseWork,
): Promise<ReadableStream<Uint8Array>> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(scryptRecipient(passphrase.normalize('NFC'), work));
  return encrypter.encrypt(bytes);
}

/**
 * What was locked, as it is unlocked. What has come is authentic; whether it is whole is known at the end.
 * @throws BundleFailure where the passphrase is wrong or the bytes were altered
 */
export async function* unlock(
  name: string,
  locked: AsyncIterable<Uint8Array>,
  passphrase: string,
): AsyncIterable<Uint8Array> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(scryptIdentity(passphrase.normalize('NFC')));
  try {
    yield* await decrypter.decrypt(ReadableStream.from(frugal(name, locked)));
  } catch (error) {
    if (error instanceof BundleFailure) throw error;
    const isWrong = error instanceof Error && error.message.startsWith('no identity matched');
    throw new BundleFailure(name, isWrong ? 'bundle-wrong-passphrase' : 'bundle-altered', error);
  }
}

/** The bytes, unless they ask for more work than any desk would: those were made to do harm. */
async function* frugal(name: string, locked: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  let start = Buffer.alloc(0);
  let known = false;
  for await (const chunk of locked) {
    if (!known) {
      start = Buffer.concat([start, chunk]);
      const work = /\n-> scrypt \S+ (\d+)\n/.exec(start.toString('latin1', 0, 1024))?.[1];
      known = work !== undefined || start.length >= 1024;
      if (Number(work) > bundleLimits.passphraseWork) throw new BundleFailure(name, 'bundle-unsound');
    }
    yield chunk;
  }
}

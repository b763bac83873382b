import { randomBytes, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { Stanza, type Identity, type Recipient } from 'age-encryption';

/**
 * The passphrase's part of an age file (https://c2sp.org/age, “The scrypt recipient type”), with the scrypt of Node: it
 * works beside this thread and in half the time, where age-encryption's own holds everything up for seconds. The cipher is
 * noble's, as age-encryption's own: Electron's Node has none of that name.
 */
const TYPE = 'scrypt';
const LABEL = Buffer.from('age-encryption.org/v1/scrypt');
const SALT = 16;
const FILE_KEY = 16;
const TAG = 16;
const NONCE = Buffer.alloc(12); // a key encrypts one file key and nothing else

const derive = promisify<string, Buffer, number, object, Buffer>(scrypt);

/** @param work the logarithm of scrypt's N */
export function scryptRecipient(passphrase: string, work: number): Recipient {
  return {
    wrapFileKey: async (fileKey) => {
      const salt = randomBytes(SALT);
      const body = chacha20poly1305(await keyFrom(passphrase, salt, work), NONCE).encrypt(fileKey);
      return [new Stanza([TYPE, salt.toString('base64').replace(/=+$/, ''), String(work)], body)];
    },
  };
}

/** Whoever asks has looked at how much work the file asks for. */
export function scryptIdentity(passphrase: string): Identity {
  return {
    unwrapFileKey: async (stanzas) => {
      const [stanza] = stanzas;
      const [type, salt = '', work = ''] = stanza?.args ?? [];
      if (stanza === undefined || type !== TYPE) return null;
      const isSound =
        stanzas.length === 1 &&
        stanza.args.length === 3 &&
        /^[A-Za-z0-9+/]{22}$/.test(salt) &&
        /^[1-9]\d?$/.test(work) &&
        stanza.body.length === FILE_KEY + TAG;
      if (!isSound) throw new Error('invalid scrypt stanza');
      const key = await keyFrom(passphrase, Buffer.from(salt, 'base64'), Number(work));
      try {
        return chacha20poly1305(key, NONCE).decrypt(stanza.body);
      } catch {
        return null; // another passphrase
      }
    },
  };
}

function keyFrom(passphrase: string, salt: Buffer, work: number): Promise<Buffer> {
  const N = 2 ** work;
  // 128 N r bytes, and a little for the rest.
  return derive(passphrase, Buffer.concat([LABEL, salt]), 32, {
    N,
    r: 8,
    p: 1,
    maxmem: 128 * N * 8 + 2 ** 20,
  });
}

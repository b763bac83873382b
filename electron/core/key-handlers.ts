import { ok } from '../../shared/errors.ts';
import type { Core } from './core.ts';
import type { Handlers } from './dispatch.ts';
import { readKeyLine } from './keys/key-line.ts';
import { ownKeyOf } from './keys/own-key.ts';
import { keyOfBundle } from './keys/signature-standing.ts';
import { ownPublicKey, signingKey } from './keys/signing-key.ts';

type KeyHandlers = Pick<Handlers, 'key.list' | 'key.own' | 'key.trust' | 'key.forget'>;

/** Whose signatures this desk believes. */
export function keyHandlers({ workspace, bundles }: Core): KeyHandlers {
  return {
    'key.list': async () => {
      const known = await workspace.keys.list();
      if (!known.ok) return known;
      const own = await ownPublicKey(workspace);
      return ok({ own: own === null ? null : ownKeyOf(workspace, own), known: known.value });
    },

    'key.own': async () => {
      const key = await signingKey(workspace);
      return key.ok ? ok(ownKeyOf(workspace, key.value.publicKey)) : key;
    },

    'key.trust': async (from) => {
      if ('line' in from) {
        const read = readKeyLine(from.line);
        return read.ok ? workspace.keys.trust(read.value, 'said') : read;
      }
      const bundle = await bundles.open(from.bundleId);
      if (!bundle.ok) return bundle;
      const key = keyOfBundle(bundle.value);
      return key.ok ? workspace.keys.trust(key.value, 'said') : key;
    },

    'key.forget': ({ analystId, publicKey }) => workspace.keys.forget(analystId, publicKey),
  };
}

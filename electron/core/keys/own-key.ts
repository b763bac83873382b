import type { OwnKey } from '../../../shared/api/keys.ts';
import type { Workspace } from '../workspace.ts';
import { fingerprintOf, keyLine } from './key-line.ts';

/** A public key of the analyst who works here, as teammates are given it. */
export function ownKeyOf({ state, analystId }: Workspace, publicKey: string): OwnKey {
  const name = state.get('analysts', analystId)?.name ?? '';
  return { publicKey, fingerprint: fingerprintOf(publicKey), line: keyLine({ analystId, publicKey, name }) };
}

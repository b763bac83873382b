import type { BundleSignature } from '../../../shared/api/bundles.ts';
import type { Workspace } from '../workspace.ts';
import type { OpenBundle } from './open-bundle.ts';
import { ownPublicKey } from './signing-key.ts';

/** Who a bundle is from, as far as it is proved. */
export async function signatureOf(workspace: Workspace, bundle: OpenBundle): Promise<BundleSignature> {
  const publicKey = bundle.signedBy;
  if (publicKey === null) return { standing: 'unsigned', publicKey };
  const isOwn = publicKey === (await ownPublicKey(workspace));
  return { standing: isOwn ? 'own' : 'new', publicKey };
}

import type { BundleSignature } from '../../../shared/api/bundles.ts';
import { fail, ok, type Result } from '../../../shared/errors.ts';
import type { OpenBundle } from '../bundle/open-bundle.ts';
import type { Workspace } from '../workspace.ts';
import { fingerprintOf, type NamedKey } from './key-line.ts';
import { ownPublicKey } from './signing-key.ts';

/** What tells of a bundle who it is from. */
type SignedBundle = Pick<OpenBundle, 'name' | 'manifest' | 'signedBy'>;

/**
 * Who a bundle is from, as far as it is proved: by the keys that are known to be those of whoever it says made it.
 * @returns `corrupt` when the known keys cannot be read
 */
export async function signatureOf(
  workspace: Workspace,
  { manifest: { createdBy }, signedBy }: SignedBundle,
): Promise<Result<BundleSignature>> {
  const listed = await workspace.keys.list();
  if (!listed.ok) return listed;
  const theirs = listed.value.filter(({ analystId }) => analystId === createdBy.id);
  if (signedBy === null) {
    return ok({ standing: theirs.length === 0 ? 'unsigned' : 'missing', publicKey: null, fingerprint: null });
  }
  const signature = { publicKey: signedBy, fingerprint: fingerprintOf(signedBy) };
  if (signedBy === (await ownPublicKey(workspace))) return ok({ standing: 'own', ...signature });
  if (theirs.length === 0) return ok({ standing: 'new', ...signature });
  const isKnown = theirs.some(({ publicKey }) => publicKey === signedBy);
  return ok({ standing: isKnown ? 'known' : 'changed', ...signature });
}

/**
 * Whether a bundle may be merged by whom it says it is from. The first key of somebody is remembered once it is.
 * @returns `conflict`, reason `key-changed`, when it is signed with another key than those that are known
 */
export async function believed(workspace: Workspace, bundle: SignedBundle): Promise<Result<BundleSignature>> {
  const signature = await signatureOf(workspace, bundle);
  if (!signature.ok || signature.value.standing !== 'changed') return signature;
  const { name } = bundle.manifest.createdBy;
  return fail(
    'conflict',
    `“${bundle.name}” says it is from ${name}, but is signed with another key than ${name}’s so far (${signature.value.fingerprint ?? ''}); nothing was changed. Ask ${name}, then trust the key.`,
    { reason: 'key-changed', name, fingerprint: signature.value.fingerprint },
  );
}

/** Remembers the key of a bundle that was merged, where it is the first of its maker. */
export async function rememberSigner(workspace: Workspace, bundle: SignedBundle): Promise<Result<unknown>> {
  const key = keyOfBundle(bundle);
  const signature = await signatureOf(workspace, bundle);
  return signature.ok && signature.value.standing === 'new' && key.ok
    ? workspace.keys.trust(key.value, 'met')
    : ok(null);
}

/** Whose key a bundle is signed with, as it says itself. @returns `invalid` when it is not signed */
export function keyOfBundle({ name, manifest: { createdBy }, signedBy }: SignedBundle): Result<NamedKey> {
  if (signedBy === null) return fail('invalid', `“${name}” is not signed.`, { reason: 'unsigned' });
  return ok({ analystId: createdBy.id, name: createdBy.name, publicKey: signedBy });
}

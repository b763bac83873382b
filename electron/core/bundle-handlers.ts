import { basename } from 'node:path';
import type { BundleFacts, BundleLook } from '../../shared/api/bundles.ts';
import type { FileToImport } from '../../shared/api/file-to-import.ts';
import { ok, type Result } from '../../shared/errors.ts';
import type { Id } from '../../shared/schema/ids.ts';
import { handBack, mayHandBack } from './blind/hand-back.ts';
import { BUNDLE_MEDIA_TYPE } from './bundle/manifest.ts';
import type { OpenBundle } from './bundle/open-bundle.ts';
import { bundleBytes, saveBundle } from './bundle/save-bundle.ts';
import type { Core } from './core.ts';
import { deliverFile } from './deliver-file.ts';
import type { Handlers } from './dispatch.ts';
import type { Grants } from './grants.ts';
import { signatureOf } from './keys/signature-standing.ts';
import { signingKey } from './keys/signing-key.ts';
import { mergeBundle } from './merge/merge-bundle.ts';
import { openConflicts } from './merge/open-conflicts.ts';
import type { Workspace } from './workspace.ts';

type BundleHandlers = Pick<
  Handlers,
  'bundle.look' | 'bundle.putAway' | 'bundle.save' | 'merge.preview' | 'merge.run' | 'conflict.list'
>;

/** Giving work away as a file, and taking it in. */
export function bundleHandlers({ workspace, shell, jobs, bundles }: Core, grants: Grants): BundleHandlers {
  async function shelve(file: FileToImport): Promise<Result<Id>> {
    if ('base64' in file) {
      const name = basename(file.name.replaceAll('\\', '/'));
      return ok(await bundles.put({ name, bytes: Buffer.from(file.base64, 'base64') }));
    }
    const granted = grants.take(file.grant, 'read');
    return granted.ok ? ok(await bundles.put({ name: file.name, path: granted.value.path })) : granted;
  }

  async function look(bundleId: Id, passphrase: string | null): Promise<Result<BundleLook>> {
    const name = bundles.nameOf(bundleId);
    const opened = await bundles.open(bundleId, passphrase);
    if (opened.ok) {
      const facts = await factsOf(workspace, opened.value);
      return facts.ok ? ok({ bundleId, name, needs: null, facts: facts.value }) : facts;
    }
    const { reason } = opened.error.details;
    const wasWrong = reason === 'bundle-wrong-passphrase';
    if (wasWrong || reason === 'bundle-passphrase-needed') {
      return ok({ bundleId, name, needs: 'passphrase', wasWrong });
    }
    await bundles.putAway(bundleId);
    return opened;
  }

  return {
    'bundle.look': ({ jobId, from, passphrase }) =>
      jobs.run(jobId, async () => {
        const bundleId = 'file' in from ? await shelve(from.file) : ok(from.bundleId);
        return bundleId.ok ? look(bundleId.value, passphrase) : bundleId;
      }),

    'bundle.putAway': async ({ bundleId }) => {
      await bundles.putAway(bundleId);
      return ok(null);
    },

    'bundle.save': async ({ jobId, grant, passphrase, sign, ...choice }) => {
      const may = mayHandBack(workspace, choice);
      if (!may.ok) return may;
      const target = grants.take(grant, 'write');
      if (!target.ok) return target;
      const signer = sign ? await signingKey(workspace) : ok(null);
      if (!signer.ok) return signer;
      const protection = { passphrase, signer: signer.value };
      const { destination } = target.value;
      return jobs.run(jobId, async (job) => {
        if (destination.kind === 'download') {
          const bytes = await bundleBytes(workspace, choice, protection, job);
          if (!bytes.ok) return bytes;
          const file = { bytes: bytes.value, destination, grant, mediaType: BUNDLE_MEDIA_TYPE, losses: [] };
          const delivered = await deliverFile(shell, grants, file);
          const ended = delivered.ok ? await handBack(workspace, choice) : delivered;
          return ended.ok ? delivered : ended;
        }
        const { path } = destination;
        const saved = await saveBundle(workspace, choice, protection, path, job);
        if (!saved.ok) return saved;
        const ended = await handBack(workspace, choice);
        if (!ended.ok) return ended;
        grants.give({ type: 'reveal', path }, grant);
        return ok({ name: basename(path), bytes: saved.value, path, download: null, losses: [] });
      });
    },

    'merge.preview': ({ jobId, bundleId }) =>
      jobs.run(jobId, async (job) => {
        const bundle = await bundles.open(bundleId);
        if (!bundle.ok) return bundle;
        const planned = await mergeBundle(workspace, bundle.value, job, { dryRun: true });
        return planned.ok ? ok(planned.value.report) : planned;
      }),

    'merge.run': ({ jobId, bundleId }) =>
      jobs.run(jobId, async (job) => {
        const bundle = await bundles.open(bundleId);
        if (!bundle.ok) return bundle;
        const merged = await mergeBundle(workspace, bundle.value, job);
        if (merged.ok) await bundles.putAway(bundleId);
        return merged;
      }),

    'conflict.list': ({ jobId }) => jobs.run(jobId, (job) => openConflicts(workspace, job)),
  };
}

async function factsOf(workspace: Workspace, bundle: OpenBundle): Promise<Result<BundleFacts>> {
  const {
    createdAt,
    createdBy,
    workspace: from,
    program,
    content,
    layers,
    blind,
    coded = null,
  } = bundle.manifest;
  const { wasLocked } = bundle;
  const signature = await signatureOf(workspace, bundle);
  if (!signature.ok) return signature;
  const said = {
    createdAt,
    createdBy,
    workspace: from,
    program,
    content,
    layers,
    isBlind: blind === true,
    coded,
  };
  return ok({ ...said, wasLocked, signature: signature.value });
}

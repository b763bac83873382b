import { basename, resolve } from 'node:path';
import { fail, ok, type Result } from '../../../shared/errors.ts';
import type { KnownKey } from '../../../shared/api/keys.ts';
import { OpenBundle } from '../../core/bundle/open-bundle.ts';
import { keyLine, readKeyLine, type NamedKey } from '../../core/keys/key-line.ts';
import { ownKeyOf } from '../../core/keys/own-key.ts';
import { keyOfBundle } from '../../core/keys/signature-standing.ts';
import { signingKey } from '../../core/keys/signing-key.ts';
import { readSourceFile } from '../../core/source-files.ts';
import { oneLine } from '../display-width.ts';
import { passphraseFor } from '../passphrase.ts';
import { table } from '../table.ts';
import { wrongUse, type Desk, type Given, type Outcome, type Verb, type Work } from '../verb.ts';

/** Whose signatures this desk believes, and the key that teammates are to believe. */
export const keysVerb: Verb = {
  usage: 'keys [own | trust LINE|FILE | forget FINGERPRINT]',
  summary: 'list the keys that teammates sign with; give out your own, trust one, forget one',
  operands: { least: 0, most: 6 },
  options: {
    'passphrase-file': { value: 'PATH', summary: 'the passphrase of a bundle whose key is to be trusted' },
  },
  plan: (given) => {
    const [task, ...what] = given.operands;
    if (task === undefined) return ok(list);
    if (task === 'own' && what.length === 0) return ok(own);
    if (task === 'trust' && what.length > 0) return ok((desk) => trust(desk, what.join(' '), given));
    if (task === 'forget' && what.length > 0) return ok((desk) => forget(desk, what.join(' ')));
    return wrongUse(
      'keys lists them; besides there are: keys own, keys trust LINE|FILE, keys forget FINGERPRINT.',
    );
  },
};

const list: Work = async ({ workspace }) => {
  const known = await workspace.keys.list();
  if (!known.ok) return known;
  return ok({
    exit: 'done',
    data: { known: known.value },
    text: (style) =>
      known.value.length === 0
        ? 'No keys are known yet. The first one that a teammate’s bundle is signed with is remembered.'
        : table<KnownKey>(
            [
              { heading: 'WHO', cell: ({ name }) => oneLine(name) },
              { heading: 'FINGERPRINT', cell: ({ fingerprint }) => fingerprint },
              { heading: 'SINCE', cell: ({ since }) => since.slice(0, 10) },
              { heading: 'HOW', cell: ({ how }) => (how === 'said' ? 'trusted' : 'first bundle') },
            ],
            known.value,
            style,
          ),
  });
};

const own: Work = async ({ workspace }) => {
  const key = await signingKey(workspace);
  if (!key.ok) return key;
  const data = ownKeyOf(workspace, key.value.publicKey);
  return ok({
    exit: 'done',
    data,
    text: () => oneLine(data.line),
    remarks: [`Its fingerprint, to be compared by telephone: ${data.fingerprint}`],
  });
};

async function trust(desk: Desk, what: string, { value }: Given): Promise<Result<Outcome>> {
  const key = what.startsWith('slantwise-key')
    ? readKeyLine(what)
    : await keyIn(desk, what, value('passphrase-file'));
  if (!key.ok) return key;
  const trusted = await desk.workspace.keys.trust(key.value, 'said');
  if (!trusted.ok) return trusted;
  const { name, fingerprint } = trusted.value;
  return ok({
    exit: 'done',
    data: trusted.value,
    text: () => `${oneLine(name)}: ${fingerprint} is trusted.`,
  });
}

/** The key in a file: the line itself, or a bundle that is signed with it. */
async function keyIn(
  { cwd }: Desk,
  file: string,
  passphraseFile: string | undefined,
): Promise<Result<NamedKey>> {
  const path = resolve(cwd, file);
  const passphrase = await passphraseFor(cwd, passphraseFile);
  if (!passphrase.ok) return passphrase;
  const bundle = await OpenBundle.open({ name: basename(path), path }, passphrase.value);
  if (bundle.ok) {
    await bundle.value.close();
    return keyOfBundle(bundle.value);
  }
  if (bundle.error.details['reason'] !== 'bundle-unknown') return bundle;
  const text = await readSourceFile(path);
  return text.ok ? readKeyLine(Buffer.from(text.value.bytes).toString('utf8')) : text;
}

async function forget({ workspace }: Desk, fingerprint: string): Promise<Result<Outcome>> {
  const known = await workspace.keys.list();
  if (!known.ok) return known;
  const found = known.value.find((key) => plain(key.fingerprint) === plain(fingerprint));
  if (found === undefined)
    return fail('not-found', 'No key with this fingerprint is known; keys lists them.');
  const forgotten = await workspace.keys.forget(found.analystId, found.publicKey);
  if (!forgotten.ok) return forgotten;
  return ok({
    exit: 'done',
    data: { forgotten: keyLine(found) },
    text: () => `${oneLine(found.name)}: ${found.fingerprint} is forgotten.`,
  });
}

function plain(fingerprint: string): string {
  return fingerprint.toLowerCase().replace(/\s+/g, '');
}

import { createHash } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { everything } from '../../../electron/core/bundle/choice.ts';
import type { BundleChoice } from '../../../shared/api/bundles.ts';
import { OpenBundle } from '../../../electron/core/bundle/open-bundle.ts';
import { readBundle } from '../../../electron/core/bundle/read-bundle.ts';
import { bundleBytes, saveBundle, unprotected } from '../../../electron/core/bundle/save-bundle.ts';
import { newSigningKey, signerWith } from '../../../electron/core/bundle/signature.ts';
import type { Job } from '../../../electron/core/jobs.ts';
import type { Workspace } from '../../../electron/core/workspace.ts';
import type { Id } from '../../../shared/schema/ids.ts';
import { aMention } from '../../builders/bodies.ts';
import { aFolder } from '../../builders/folder.ts';
import { addText, note, openWorkspace, value } from '../../builders/open-workspace.ts';
import { anActor } from '../../builders/records.ts';

const job: Job = { signal: new AbortController().signal, progress: () => undefined };
const signer = signerWith(newSigningKey());

async function aDesk(): Promise<{ workspace: Workspace; articleId: Id; other: Id }> {
  const workspace = await openWorkspace(await aFolder());
  const articleId = await addText(workspace, 'Russia backs Assad in the war.');
  const other = await addText(workspace, 'Nobody asked the Kurds about it.');
  const [russia, kurds] = [anActor({ name: 'Russia' }), anActor({ name: 'Kurds' })];
  for (const actor of [russia, kurds]) value(await workspace.run({ type: 'actor.create', actor }));
  const mention = { ranges: [{ start: 0, end: 6 }], body: aMention(russia.id), status: 'accepted' as const };
  value(
    await workspace.run({ type: 'annotation.create', articleId, id: workspace.clock.newId(), ...mention }),
  );
  await note(workspace, other, [0, 6], 'a note on nobody');
  return { workspace, articleId, other };
}

async function refusalOf(bytes: Uint8Array, passphrase: string | null = null): Promise<unknown> {
  const read = await readBundle('a.slantwise', bytes, passphrase);
  return read.ok ? 'taken' : read.error.details['reason'];
}

/** The bundle packed anew with parts of it altered, its manifest in step unless it is altered itself. */
function altered(
  bytes: Uint8Array,
  alter: (parts: Record<string, string>) => Record<string, string>,
): Uint8Array {
  const texts = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]),
  );
  const parts = alter(texts);
  const manifest = JSON.parse(parts['manifest.json'] ?? '{}') as {
    parts: { path: string; bytes: number; sha256: string }[];
  };
  for (const said of manifest.parts) {
    const part = strToU8(parts[said.path] ?? '');
    said.sha256 = createHash('sha256').update(part).digest('hex');
  }
  const packed = { ...parts, 'manifest.json': JSON.stringify(manifest) };
  return zipSync(Object.fromEntries(Object.entries(packed).map(([path, text]) => [path, strToU8(text)])));
}

describe('a bundle', () => {
  test('gives back all that was put in: records, texts, history, who signed it', async () => {
    const { workspace, articleId, other } = await aDesk();
    const bytes = value(
      await bundleBytes(workspace, { ...everything, history: true }, { passphrase: null, signer }, job),
    );
    const { manifest, shared, articles, history, signedBy } = value(await readBundle('a.slantwise', bytes));
    expect(manifest).toMatchObject({
      createdBy: { name: 'M. Idris' },
      content: { whole: true, articles: 2, annotations: 2, actors: 2, changes: 6 },
      layers: null,
    });
    expect(shared.actors.records).toEqual([...workspace.state.values('actors')]);
    expect(shared.terms.records).toEqual([...workspace.state.values('terms')]);
    for (const id of [articleId, other]) {
      const { document, annotations } = value(await workspace.openArticle(id));
      const part = articles.find(({ article }) => article.id === id);
      expect(part?.document).toEqual(document);
      expect(part?.annotations.records).toEqual([...annotations.values()]);
    }
    expect(history).toEqual((await workspace.log.after(0, 'archive')).map(({ change }) => change));
    expect(signedBy).toMatch(/^[\w-]{43}$/);
  });

  test('of chosen articles and layers holds nothing else, in its history neither', async () => {
    const { workspace, articleId } = await aDesk();
    const choice: BundleChoice = { articleIds: [articleId], layers: null, history: true, blind: false };
    const chosen = value(
      await readBundle('a', value(await bundleBytes(workspace, choice, unprotected, job))),
    );
    expect(chosen.articles.map(({ article }) => article.id)).toEqual([articleId]);
    expect(chosen.shared.actors.records.map(({ name }) => name)).toEqual(['Russia']);
    expect(JSON.stringify(chosen).includes('Kurds')).toBe(false);

    const blind = { ...everything, layers: { analystIds: [], consensus: true }, history: true };
    const empty = value(await readBundle('a', value(await bundleBytes(workspace, blind, unprotected, job))));
    expect(empty.articles.flatMap(({ annotations }) => annotations.records)).toEqual([]);
    expect(JSON.stringify(empty).includes('a note on nobody')).toBe(false);
  });

  test('under a passphrase opens with it alone, from a file too, and leaves no trace', async () => {
    const { workspace, articleId } = await aDesk();
    const protection = { passphrase: 'Nächte in Teheran', signer, passphraseWork: 8 };
    const bytes = value(await bundleBytes(workspace, everything, protection, job));
    expect(await refusalOf(bytes)).toBe('bundle-passphrase-needed');
    expect(await refusalOf(bytes, 'Tage in Teheran')).toBe('bundle-wrong-passphrase');
    expect(await refusalOf(bytes, 'Na\u0308chte in Teheran')).toBe('taken');
    expect(Buffer.from(bytes).includes('Russia')).toBe(false);

    const folder = await aFolder();
    const path = join(folder, 'team.slantwise');
    value(await saveBundle(workspace, everything, protection, path, job));
    const bundle = value(await OpenBundle.open({ name: 'team.slantwise', path }, 'Nächte in Teheran'));
    expect(value(await bundle.article(articleId)).annotations.records).toHaveLength(1);
    await bundle.close();
    expect(readdirSync(folder)).toEqual(['team.slantwise']);
  });

  test('tells what happened to it on its way', async () => {
    const { workspace } = await aDesk();
    for (const passphrase of [null, 'Teheran']) {
      const protection = { passphrase, signer, passphraseWork: 8 };
      const bytes = value(await bundleBytes(workspace, everything, protection, job));
      const flipped = Uint8Array.from(bytes);
      const middle = Math.floor(bytes.length / 2);
      flipped[middle] = (flipped[middle] ?? 0) ^ 1;
      expect(await refusalOf(flipped, passphrase)).toBe('bundle-altered');
      for (const share of [0.3, 0.7, 0.999]) {
        expect(await refusalOf(bytes.slice(0, Math.floor(bytes.length * share)), passphrase)).toBe(
          'bundle-cut',
        );
      }
    }
    expect(await refusalOf(Buffer.from('%PDF-1.7'))).toBe('bundle-unknown');
    expect(await refusalOf(zipSync({ 'word/document.xml': strToU8('<w/>') }))).toBe('bundle-unknown');
    const path = join(await aFolder(), 'empty.slantwise');
    writeFileSync(path, '');
    expect(await OpenBundle.open({ name: 'empty.slantwise', path })).toMatchObject({
      error: { code: 'format', message: '“empty.slantwise” is no Slantwise bundle; nothing was changed.' },
    });
  });
});

describe('a bundle that was made to do harm', () => {
  const cases: Readonly<Record<string, [string, (parts: Record<string, string>) => Record<string, string>]>> =
    {
      'a file that the manifest does not name': ['bundle-altered', (parts) => ({ ...parts, 'x.json': '[]' })],
      'a path that leads out of it': ['bundle-altered', (parts) => ({ ...parts, '../../x.json': '[]' })],
      'a newer version': [
        'bundle-too-new',
        (parts) => edited(parts, 'manifest.json', '"version": 1', '"version": 3'),
      ],
      'wrong types': [
        'bundle-unsound',
        (parts) => edited(parts, 'actors.json', '"aliases":[]', '"aliases":7'),
      ],
      'keys of the prototype': [
        'bundle-unsound',
        (parts) => edited(parts, 'actors.json', '"aliases":[]', '"__proto__":{"a":1},"aliases":[]'),
      ],
      'deep nesting': [
        'bundle-too-deep',
        (parts) => ({ ...parts, 'actors.json': '['.repeat(4e4) + ']'.repeat(4e4) }),
      ],
      'a record twice': [
        'bundle-unsound',
        (parts) => edited(parts, 'actors.json', /"records":\[(\{.*?\}),/, '"records":[$1,$1,'),
      ],
      'a passage that the text does not have': [
        'bundle-unsound',
        (parts) =>
          Object.fromEntries(
            Object.entries(parts).map(([path, text]) => [
              path,
              text.replace('"quote":"Russia"', '"quote":"Prussia"'),
            ]),
          ),
      ],
      'a bomb': ['bundle-too-large', (parts) => ({ ...parts, 'actors.json': ' '.repeat(2 ** 22) })],
    };

  test.each(Object.entries(cases))('does nothing: %s', async (_, [reason, alter]) => {
    const { workspace } = await aDesk();
    const bytes = value(await bundleBytes(workspace, everything, unprotected, job));
    expect(await refusalOf(altered(bytes, (parts) => parts))).toBe('taken');
    expect(await refusalOf(altered(bytes, alter))).toBe(reason);
  });
});

function edited(
  parts: Record<string, string>,
  path: string,
  from: string | RegExp,
  to: string,
): Record<string, string> {
  const text = (parts[path] ?? '').replace(from, to);
  if (text === parts[path]) throw new Error(`${path} was not altered`);
  return { ...parts, [path]: text };
}

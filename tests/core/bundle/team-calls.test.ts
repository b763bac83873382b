import { join } from 'node:path';
import { expect, test } from 'vitest';
import { everything } from '../../../electron/core/bundle/choice.ts';
import { saveBundle } from '../../../electron/core/bundle/save-bundle.ts';
import { systemClock } from '../../../electron/core/system-clock.ts';
import type { BundleLook } from '../../../shared/api/bundles.ts';
import type { Client } from '../../../shared/api/client.ts';
import type { Command } from '../../../shared/commands/command.ts';
import { aFolder } from '../../builders/folder.ts';
import { openDesk } from '../../builders/open-desk.ts';
import { noteOn, openWorkspace, value } from '../../builders/open-workspace.ts';

const newJob = () => systemClock.newId();
const text = 'Russia backs Assad in the war.\n\nNobody asked the Kurds about it.';

async function importText(client: Client): Promise<string> {
  const file = { name: 'war.txt', base64: Buffer.from(text).toString('base64') };
  const { outcomes } = value(await client.call('article.import', { jobId: newJob(), files: [file] }));
  const [outcome] = outcomes;
  if (outcome?.outcome !== 'imported') throw new Error('The text was not imported');
  return outcome.articleId;
}

const run = async (client: Client, command: Command) => value(await client.call('command.run', { command }));
const reword = (articleId: string, id: string, words: string): Command => ({
  type: 'annotation.edit',
  articleId,
  id,
  body: { kind: 'note', text: words, tags: [] },
});

/** Two windows, each with a desk, that hand one file to and fro. */
async function twoDesks() {
  const path = join(await aFolder(), 'team.slantwise');
  const [ana, ben] = [
    await openDesk(await aFolder(), { open: [path], save: path }),
    await openDesk(await aFolder(), { open: [path], save: path }),
  ];
  const save = async (client: Client) => {
    const asked = { suggestedName: 'team.slantwise', format: 'bundle' };
    const grant = value(await client.call('shell.chooseDestination', asked))?.grant ?? '';
    const choice = { articleIds: null, layers: null, history: true, blind: false };
    const saved = await client.call('bundle.save', {
      jobId: newJob(),
      grant,
      passphrase: null,
      sign: true,
      ...choice,
    });
    expect(value(saved)).toMatchObject({ name: 'team.slantwise', path });
  };
  const look = async (client: Client, passphrase: string | null, bundleId?: string): Promise<BundleLook> => {
    const [file] = value(await client.call('shell.chooseFiles', { kind: 'bundle' })) ?? [];
    const from = bundleId === undefined && file !== undefined ? { file } : { bundleId: bundleId ?? '' };
    return value(await client.call('bundle.look', { jobId: newJob(), from, passphrase }));
  };
  return { ana: ana.client, ben: ben.client, save, look, path };
}

test('a window looks at a bundle, sees what merging it will do, does it and settles what contradicts', async () => {
  const { ana, ben, save, look } = await twoDesks();
  const articleId = await importText(ana);
  const id = newJob();
  await run(ana, noteOn(articleId, 0, 6, 'first', id));

  await save(ana);
  const first = await look(ben, null);
  expect(first).toMatchObject({
    needs: null,
    facts: { content: { articles: 1, annotations: 1 }, wasLocked: false, signature: { standing: 'new' } },
  });
  const { bundleId } = first;
  const preview = value(await ben.call('merge.preview', { jobId: newJob(), bundleId }));
  expect(preview).toMatchObject({
    kinds: { note: { added: 1, changed: 0, deleted: 0 } },
    articles: [{ id: articleId, isNew: true, annotations: { added: 1 } }],
    conflicts: [],
  });
  expect(value(await ben.call('desk.open', {})).articles).toEqual([]);
  expect(value(await ben.call('merge.run', { jobId: newJob(), bundleId })).report).toEqual(preview);
  expect(await ben.call('merge.run', { jobId: newJob(), bundleId })).toMatchObject({
    error: { code: 'not-found' },
  });

  // Of a merge a window is told what it shows, and nothing of where fields come from.
  const asked = { articleId, annotationId: id, limit: 9 };
  const { changes } = value(await ben.call('history.list', asked));
  expect(changes.map(({ change }) => [change.entries.map((entry) => entry.id), 'lineage' in change])).toEqual(
    [[[id], false]],
  );

  await run(ana, reword(articleId, id, 'Ana’s'));
  await run(ben, reword(articleId, id, 'Ben’s'));
  await save(ana);
  const second = value(
    await ben.call('merge.run', { jobId: newJob(), bundleId: (await look(ben, null)).bundleId }),
  );
  const open = value(await ben.call('conflict.list', { jobId: newJob() }));
  expect(open).toEqual({ conflicts: second.report.conflicts, names: second.report.names });
  const [conflict] = open.conflicts;
  expect(conflict).toMatchObject({
    subject: 'Russia',
    kind: 'note',
    articleTitle: expect.stringContaining('Russia'),
  });
  expect(Object.values(open.names)).toEqual(['M. Idris', 'M. Idris']);
  expect(conflict?.sides.map(({ value: said }) => said).sort()).toEqual(['Ana’s', 'Ben’s']);

  const { analystId } = value(await ben.call('desk.open', {}));
  const ids = open.conflicts.map((each) => each.id);
  const by = { rule: 'others' as const, analystId };
  await run(ben, { type: 'conflict.settle', ids, articleIds: [articleId], by });
  const { annotations } = value(await ben.call('article.open', { articleId }));
  expect(annotations).toMatchObject([{ body: { text: 'Ana’s' } }]);
  expect(value(await ben.call('conflict.list', { jobId: newJob() })).conflicts).toEqual([]);
});

test('a bundle under a passphrase is asked for it, and may be put away', async () => {
  const { ben, look, path } = await twoDesks();
  const other = await openWorkspace(await aFolder());
  const protection = { passphrase: 'Nächte in Teheran', signer: null, passphraseWork: 8 };
  const job = { signal: new AbortController().signal, progress: () => undefined };
  value(await saveBundle(other, everything, protection, path, job));
  const asked = await look(ben, null);
  expect(asked).toMatchObject({ needs: 'passphrase', wasWrong: false });
  expect(await look(ben, 'Tage in Teheran', asked.bundleId)).toMatchObject({
    needs: 'passphrase',
    wasWrong: true,
  });
  const opened = await look(ben, 'Nächte in Teheran', asked.bundleId);
  expect(opened).toMatchObject({ needs: null, facts: { wasLocked: true } });
  value(await ben.call('bundle.putAway', { bundleId: asked.bundleId }));
  const gone = await ben.call('merge.preview', { jobId: newJob(), bundleId: asked.bundleId });
  expect(gone).toMatchObject({ error: { code: 'not-found' } });
});

import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { OpenBundle } from '../../electron/core/bundle/open-bundle.ts';
import { systemClock } from '../../electron/core/system-clock.ts';
import type { BundleChoice } from '../../shared/api/bundles.ts';
import type { Client } from '../../shared/api/client.ts';
import type { Command } from '../../shared/commands/command.ts';
import { usualOptions } from '../../shared/export/export-options.ts';
import { wholeContent } from '../../shared/export/export-request.ts';
import { anywhere } from '../../shared/search/search-request.ts';
import { aBiasNote, aMention } from '../builders/bodies.ts';
import { aFolder } from '../builders/folder.ts';
import { openDesk, type Desk } from '../builders/open-desk.ts';
import { noteOn, value } from '../builders/open-workspace.ts';
import { anActor } from '../builders/records.ts';

const newId = () => systemClock.newId();
const text = 'Russia backs Assad in the war.\n\nNobody asked the Kurds about it.';
const SECRET = 'quetzal';

const run = async (client: Client, command: Command) => value(await client.call('command.run', { command }));

async function importText(client: Client): Promise<string> {
  const file = { name: 'war.txt', base64: Buffer.from(text).toString('base64') };
  const { outcomes } = value(await client.call('article.import', { jobId: newId(), files: [file] }));
  const [outcome] = outcomes;
  if (outcome?.outcome !== 'imported') throw new Error('The text was not imported');
  return outcome.articleId;
}

/** Two desks that hand files to and fro; the first one has coded an article. */
async function twoDesks() {
  const folder = await aFolder();
  const path = join(folder, 'team.slantwise');
  const bensFolder = await aFolder();
  const [ana, ben] = [
    await openDesk(await aFolder(), { open: [path], save: path }),
    await openDesk(bensFolder, { open: [path], save: path }),
  ];
  const tryToHandOut = async ({ client }: Desk, choice: Partial<BundleChoice> = {}) => {
    const asked = { suggestedName: 'team.slantwise', format: 'bundle' };
    const grant = value(await client.call('shell.chooseDestination', asked))?.grant ?? '';
    const whole = { articleIds: null, layers: null, history: false, blind: false };
    const how = { jobId: newId(), grant, passphrase: null, sign: false };
    return client.call('bundle.save', { ...how, ...whole, ...choice });
  };
  const handOut = async (desk: Desk, choice: Partial<BundleChoice> = {}): Promise<void> => {
    value(await tryToHandOut(desk, choice));
  };
  const takeIn = async ({ client }: Desk) => {
    const [file] = value(await client.call('shell.chooseFiles', { kind: 'bundle' })) ?? [];
    if (file === undefined) throw new Error('No file');
    const look = { jobId: newId(), from: { file }, passphrase: null };
    const { bundleId } = value(await client.call('bundle.look', look));
    const preview = value(await client.call('merge.preview', { jobId: newId(), bundleId }));
    const merged = value(await client.call('merge.run', { jobId: newId(), bundleId }));
    return { preview, ...merged };
  };
  const articleId = await importText(ana.client);
  const actor = anActor({ name: 'Kurdish council' });
  const unused = anActor({ name: 'Syria' });
  await run(ana.client, { type: 'actor.create', actor });
  await run(ana.client, { type: 'actor.create', actor: unused });
  const make = (
    client: Client,
    id: string,
    body: ReturnType<typeof aMention> | ReturnType<typeof aBiasNote>,
  ) =>
    run(client, {
      type: 'annotation.create',
      articleId,
      id,
      ranges: [{ start: 0, end: 6 }],
      body,
      status: 'accepted',
    });
  await make(ana.client, newId(), aMention(actor.id, { note: SECRET }));
  await make(ana.client, newId(), aBiasNote({ note: SECRET }));
  return { ana, ben, bensFolder, articleId, actor, unused, tryToHandOut, handOut, takeIn, make, path };
}

/** Everything that a window can ask for that tells of an article’s annotations. */
async function lookAround({ client }: Desk, articleId: string): Promise<string> {
  const jobId = newId();
  const request = { format: 'w3c' as const, articleIds: [articleId], content: wholeContent };
  const answers = [
    await client.call('desk.open', {}),
    await client.call('article.open', { articleId }),
    await client.call('history.list', { articleId: null, annotationId: null, limit: 1000 }),
    await client.call('history.list', { articleId, annotationId: null, limit: 1000 }),
    await client.call('term.findUses', { jobId, termIds: ['bias.loaded-wording'] }),
    await client.call('library.search', { query: SECRET, filter: anywhere, limit: 100 }),
    await client.call('export.preview', { jobId, ...request, options: usualOptions }),
    await client.call('conflict.list', { jobId }),
  ];
  const agreement = await client.call('agreement.measure', { jobId, articleIds: [articleId], layers: null });
  return JSON.stringify([...answers.map((answer) => value<unknown>(answer)), agreement]);
}

async function countsOf({ client }: Desk): Promise<unknown> {
  const { counts, usage } = value(await client.call('desk.open', {}));
  return { counts: counts.map(([, own]) => own), uses: usage.length };
}

test('a blind pack holds the articles and nothing of how they were coded', async () => {
  const { ana, handOut, unused, actor, path } = await twoDesks();
  await handOut(ana, { blind: true, history: true });
  const bundle = value(await OpenBundle.open({ name: 'team.slantwise', path }));
  const { actors } = value(await bundle.shared());
  expect(bundle.manifest).toMatchObject({
    version: 2,
    blind: true,
    history: false,
    content: { articles: 1, annotations: 0, changes: 0, whole: false },
  });
  expect(actors.records.map(({ id }) => id)).toEqual([unused.id]);
  expect(actors.records.map(({ id }) => id)).not.toContain(actor.id);
  await bundle.close();
});

test('who codes blind sees nothing of the others until the work is handed back', async () => {
  const { ana, ben, articleId, handOut, takeIn, make, path } = await twoDesks();
  await handOut(ana, { blind: true });
  const taken = await takeIn(ben);
  expect(taken.preview).toMatchObject({ blind: [articleId], kinds: {} });
  await make(ben.client, newId(), aBiasNote({ note: 'hers' }));

  await handOut(ana);
  const others = await takeIn(ben);
  expect(others.report).toMatchObject({
    kinds: {},
    articles: [{ id: articleId, isBlind: true, annotations: { added: 0, changed: 0, deleted: 0 } }],
  });
  expect(others.report.tables.annotations).toBeUndefined();
  expect(JSON.stringify(ben.events)).not.toContain(SECRET);
  const blind = await lookAround(ben, articleId);
  expect(blind).not.toContain(SECRET);
  expect(blind).toContain('hers');
  expect(blind).toContain('one-layer');
  expect(await countsOf(ben)).toEqual({ counts: [{ actor: 0, stance: 0, bias: 1, note: 0 }], uses: 1 });

  await handOut(ben);
  const returned = value(await OpenBundle.open({ name: 'team.slantwise', path }));
  expect(returned.manifest).toMatchObject({ version: 2, coded: { blind: 1, lifted: 0 } });
  await returned.close();
  expect(await lookAround(ben, articleId)).toContain(SECRET);
  expect(await countsOf(ben)).toEqual({ counts: [{ actor: 1, stance: 0, bias: 2, note: 0 }], uses: 2 });
  const { changes } = value(
    await ben.client.call('history.list', { articleId, annotationId: null, limit: 10 }),
  );
  expect(changes[0]?.change.label.action).toBe('blind.end.returned');

  await run(ben.client, { type: 'change.revert', changeId: changes[0]?.change.id ?? '', intent: 'undo' });
  expect(await lookAround(ben, articleId)).not.toContain(SECRET);
});

test('the blind is lifted before its time by a step that the history tells of', async () => {
  const { ana, ben, articleId, handOut, takeIn, path } = await twoDesks();
  await handOut(ana, { blind: true });
  await takeIn(ben);
  await handOut(ana);
  await takeIn(ben);
  const { blindCodings } = value(await ben.client.call('desk.open', {}));

  await run(ben.client, { type: 'blind.end', ids: blindCodings.map(({ id }) => id), how: 'lifted' });

  await handOut(ben);
  const returned = value(await OpenBundle.open({ name: 'team.slantwise', path }));
  expect(returned.manifest.coded).toEqual({ blind: 0, lifted: 1 });
  await returned.close();
  const seen = await lookAround(ben, articleId);
  expect(seen).toContain(SECRET);
  expect(seen).toContain('blind.end.lifted');
});

test('a pack begins what it asks for once, and never at the desk of whoever made it', async () => {
  const { ana, ben, articleId, handOut, takeIn } = await twoDesks();
  await handOut(ana, { blind: true });
  expect((await takeIn(ana)).changeId).toBeNull();
  const first = await takeIn(ben);
  expect(first.report.blind).toEqual([articleId]);
  expect((await takeIn(ben)).changeId).toBeNull();
  const { blindCodings } = value(await ben.client.call('desk.open', {}));
  await run(ben.client, { type: 'blind.end', ids: blindCodings.map(({ id }) => id), how: 'returned' });
  expect((await takeIn(ben)).changeId).toBeNull();

  // What has ended since does not stand in the way of taking the whole pack back.
  await run(ben.client, { type: 'change.revert', changeId: first.changeId ?? '', intent: 'undo' });
  expect(value(await ben.client.call('desk.open', {}))).toMatchObject({ articles: [], blindCodings: [] });
});

test('another edition of what is coded blind tells nothing of it either', async () => {
  const { ana, ben, articleId, handOut, takeIn } = await twoDesks();
  await handOut(ana, { blind: true });
  await takeIn(ben);
  const file = { name: 'later.txt', base64: Buffer.from(`${text}\n\nAnd so on.`).toString('base64') };
  const edition = value(
    await ana.client.call('edition.import', { jobId: newId(), editionOf: articleId, file }),
  );
  await handOut(ana, { articleIds: [edition.articleId] });

  await takeIn(ben);

  expect(await lookAround(ben, edition.articleId)).not.toContain(SECRET);
  await run(ben.client, noteOn(edition.articleId, 0, 6, 'hers'));
  expect(await lookAround(ben, edition.articleId)).toContain('hers');
  await handOut(ben);
  expect(await lookAround(ben, edition.articleId)).toContain(SECRET);
});

test('the same bundles make the same of a desk, in whatever order they come', async () => {
  const { ana, ben, articleId, handOut, takeIn, path } = await twoDesks();
  const cy = await openDesk(await aFolder(), { open: [path], save: path });
  await handOut(ana);
  await takeIn(cy);
  expect(await lookAround(cy, articleId)).toContain(SECRET);
  await handOut(ana, { blind: true });
  for (const desk of [ben, cy]) await takeIn(desk);
  await handOut(ana);
  expect((await takeIn(cy)).changeId).toBeNull();
  await takeIn(ben);

  const codings = [];
  for (const desk of [ben, cy]) {
    expect(await lookAround(desk, articleId)).not.toContain(SECRET);
    const { blindCodings, actors } = value(await desk.client.call('desk.open', {}));
    codings.push([blindCodings.map(({ id }) => id), actors.map(({ id }) => id).sort()]);
  }
  expect(codings[0]).toEqual(codings[1]);
});

test('a window that only reads writes no file that would be handed back', async () => {
  const { ana, ben, bensFolder, handOut, tryToHandOut, takeIn, path } = await twoDesks();
  await handOut(ana, { blind: true });
  await takeIn(ben);
  await rm(path);
  const second = await openDesk(bensFolder, { save: path, orReadOnly: true });
  expect(await tryToHandOut(second)).toMatchObject({ error: { details: { reason: 'read-only' } } });
  expect(existsSync(path)).toBe(false);
  value(await tryToHandOut(second, { blind: true }));
  await handOut(ben);
});

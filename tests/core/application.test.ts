import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { systemClock } from '../../electron/core/system-clock.ts';
import type { Client } from '../../shared/api/client.ts';
import { emptyDeskState } from '../../shared/api/desk-state.ts';
import { makeLargeWorkspace } from '../builders/large-workspace.ts';
import { aFolder } from '../builders/folder.ts';
import { openDesk } from '../builders/open-desk.ts';
import { addText, note, noteOn, openWorkspace, value } from '../builders/open-workspace.ts';
import { usualOptions } from '../../shared/export/export-options.ts';
import { wholeContent } from '../../shared/export/export-request.ts';

const text = 'The minister spoke.\n\nThe opposition left the hall.';
const pasted = { name: 'minister.txt', base64: Buffer.from(text).toString('base64') };

async function importPasted(client: Client): Promise<string> {
  const report = value(await client.call('article.import', { jobId: systemClock.newId(), files: [pasted] }));
  const [outcome] = report.outcomes;
  if (outcome?.outcome !== 'imported') throw new Error('The text was not imported.');
  return outcome.articleId;
}

describe('the contract', () => {
  test('carries an article from its bytes to a note on it, and tells every window', async () => {
    const { client, events } = await openDesk(path.join(await aFolder(), 'desk'));
    const articleId = await importPasted(client);
    const { document } = value(await client.call('article.open', { articleId }));
    expect(document.text).toBe(text);
    const made = value(await client.call('command.run', { command: noteOn(articleId, 4, 12, 'who?') }));
    const changes = events.flatMap((event) => (event.type === 'change' ? [event.sequenced.seq] : []));
    expect(changes).toEqual([made.seq - 1, made.seq]);
    const desk = value(await client.call('desk.open', {}));
    expect(desk.counts).toEqual([[articleId, { actor: 0, stance: 0, bias: 0, note: 1 }]]);
    expect(desk.undo.undo.at(-1)).toMatchObject({
      label: { action: 'annotation.create.note', subject: 'minister' },
    });
  });

  test('hands a large library over part by part, where the analyst was first', async () => {
    const dir = path.join(await aFolder(), 'desk');
    const { articleIds } = await makeLargeWorkspace(dir, { articles: 1200, annotationsEach: 1, words: 20 });
    const [oldest = ''] = articleIds;
    const { client } = await openDesk(dir);
    value(
      await client.call('desk.remember', { state: { ...emptyDeskState, articleId: oldest, tabs: [oldest] } }),
    );
    const first = value(await client.call('desk.open', {}));
    expect(first.articles.map(({ id }) => id)).toEqual([...articleIds.slice(200).reverse(), oldest]);
    expect(first.counts).toHaveLength(1001);
    const rest = value(await client.call('library.page', { before: first.before ?? '' }));
    expect(rest.articles.map(({ id }) => id)).toEqual(articleIds.slice(0, 200).reverse());
    expect(rest.before).toBeNull();
  });

  test('knows what can be undone of earlier sessions, though it was put away', async () => {
    const dir = path.join(await aFolder(), 'desk');
    const workspace = await openWorkspace(dir);
    const articleId = await addText(workspace, 'The minister spoke.');
    const made = await note(workspace, articleId, [0, 3], 'old');
    value(await workspace.compact());
    await workspace.close();
    const { client } = await openDesk(dir);
    expect(value(await client.call('desk.open', {})).undo.undo).toEqual([]);
    const { undo } = value(await client.call('history.undo', {}));
    expect(undo.map(({ changeId }) => changeId).at(-1)).toBe(made.change.id);
  });

  test('imports chosen files, refuses what is none, and reads nothing that was not chosen', async () => {
    const folder = await aFolder();
    const good = path.join(folder, 'good.txt');
    const empty = path.join(folder, 'empty.txt');
    await writeFile(good, text);
    await writeFile(empty, '');
    const { client } = await openDesk(path.join(folder, 'desk'), { open: [good, empty] });
    const chosen = value(await client.call('shell.chooseFiles', {})) ?? [];
    expect(chosen.map(({ name }) => name)).toEqual(['good.txt', 'empty.txt']);
    const stranger = { name: '/etc/passwd', grant: systemClock.newId() };
    const report = value(
      await client.call('article.import', { jobId: systemClock.newId(), files: [...chosen, stranger] }),
    );
    expect(report.outcomes.map(({ outcome }) => outcome)).toEqual(['imported', 'refused', 'refused']);
    const codes = report.outcomes.map((outcome) => outcome.outcome === 'refused' && outcome.error.code);
    expect(codes).toEqual([false, 'format', 'unauthorized']);
  });

  test('imports a chosen folder as a whole, each file by its way from there', async () => {
    const folder = path.join(await aFolder(), 'Harbour');
    await mkdir(path.join(folder, 'old'), { recursive: true });
    await writeFile(path.join(folder, 'strike.txt'), text);
    await writeFile(path.join(folder, 'old', 'strike.txt'), `${text} Again.`);
    await writeFile(path.join(folder, 'old', 'sea.png'), '\x89PNG');
    const { client, events } = await openDesk(`${folder}-desk`, { open: [folder] });
    const chosen = value(await client.call('shell.chooseFiles', { kind: 'folder' })) ?? [];
    const report = value(
      await client.call('article.import', { jobId: systemClock.newId(), files: [...chosen] }),
    );
    expect(report.outcomes).toMatchObject([
      { name: 'Harbour/old/sea.png', outcome: 'refused' },
      { name: 'Harbour/old/strike.txt', outcome: 'imported' },
      { name: 'Harbour/strike.txt', outcome: 'imported' },
    ]);
    const progress = events.flatMap((event) => (event.type === 'job' ? [event.progress] : []));
    expect(progress.at(-1)).toMatchObject({ done: 3, total: 3 });
  });

  test('takes annotations from a chosen file into the article that is meant, as one step, or nothing', async () => {
    const folder = await aFolder();
    const quotes = path.join(folder, 'quotes.json');
    const none = { name: 'none.json', base64: Buffer.from('{"nothing": true}').toString('base64') };
    const annotate = (exact: string) => ({
      type: 'Annotation',
      motivation: 'commenting',
      body: { type: 'TextualBody', value: `On ${exact}` },
      target: { source: 'https://example.org/another', selector: { type: 'TextQuoteSelector', exact } },
    });
    const graph = ['minister', 'opposition', 'president'].map(annotate);
    await writeFile(
      quotes,
      JSON.stringify({
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        type: 'AnnotationPage',
        items: graph,
      }),
    );
    const { client, events } = await openDesk(path.join(folder, 'desk'), { open: [quotes] });
    const articleId = await importPasted(client);
    const inArticle = async () => value(await client.call('article.open', { articleId })).annotations;
    const choose = async () =>
      value(await client.call('shell.chooseFiles', { kind: 'annotations' }))?.[0] ?? pasted;
    const jobId = systemClock.newId();

    // Cancelled as soon as it began, refused, or without an article, it leaves nothing behind.
    const begun = client.call('article.annotate', { jobId, articleId, file: await choose() });
    value(await client.call('job.cancel', { jobId }));
    expect(await begun).toMatchObject({ error: { code: 'cancelled' } });
    expect(await client.call('article.annotate', { jobId, articleId, file: none })).toMatchObject({
      error: { code: 'format', details: { reason: 'no-annotations' } },
    });
    expect(
      await client.call('article.annotate', { jobId, articleId: jobId, file: await choose() }),
    ).toMatchObject({
      error: { code: 'not-found' },
    });
    const stranger = { name: '/etc/passwd', grant: systemClock.newId() };
    expect(await client.call('article.annotate', { jobId, articleId, file: stranger })).toMatchObject({
      error: { code: 'unauthorized' },
    });
    expect(await inArticle()).toEqual([]);

    events.length = 0;
    expect(
      value(await client.call('article.annotate', { jobId, articleId, file: await choose() })),
    ).toMatchObject({
      name: 'quotes.json',
      outcome: 'annotated',
      format: 'w3c',
      articles: [
        { articleId, isNew: false, added: 2, known: 0, unplacedCount: 1, unplaced: [{ reason: 'absent' }] },
      ],
    });
    const changes = events.flatMap((event) => (event.type === 'change' ? [event.sequenced.change] : []));
    expect(changes).toHaveLength(1);
    expect(await inArticle()).toHaveLength(2);
    const [step] = changes;
    value(
      await client.call('command.run', {
        command: { type: 'change.revert', changeId: step?.id ?? '', intent: 'undo' },
      }),
    );
    expect(await inArticle()).toEqual([]);
  });

  test('exports to the chosen place only, and once for each choice', async () => {
    const folder = await aFolder();
    const target = path.join(folder, 'out.json');
    const { client } = await openDesk(path.join(folder, 'desk'), { save: target });
    const articleId = await importPasted(client);
    const choice = value(
      await client.call('shell.chooseDestination', { suggestedName: 'out', format: 'w3c' }),
    );
    const params = {
      jobId: systemClock.newId(),
      articleIds: [articleId],
      format: 'w3c' as const,
      options: usualOptions,
      content: wholeContent,
      grant: choice?.grant ?? '',
    };
    expect(value(await client.call('export.run', params))).toMatchObject({ name: 'out.json', path: target });
    expect(JSON.parse(await readFile(target, 'utf8'))).toHaveProperty('@context');
    const again = await client.call('export.run', params);
    expect(!again.ok && again.error.code).toBe('unauthorized');
  });

  test('remembers where the analyst was', async () => {
    const dir = path.join(await aFolder(), 'desk');
    const first = await openDesk(dir);
    const articleId = await importPasted(first.client);
    const state = { ...emptyDeskState, articleId, places: { [articleId]: 21 }, screen: 'reading' };
    value(await first.client.call('desk.remember', { state }));
    await first.application.close();
    const second = await openDesk(dir);
    expect(value(await second.client.call('desk.open', {})).deskState).toEqual(state);
  });

  test('lists what was done to an annotation, latest first', async () => {
    const { client } = await openDesk(path.join(await aFolder(), 'desk'));
    const articleId = await importPasted(client);
    const id = systemClock.newId();
    value(await client.call('command.run', { command: noteOn(articleId, 0, 3, 'first', id) }));
    value(await client.call('command.run', { command: noteOn(articleId, 0, 3, 'another') }));
    const body = { kind: 'note' as const, text: 'second', tags: [] };
    value(await client.call('command.run', { command: { type: 'annotation.edit', articleId, id, body } }));
    const { changes } = value(await client.call('history.list', { articleId, annotationId: id, limit: 10 }));
    expect(changes.map(({ change }) => change.label.action)).toEqual([
      'annotation.edit',
      'annotation.create.note',
    ]);
  });
});

describe('hostile messages', () => {
  test.each([
    ['no such method', { method: 'workspace.destroy', params: {} }],
    ['a name of the prototype', { method: 'constructor', params: {} }],
    ['a method that is no string', { method: { toString: 'desk.open' }, params: {} }],
    ['no parameters', { method: 'article.open', params: undefined }],
    ['a path for an id', { method: 'article.open', params: { articleId: '../../etc/passwd' } }],
    ['a field too many', { method: 'desk.open', params: { admin: true } }],
    ['an unknown command', { method: 'command.run', params: { command: { type: 'disk.format' } } }],
    [
      'a range the wrong way round',
      {
        method: 'command.run',
        params: { command: { ...noteOn('x', 0, 1, ''), ranges: [{ start: 5, end: 2 }] } },
      },
    ],
  ])('%s is answered with `invalid`', async (_, call) => {
    const { application } = await openDesk(path.join(await aFolder(), 'desk'));
    const answer = await application.dispatch(call as never);
    expect(!answer.ok && answer.error.code).toBe('invalid');
  });
});

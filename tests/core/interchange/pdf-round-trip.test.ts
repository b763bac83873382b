import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { exportArticles } from '../../../electron/core/export-articles.ts';
import { importFile } from '../../../electron/core/import-files.ts';
import { annotateArticle } from '../../../electron/core/interchange/annotate-article.ts';
import { unattended } from '../../../electron/core/jobs.ts';
import { ownBundle } from '../../../electron/core/importers/pdf/own-export.ts';
import { openPdf } from '../../../electron/core/importers/pdf/pdf-library.ts';
import type { Workspace } from '../../../electron/core/workspace.ts';
import type { ImportOutcome } from '../../../shared/api/import-report.ts';
import { usualOptions, type ExportOptions } from '../../../shared/export/export-options.ts';
import { wholeContent } from '../../../shared/export/export-request.ts';
import type { Id } from '../../../shared/schema/ids.ts';
import { aFolder } from '../../builders/folder.ts';
import { addText, noteOn, openWorkspace, value } from '../../builders/open-workspace.ts';

const fixtures = path.join(import.meta.dirname, '../../../fixtures');

async function aDesk(): Promise<Workspace> {
  return openWorkspace(await aFolder());
}

async function pdfOf(
  workspace: Workspace,
  articleIds: readonly Id[],
  options: Partial<ExportOptions> = {},
): Promise<Uint8Array> {
  const request = { articleIds: [...articleIds], format: 'pdf' as const, content: wholeContent };
  const how = { ...usualOptions, articles: 'together' as const, ...options };
  const at = workspace.clock.now();
  return value(await exportArticles(workspace, { ...request, options: how }, at, unattended)).bytes;
}

async function bringIn(workspace: Workspace, bytes: Uint8Array): Promise<ImportOutcome> {
  return importFile(workspace, { name: 'from-a-colleague.pdf', bytes });
}

/** Articles with their annotations, and all that these name. */
async function recordsOf(workspace: Workspace, articleIds: readonly Id[]): Promise<object> {
  const articles = [];
  for (const id of articleIds) {
    const { document, annotations } = value(await workspace.peekArticle(id));
    const sorted = [...annotations.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    articles.push({ article: workspace.state.get('articles', id), document, annotations: sorted });
  }
  return articles;
}

/** The sample article with all its annotations, and what is kept of an article besides its text. */
async function theSample(workspace: Workspace): Promise<Id> {
  const bytes = await readFile(path.join(fixtures, 'tehran-visit.md'));
  const outcome = await importFile(workspace, { name: 'tehran-visit.md', bytes });
  if (outcome.outcome !== 'imported') throw new Error(outcome.outcome);
  const id = outcome.articleId;
  const name = 'tehran-visit.annotations.json';
  value(await annotateArticle(workspace, id, { name, bytes: await readFile(path.join(fixtures, name)) }));
  const fields = {
    status: 'in-work' as const,
    dueDate: '2026-02-01',
    tags: ['Middle East', 'visits'],
    author: 'A. Reporter',
  };
  value(await workspace.run({ type: 'article.edit', id, fields }));
  return id;
}

test('a PDF brings its articles back to an empty desk as they were, as one step', async () => {
  const desk = await aDesk();
  const sample = await theSample(desk);
  const edition = await addText(desk, 'Another edition of the article.');
  value(await desk.run({ type: 'article.edit', id: edition, fields: { revisionOf: sample } }));
  const other = await aDesk();
  const outcome = await bringIn(other, await pdfOf(desk, [sample, edition]));
  expect(outcome).toMatchObject({
    outcome: 'annotated',
    articles: [
      { articleId: sample, isNew: true, unplacedCount: 0 },
      { articleId: edition, isNew: true, added: 0 },
    ],
  });
  expect(await recordsOf(other, [sample, edition])).toEqual(await recordsOf(desk, [sample, edition]));
  for (const table of ['actors', 'terms', 'analysts'] as const) {
    const there = [...other.state.values(table)].filter(({ id }) => desk.state.get(table, id) !== undefined);
    expect(there).toEqual(there.map(({ id }) => desk.state.get(table, id)));
  }
  expect([...other.state.values('actors')].length).toBe([...desk.state.values('actors')].length);
  const [last] = await other.log.latest(1, () => true);
  value(await other.run({ type: 'change.revert', changeId: last?.change.id ?? '', intent: 'undo' }));
  expect([...other.state.values('articles')]).toEqual([]);
});

test('what was deleted and altered on either desk since is known when the PDF comes back', async () => {
  const desk = await aDesk();
  const id = await addText(desk, 'Russia backs Assad in the war.\n\nNobody asked the Kurds about it.');
  const [gone, altered, kept] = [desk.clock.newId(), desk.clock.newId(), desk.clock.newId()];
  value(await desk.run(noteOn(id, 0, 6, 'deleted later', gone)));
  value(await desk.run(noteOn(id, 7, 12, 'altered later', altered)));
  value(await desk.run(noteOn(id, 13, 18, 'kept', kept)));
  const before = await pdfOf(desk, [id]);
  value(await desk.run({ type: 'annotation.delete', articleId: id, ids: [gone] }));
  const body = { kind: 'note' as const, text: 'altered', tags: [] };
  value(await desk.run({ type: 'annotation.edit', articleId: id, id: altered, body }));
  const after = await recordsOf(desk, [id]);

  // The older state brings nothing back that was deleted since, and overwrites nothing.
  expect(await bringIn(desk, before)).toMatchObject({
    articles: [{ isNew: false, added: 0, merged: { changed: 0, deleted: 0, conflicts: 0 } }],
  });
  expect(await recordsOf(desk, [id])).toEqual(after);

  // A desk with the older state takes over what has become of it.
  const other = await aDesk();
  await bringIn(other, before);
  expect(await bringIn(other, await pdfOf(desk, [id]))).toMatchObject({
    articles: [{ isNew: false, added: 0, known: 1, merged: { changed: 1, deleted: 1, conflicts: 0 } }],
  });
  expect(await recordsOf(other, [id])).toEqual(after);
});

test('the history rides along where it is asked for, and only there', async () => {
  const desk = await aDesk();
  const id = await addText(desk, 'Russia backs Assad in the war.');
  const other = await addText(desk, 'An article that is nobody’s business.');
  value(await desk.run(noteOn(id, 0, 6, 'a note')));
  value(await desk.run(noteOn(other, 0, 6, 'a secret')));
  const actions = async (options: Partial<ExportOptions>): Promise<readonly string[]> => {
    const opened = await openPdf(await pdfOf(desk, [id], options));
    if (typeof opened === 'string') throw new Error(opened);
    const bundle = await ownBundle(opened.document);
    await opened.close();
    return bundle?.history.map(({ label }) => label.action) ?? [];
  };
  expect(await actions({})).toEqual([]);
  expect(await actions({ history: 'with' })).toEqual(['article.add', 'annotation.create.note']);
});

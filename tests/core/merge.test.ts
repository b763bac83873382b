import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { everything } from '../../electron/core/bundle/choice.ts';
import { OpenBundle } from '../../electron/core/bundle/open-bundle.ts';
import { bundleBytes, unprotected } from '../../electron/core/bundle/save-bundle.ts';
import type { Job } from '../../electron/core/jobs.ts';
import { mergeBundle } from '../../electron/core/merge/merge-bundle.ts';
import type { MergeOutcome } from '../../shared/api/bundles.ts';
import { verify } from '../../electron/core/verify.ts';
import type { Workspace } from '../../electron/core/workspace.ts';
import type { Command } from '../../shared/commands/command.ts';
import { aMention } from '../builders/bodies.ts';
import { aFolder } from '../builders/folder.ts';
import { addText, note, noteOn, openWorkspace, value } from '../builders/open-workspace.ts';
import { anActor } from '../builders/records.ts';

const job: Job = { signal: new AbortController().signal, progress: () => undefined };
const text = 'Russia backs Assad in the war.\n\nNobody asked the Kurds about it.';

async function handOver(from: Workspace, to: Workspace, dryRun = false): Promise<MergeOutcome> {
  const bytes = value(await bundleBytes(from, everything, unprotected, job));
  const bundle = value(await OpenBundle.open({ name: 'team.slantwise', bytes }));
  const outcome = value(await mergeBundle(to, bundle, job, { dryRun }));
  await bundle.close();
  return outcome;
}

/** All that two desks have in common, as it is on the disk. */
async function pictureOf(workspace: Workspace, except?: 'analysts'): Promise<unknown> {
  const { state } = workspace;
  const byId = <R extends { id: string }>(records: Iterable<R>): R[] =>
    [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
  const annotations = [];
  for (const { id } of byId(state.values('articles'))) {
    annotations.push(byId(value(await workspace.peekArticle(id)).annotations.values()));
  }
  const tables = (['analysts', 'actors', 'terms', 'articles', 'conflicts'] as const)
    .filter((table) => table !== except)
    .map((table) => byId(state.values(table)));
  return { annotations, tables, counts: [...state.counts].filter(([, { note: n, actor }]) => n + actor > 0) };
}

async function annotationsOf(workspace: Workspace, articleId: string): Promise<readonly string[]> {
  const { annotations } = value(await workspace.openArticle(articleId));
  return [...annotations.values()].map(({ body }) => (body.kind === 'note' ? body.text : body.kind)).sort();
}

describe('a merge', () => {
  test('brings two desks together that imported the same text apart, and can be taken back', async () => {
    const [ana, ben] = [await openWorkspace(await aFolder()), await openWorkspace(await aFolder())];
    const first = await addText(ana, text);
    const second = await addText(ben, text);
    await note(ana, first, [0, 6], 'from Ana');
    await note(ben, second, [7, 12], 'from Ben');
    const actor = anActor({ name: 'Russia' });
    value(await ben.run({ type: 'actor.create', actor }));
    const mention = { ranges: [{ start: 0, end: 6 }], body: aMention(actor.id), status: 'accepted' as const };
    value(await ben.run({ type: 'annotation.create', articleId: second, id: ben.clock.newId(), ...mention }));
    const before = await pictureOf(ben);
    const work = await pictureOf(ben, 'analysts');

    const preview = await handOver(ana, ben, true);
    expect(await pictureOf(ben)).toEqual(before);
    const done = await handOver(ana, ben);
    expect(done.report).toEqual(preview.report);
    expect(done.report).toMatchObject({
      tables: { analysts: { added: 1 }, annotations: { added: 1, changed: 0, deleted: 0 } },
      joined: [{ fromId: second, intoId: first }],
      articles: [{ id: first, isNew: false, annotations: { added: 1, changed: 0, deleted: 0 } }],
      conflicts: [],
    });
    expect(done.report.tables.articles).toBeUndefined();
    expect(await annotationsOf(ben, first)).toEqual(['actor', 'from Ana', 'from Ben']);
    expect(ben.state.get('articles', second)).toBeUndefined();
    await handOver(ben, ana);
    expect(await pictureOf(ana)).toEqual(await pictureOf(ben));
    for (const desk of [ana, ben]) {
      expect((await handOver(desk === ana ? ben : ana, desk)).changeId).toBeNull();
      expect((await verify(desk, job)).problems).toEqual([]);
    }

    const undone = await ben.run({ type: 'change.revert', changeId: done.changeId ?? '', intent: 'undo' });
    value(undone);
    expect(await pictureOf(ben, 'analysts')).toEqual(work);
    expect([...ben.state.values('analysts')]).toHaveLength(2); // who has been met stays known
    expect((await verify(ben, job)).problems).toEqual([]);
    expect((await handOver(ana, ben)).report.tables.annotations).toMatchObject({ added: 1 });
    expect(await pictureOf(ben)).toEqual(await pictureOf(ana));
  });

  test('keeps both sides of what analysts altered apart, and what is settled stays settled', async () => {
    const [ana, ben] = [await openWorkspace(await aFolder()), await openWorkspace(await aFolder())];
    const articleId = await addText(ana, text);
    const id = ana.clock.newId();
    value(await ana.run(noteOn(articleId, 0, 6, 'first', id)));
    await handOver(ana, ben);
    const edit = (words: string, tags: string[]) =>
      ({ type: 'annotation.edit', articleId, id, body: { kind: 'note', text: words, tags } }) as const;
    value(await ana.run(edit('Ana’s', [])));
    value(await ben.run(edit('Ben’s', ['later'])));
    const { report } = await handOver(ana, ben);
    expect(report.conflicts).toMatchObject([{ field: 'body.text', articleId }]);
    // It is told of the article too, where nothing else of it changes.
    expect(report.articles).toMatchObject([{ id: articleId, conflicts: 1 }]);
    const [conflict] = report.conflicts;
    // Sides altered within one millisecond stand in either order, the same at both desks.
    expect(conflict?.sides.map(({ value: said }) => said).sort()).toEqual(['Ana’s', 'Ben’s']);
    await handOver(ben, ana);
    expect(await pictureOf(ana)).toEqual(await pictureOf(ben));

    const anas = conflict?.sides.find(({ value: said }) => said === 'Ana’s');
    const side = { rule: 'side' as const, mark: anas?.mark ?? '' };
    const settle: Command = {
      type: 'conflict.settle',
      ids: [conflict?.id ?? ''],
      articleIds: [articleId],
      by: side,
    };
    const settled = value(await ben.run(settle));
    expect(await annotationsOf(ben, articleId)).toEqual(['Ana’s']);
    expect((await handOver(ana, ben)).changeId).toBeNull();
    await handOver(ben, ana);
    expect([...ana.state.values('conflicts')]).toEqual([]);
    expect(await pictureOf(ana)).toEqual(await pictureOf(ben));

    // Taken back, it is open again, at the other desk too.
    value(await ben.run({ type: 'change.revert', changeId: settled.change.id, intent: 'undo' }));
    await handOver(ben, ana);
    expect([...ana.state.values('conflicts')]).toHaveLength(1);
    expect(await pictureOf(ana)).toEqual(await pictureOf(ben));
  });

  test('knows what was deleted, after a compaction, a restart and without its digest too', async () => {
    const folder = await aFolder();
    let ana = await openWorkspace(folder);
    const ben = await openWorkspace(await aFolder());
    const articleId = await addText(ana, text);
    const ids = ['one', 'two', 'three'].map((words) => ({ words, id: ana.clock.newId() }));
    for (const { words, id } of ids) value(await ana.run(noteOn(articleId, 0, 6, words, id)));
    await handOver(ana, ben);
    value(await ana.run({ type: 'annotation.delete', articleId, ids: [ids[0]?.id ?? ''] }));
    value(await ana.compact());
    await ana.close();
    rmSync(join(folder, 'lineage'), { recursive: true });
    ana = await openWorkspace(folder);
    // What Ben has altered meanwhile is not deleted in silence.
    const id = ids[1]?.id ?? '';
    value(await ana.run({ type: 'annotation.delete', articleId, ids: [id] }));
    value(
      await ben.run({
        type: 'annotation.edit',
        articleId,
        id,
        body: { kind: 'note', text: 'two!', tags: [] },
      }),
    );
    await handOver(ben, ana);
    await handOver(ana, ben);
    for (const desk of [ana, ben]) {
      expect(await annotationsOf(desk, articleId)).toEqual(['three', 'two!']);
      expect([...desk.state.values('conflicts')]).toMatchObject([{ recordId: id, field: null }]);
    }
    expect(await pictureOf(ana)).toEqual(await pictureOf(ben));
  });

  test('that is given up leaves nothing, and can be done later', async () => {
    const [ana, ben] = [await openWorkspace(await aFolder()), await openWorkspace(await aFolder())];
    for (const words of ['One text.', 'Another text.']) {
      const articleId = await addText(ana, words);
      value(await ana.run(noteOn(articleId, 0, 3, words)));
    }
    const before = await pictureOf(ben);
    for (const giveUpAt of [0, 1]) {
      const giving = new AbortController();
      const bytes = value(await bundleBytes(ana, everything, unprotected, job));
      const bundle = value(await OpenBundle.open({ name: 'team.slantwise', bytes }));
      const progress = (done: number): void => (done === giveUpAt ? giving.abort() : undefined);
      const merged = await mergeBundle(ben, bundle, { signal: giving.signal, progress });
      expect(merged).toMatchObject({ ok: false, error: { code: 'cancelled' } });
      expect(await pictureOf(ben)).toEqual(before);
    }
    await handOver(ana, ben);
    expect(await pictureOf(ben, 'analysts')).toEqual(await pictureOf(ana, 'analysts'));
    expect((await verify(ben, job)).problems).toEqual([]);
  });

  test('goes on with a text whose other copy is gone elsewhere, under the earlier id, and its file is there', async () => {
    const folder = await aFolder();
    const [ana, ben] = [await openWorkspace(await aFolder()), await openWorkspace(folder)];
    const first = await addText(ana, text);
    const added = ana.log.recent.at(-1)?.change.id ?? '';
    value(await ana.run({ type: 'change.revert', changeId: added, intent: 'undo' }));
    const second = await addText(ben, text);
    await note(ben, second, [0, 6], 'from Ben');
    const { report } = await handOver(ana, ben);
    expect(report.joined).toMatchObject([{ fromId: second, intoId: first }]);
    await ben.close();
    const again = await openWorkspace(folder);
    expect(await annotationsOf(again, first)).toEqual(['from Ben']);
    expect((await verify(again, job)).problems).toEqual([]);
    await handOver(again, ana);
    expect(await pictureOf(ana)).toEqual(await pictureOf(again));
  });
});

import { describe, expect, test } from 'vitest';
import { importEdition, linkEdition } from '../../electron/core/editions/edition.ts';
import { waitingReviews } from '../../electron/core/editions/waiting-reviews.ts';
import { importFile } from '../../electron/core/import-files.ts';
import type { Job } from '../../electron/core/jobs.ts';
import { verify } from '../../electron/core/verify.ts';
import type { Workspace } from '../../electron/core/workspace.ts';
import type { Annotation } from '../../shared/schema/annotation.ts';
import { aFolder } from '../builders/folder.ts';
import { addText, noteOn, openWorkspace, value } from '../builders/open-workspace.ts';

const job: Job = { signal: new AbortController().signal, progress: () => undefined };
const old =
  'Russia backs Assad in the war.\n\nIran does so too, few observers doubt it.\n\nNobody asked the Kurds about it.';
const revised =
  'Russia backs Assad in the war.\n\nIran does so as well, few observers doubt it.\n\nAnother end.';
const file = (text: string) => ({ name: 'revised.txt', bytes: Buffer.from(text) });

/** An article with a note on each of these words. */
async function annotated(workspace: Workspace, ...quotes: readonly string[]): Promise<string> {
  const articleId = await addText(workspace, old);
  for (const quote of quotes) {
    const start = old.indexOf(quote);
    value(await workspace.run(noteOn(articleId, start, start + quote.length, `on ${quote}`)));
  }
  return articleId;
}

async function annotationsOf(workspace: Workspace, articleId: string): Promise<Annotation[]> {
  return [...value(await workspace.openArticle(articleId)).annotations.values()];
}

describe('a new edition', () => {
  test('brings the annotations over for review, in one step that can be undone and redone', async () => {
    const workspace = await openWorkspace(await aFolder());
    const articleId = await annotated(workspace, 'Assad', 'few observers', 'Kurds');
    const before = await annotationsOf(workspace, articleId);
    const report = value(await importEdition(workspace, articleId, file(revised), job));
    expect(report.counts).toEqual({ exact: 1, moved: 1, lost: 1 });
    expect(workspace.state.get('articles', report.articleId)).toMatchObject({
      revisionOf: articleId,
      status: 'new',
    });
    const carried = await annotationsOf(workspace, report.articleId);
    expect(
      carried.map(({ status, anchors, carried: from }) => [from?.outcome, status, anchors[0]?.quote]),
    ).toEqual([
      ['exact', 'accepted', 'Assad'],
      ['moved', 'accepted', 'few observers'],
      ['lost', 'orphaned', undefined],
    ]);
    expect(carried.map(({ carried: from }) => from?.anchors)).toEqual(before.map(({ anchors }) => anchors));
    expect(await annotationsOf(workspace, articleId)).toEqual(before);
    expect(value(await waitingReviews(workspace, job))).toEqual([
      {
        articleId: report.articleId,
        title: workspace.state.get('articles', report.articleId)?.title,
        ...{ exact: 1, moved: 1, lost: 1 },
        leastConfidence: carried[1]?.carried?.confidence,
      },
    ]);
    expect((await verify(workspace, job)).problems).toEqual([]);

    const last = (await workspace.log.latest(1, () => true))[0]?.change;
    if (last === undefined) throw new Error('no change');
    expect(last.label.action).toBe('article.edition');
    const undone = value(await workspace.run({ type: 'change.revert', changeId: last.id, intent: 'undo' }));
    expect(workspace.state.get('articles', report.articleId)).toBeUndefined();
    expect((await workspace.openArticle(report.articleId)).ok).toBe(false);
    expect(value(await waitingReviews(workspace, job))).toEqual([]);
    value(await workspace.compact());
    value(await workspace.run({ type: 'change.revert', changeId: undone.change.id, intent: 'redo' }));
    expect(await annotationsOf(workspace, report.articleId)).toEqual(carried);
    expect((await verify(workspace, job)).problems).toEqual([]);
  });

  test('that is in the library already is offered, and linked when it is wanted', async () => {
    const workspace = await openWorkspace(await aFolder());
    const body = `${old}\n\nThe talks go on in Geneva without the ones who fight.`;
    const first = await importFile(workspace, {
      name: 'a.txt',
      bytes: Buffer.from(`Talks go on\n\n${body}`),
    });
    const second = await importFile(workspace, {
      name: 'b.txt',
      bytes: Buffer.from(`Talks go on\n\n${body} Today.`),
    });
    const other = await importFile(workspace, {
      name: 'c.txt',
      bytes: Buffer.from('Talks go on\n\nNothing of that is said here at all, by anyone.'),
    });
    if (first.outcome !== 'imported' || second.outcome !== 'imported' || other.outcome !== 'imported')
      throw new Error('refused');
    expect(second.editionOf?.articleId).toBe(first.articleId);
    expect([first.editionOf, other.editionOf]).toEqual([null, null]);
    value(await linkEdition(workspace, first.articleId, second.articleId, job));
    expect(workspace.state.get('articles', second.articleId)?.revisionOf).toBe(first.articleId);
    const loop = await linkEdition(workspace, second.articleId, first.articleId, job);
    expect(loop.ok ? null : loop.error.details['reason']).toBe('edition-loop');
  });

  test('with the same text is refused, one that is cancelled leaves nothing', async () => {
    const workspace = await openWorkspace(await aFolder());
    const articleId = await annotated(workspace, 'Assad');
    const same = await importEdition(workspace, articleId, file(old), job);
    expect(same.ok ? null : same.error.details['reason']).toBe('same-text');
    const cancelled = { ...job, signal: AbortSignal.abort() };
    const { seq } = workspace;
    const stopped = await importEdition(workspace, articleId, file(revised), cancelled);
    expect(stopped.ok ? null : stopped.error.code).toBe('cancelled');
    expect(workspace.seq).toBe(seq);
  });

  test('keeps whose an annotation is, and an orphaned one can be placed and accepted', async () => {
    const workspace = await openWorkspace(await aFolder());
    const articleId = await annotated(workspace, 'Kurds');
    const [original] = await annotationsOf(workspace, articleId);
    const report = value(await importEdition(workspace, articleId, file(revised), job));
    const [lost] = await annotationsOf(workspace, report.articleId);
    if (lost === undefined || original === undefined) throw new Error('nothing was carried');
    expect([lost.analystId, lost.createdAt]).toEqual([original.analystId, original.createdAt]);
    const edit = { type: 'annotation.edit', articleId: report.articleId, id: lost.id } as const;
    value(
      await workspace.run({ ...edit, ranges: [{ start: 0, end: 6 }], status: 'accepted', carried: null }),
    );
    const [placed] = await annotationsOf(workspace, report.articleId);
    expect(placed).toMatchObject({ status: 'accepted', carried: null, anchors: [{ quote: 'Russia' }] });
  });
});

import { expect, test } from 'vitest';
import { everything } from '../../electron/core/bundle/choice.ts';
import { OpenBundle } from '../../electron/core/bundle/open-bundle.ts';
import { bundleBytes, unprotected } from '../../electron/core/bundle/save-bundle.ts';
import { linkEdition } from '../../electron/core/editions/edition.ts';
import { mergeBundle } from '../../electron/core/merge/merge-bundle.ts';
import { verify } from '../../electron/core/verify.ts';
import type { Workspace } from '../../electron/core/workspace.ts';
import type { Annotation } from '../../shared/schema/annotation.ts';
import { aFolder } from '../builders/folder.ts';
import { addText, noteOn, openWorkspace, value } from '../builders/open-workspace.ts';

const job = { signal: new AbortController().signal, progress: () => undefined };
const old =
  'Russia backs Assad in the war.\n\nIran does so too, few observers doubt it.\n\nNobody asked the Kurds about it.';
const revised =
  'Russia backs Assad in the war.\n\nIran does so as well, few observers doubt it.\n\nAnother end.';

async function handOver(from: Workspace, to: Workspace) {
  const bytes = value(await bundleBytes(from, everything, unprotected, job));
  const bundle = value(await OpenBundle.open({ name: 'team.slantwise', bytes }));
  return value(await mergeBundle(to, bundle, job));
}

async function noted(workspace: Workspace, articleId: string, quote: string): Promise<void> {
  const start = old.indexOf(quote);
  value(await workspace.run(noteOn(articleId, start, start + quote.length, `on ${quote}`)));
}

async function annotationsOf(workspace: Workspace, articleId: string): Promise<readonly Annotation[]> {
  const { annotations } = value(await workspace.openArticle(articleId));
  return [...annotations.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

test('two editions of an article that were imported apart meet: annotations are carried over for review, once', async () => {
  const [ada, ben] = [await openWorkspace(await aFolder()), await openWorkspace(await aFolder())];
  const first = await addText(ada, old);
  for (const quote of ['Assad', 'few observers', 'Kurds']) await noted(ada, first, quote);
  const second = await addText(ben, revised);

  const { report, editions } = await handOver(ada, ben);
  expect(report.articles).toMatchObject([{ id: first, isNew: true }]);
  expect(editions).toMatchObject([{ articleId: second, editionOf: first, toCarry: 3 }]);
  expect(editions[0]?.share).toBeGreaterThan(0.4);
  expect(await annotationsOf(ben, second)).toEqual([]); // nothing moves by itself

  const linked = value(await linkEdition(ben, first, second, job));
  expect(linked.counts).toEqual({ exact: 1, moved: 1, lost: 1 });
  expect((await annotationsOf(ben, second)).map(({ carried }) => carried?.articleId)).toEqual([
    first,
    first,
    first,
  ]);

  // The other desk does the same by itself: it is the same.
  await handOver(ben, ada);
  const third = await addText(await openWorkspace(await aFolder()), revised);
  expect(third).not.toBe(second);
  const cleo = await openWorkspace(await aFolder());
  await handOver(ada, cleo);
  value(
    await cleo.run({
      type: 'annotation.delete',
      articleId: second,
      ids: [(await annotationsOf(cleo, second))[0]?.id ?? ''],
    }),
  );

  // What comes to the old edition later is offered again, and nothing else; what was dropped stays dropped.
  await noted(ada, first, 'Russia');
  const later = await handOver(ada, cleo);
  expect(later.editions).toMatchObject([{ articleId: second, editionOf: first, share: null, toCarry: 1 }]);
  expect(value(await linkEdition(cleo, first, second, job)).counts).toEqual({ exact: 1, moved: 0, lost: 0 });
  expect(await annotationsOf(cleo, second)).toHaveLength(3);
  value(await linkEdition(ada, first, second, job));
  await handOver(cleo, ada);
  await handOver(ada, cleo);
  expect(await annotationsOf(ada, second)).toEqual(await annotationsOf(cleo, second));
  expect([...ada.state.values('conflicts')]).toEqual([]);
  for (const desk of [ada, ben, cleo]) expect((await verify(desk, job)).problems).toEqual([]);
});

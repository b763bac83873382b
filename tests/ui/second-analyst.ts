import { addArticle } from '../../electron/core/add-article.ts';
import { systemClock } from '../../electron/core/system-clock.ts';
import { Workspace } from '../../electron/core/workspace.ts';
import type { Body } from '../../shared/schema/annotation.ts';
import type { Result } from '../../shared/errors.ts';

/** Adds an article to a workspace that no desk has open, with one annotation. */
export async function addAnnotated(
  workspaceDir: string,
  text: string,
  quote: string,
  body: Body,
): Promise<void> {
  const workspace = done(await Workspace.open(workspaceDir, { clock: systemClock, analystName: 'M. Idris' }));
  const parsed = {
    ...{ format: 'text', title: 'Another article', source: null, author: null, published: null },
    ...{ language: 'en', blocks: [{ kind: 'paragraph' as const, text }], warnings: [] },
  };
  const { articleId } = done(await addArticle(workspace, parsed, 'another.txt'));
  const { document } = done(await workspace.peekArticle(articleId));
  const start = document.text.indexOf(quote);
  const ranges = [{ start, end: start + quote.length }];
  const id = systemClock.newId();
  done(await workspace.run({ type: 'annotation.create', articleId, id, ranges, body, status: 'accepted' }));
  await workspace.close();
}

/**
 * Annotates every article of a workspace that no desk has open once more, as another analyst: as its annotations are,
 * except for what is said otherwise.
 * @param otherwise what she says in place of it; null where she marks nothing
 */
export async function annotateAgain(
  workspaceDir: string,
  name: string,
  otherwise: (body: Body, index: number) => Body | null,
): Promise<void> {
  const workspace = done(await Workspace.open(workspaceDir, { clock: systemClock, analystName: name }));
  const id = systemClock.newId();
  done(await workspace.run({ type: 'analyst.put', analyst: { id, name, colour: '#8a3ffc' } }));
  workspace.analystId = id;
  for (const { id: articleId } of [...workspace.state.values('articles')]) {
    const { annotations } = done(await workspace.peekArticle(articleId));
    for (const [index, { anchors, body }] of [...annotations.values()].entries()) {
      const said = otherwise(body, index);
      const ranges = anchors.map(({ start, end }) => ({ start, end }));
      if (said === null || ranges.length === 0) continue;
      done(
        await workspace.run({
          type: 'annotation.create',
          articleId,
          id: systemClock.newId(),
          ranges,
          body: said,
          status: 'accepted',
        }),
      );
    }
  }
  await workspace.close();
}

/** What must have gone well. */
export function done<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

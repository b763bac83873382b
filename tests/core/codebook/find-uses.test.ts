import { expect, test } from 'vitest';
import { findUses } from '../../../electron/core/find-uses.ts';
import type { Job } from '../../../electron/core/jobs.ts';
import { systemClock } from '../../../electron/core/system-clock.ts';
import type { Workspace } from '../../../electron/core/workspace.ts';
import type { SimpleCommand } from '../../../shared/commands/command.ts';
import { aBiasNote } from '../../builders/bodies.ts';
import { aFolder } from '../../builders/folder.ts';
import { addText, openWorkspace, value } from '../../builders/open-workspace.ts';

const LABELLING = 'bias.labelling';
const job: Job = { signal: new AbortController().signal, progress: () => undefined };

async function code(workspace: Workspace, articleId: string, start: number, codeId: string): Promise<void> {
  const id = systemClock.newId();
  const ranges = [{ start, end: start + 7 }];
  const body = aBiasNote({ codeId });
  value(await workspace.run({ type: 'annotation.create', articleId, id, ranges, body, status: 'accepted' }));
}

test('what is coded is found in every article, open or not, and recoded in one step that can be undone', async () => {
  const workspace = await openWorkspace(await aFolder());
  const articles: string[] = [];
  for (let index = 0; index < 24; index++) {
    const articleId = await addText(
      workspace,
      `First block ${index}.\n\nThe so-called regime fell in ${index}.`,
    );
    articles.push(articleId);
    const start = `First block ${index}.\n\nThe so-`.length;
    await code(workspace, articleId, start, index % 2 === 0 ? LABELLING : 'bias.framing');
  }
  const found = value(await findUses(workspace, [LABELLING], job));
  expect(found.more).toBe(0);
  expect(found.passages.map(({ articleId }) => articleId)).toEqual(
    articles.filter((_, index) => index % 2 === 0),
  );
  expect(found.passages[0]).toMatchObject({
    before: 'The so-',
    quote: 'called ',
    after: 'regime fell in 0.',
  });

  const all = value(await findUses(workspace, [LABELLING, 'bias.framing'], job)).passages;
  expect(all).toHaveLength(24);
  const commands: SimpleCommand[] = all.map(({ articleId, annotationId }) => ({
    type: 'annotation.recode',
    articleId,
    ids: [annotationId],
    fromIds: [LABELLING, 'bias.framing'],
    toId: 'bias.omission',
  }));
  const label = { action: 'annotation.recode', subject: 'Omission' };
  const { change } = value(await workspace.run({ type: 'batch', label, commands }));
  expect(workspace.state.usageOf('bias.omission')).toBe(24);
  expect(value(await findUses(workspace, [LABELLING], job)).passages).toEqual([]);

  value(await workspace.run({ type: 'change.revert', changeId: change.id, intent: 'undo' }));
  expect(value(await findUses(workspace, [LABELLING], job)).passages).toHaveLength(12);
});

test('the search can be cancelled', async () => {
  const workspace = await openWorkspace(await aFolder());
  await code(workspace, await addText(workspace, 'The so-called regime fell.'), 4, LABELLING);
  const found = await findUses(workspace, [LABELLING], { ...job, signal: AbortSignal.abort() });
  expect(found.ok ? null : found.error.code).toBe('cancelled');
});

import { expect, test } from 'vitest';
import { IncomingLinks } from '../../../renderer/links/incoming-links.ts';
import { ArticleAnnotations } from '../../../renderer/state/article-annotations.ts';
import type { Command } from '../../../shared/commands/command.ts';
import { aNote } from '../../builders/bodies.ts';
import { aWorkspace } from '../../builders/workspace.ts';

test('both ends of a link are known, and kept so change by change', () => {
  const desk = aWorkspace();
  const { id: articleId } = desk.article({ text: 'Russia backs Assad.' }).article;
  const [a, b] = [desk.annotate(articleId, 'Russia', aNote()), desk.annotate(articleId, 'Assad', aNote())];
  const annotations = new ArticleAnnotations(
    articleId,
    desk.state.open.get(articleId)?.annotations ?? new Map(),
  );
  const incoming = new IncomingLinks(annotations);
  let told = 0;
  incoming.subscribe(() => told++);
  const toB = (): unknown => incoming.view().of.to(b.id);
  const run = (command: Command): void => annotations.notice({ seq: 1, change: desk.do(command) });
  expect(toB()).toEqual([]);

  const link = { annotationId: b.id, relation: 'supports' as const };
  run({ type: 'annotation.edit', articleId, id: a.id, links: [link] });
  expect(toB()).toEqual([{ fromId: a.id, relation: 'supports' }]);
  expect(told).toBe(1);

  run({ type: 'annotation.edit', articleId, id: a.id, body: aNote('Something else') });
  expect(told).toBe(1);

  run({
    type: 'annotation.edit',
    articleId,
    id: a.id,
    links: [link, { annotationId: b.id, relation: 'explains' }],
  });
  expect(toB()).toEqual([
    { fromId: a.id, relation: 'supports' },
    { fromId: a.id, relation: 'explains' },
  ]);

  run({ type: 'annotation.delete', articleId, ids: [a.id] });
  expect(toB()).toEqual([]);
  expect(told).toBe(3);
});

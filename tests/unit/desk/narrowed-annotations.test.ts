import { expect, test } from 'vitest';
import { ArticleAnnotations } from '../../../renderer/state/article-annotations.ts';
import { NarrowedAnnotations } from '../../../renderer/state/narrowed-annotations.ts';
import { aBiasNote, aNote } from '../../builders/bodies.ts';
import { aWorkspace } from '../../builders/workspace.ts';

test('only what passes is there, and what ceases to pass goes with the change that made it so', () => {
  const desk = aWorkspace();
  const { id: articleId } = desk.article({ text: 'Russia backs Assad.' }).article;
  const severe = desk.annotate(articleId, 'backs Assad', aBiasNote({ severity: 3 }));
  const note = desk.annotate(articleId, 'backs', aNote());
  const all = new ArticleAnnotations(articleId, desk.state.open.get(articleId)?.annotations ?? new Map());
  const shown = new NarrowedAnnotations(all, ({ body }) => body.kind === 'bias' && body.severity === 3);
  const ids = (): readonly string[] => Array.from(shown.values(), ({ id }) => id);
  const at = (): readonly string[] => shown.at(8).map(({ id }) => id);
  expect([ids(), at(), shown.size]).toEqual([[severe.id], [severe.id], 1]);
  expect(shown.get(note.id)).toBeUndefined();

  const told: string[] = [];
  shown.subscribe((touched) => told.push(...touched));
  const change = desk.do({
    type: 'annotation.edit',
    articleId,
    id: severe.id,
    body: aBiasNote({ severity: 1 }),
  });
  all.notice({ seq: 1, change });
  expect(told).toEqual([severe.id]);
  expect([ids(), at(), shown.size, shown.get(severe.id)]).toEqual([[], [], 0, undefined]);
});

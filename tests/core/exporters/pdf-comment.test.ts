import { expect, test } from 'vitest';
import { commentOf } from '../../../electron/core/exporters/pdf/content/comment.ts';
import { referenceBook } from '../../../electron/core/exporters/pdf/content/reference-book.ts';
import { aNote } from '../../builders/bodies.ts';
import { aWorkspace } from '../../builders/workspace.ts';

test('a comment says what the annotation says of others, but for those that are gone', () => {
  const desk = aWorkspace();
  const { id: articleId } = desk.article({ text: 'Russia backs Assad.' }).article;
  const from = desk.annotate(articleId, 'Russia', aNote('See there'));
  const to = desk.annotate(articleId, 'Assad', aNote('Ask him'));
  const links = [
    { annotationId: to.id, relation: 'responds-to' as const },
    { annotationId: desk.clock.newId(), relation: 'supports' as const },
  ];
  const book = referenceBook(desk.state, desk.state.annotations(articleId));
  expect(commentOf({ ...from, links }, true, book)).toBe('See there\nResponds to: Ask him (“Assad”)');
});

import { expect, test } from 'vitest';
import { untaggedRanges } from '../../renderer/inspector/untagged-ranges.ts';
import { ArticleAnnotations } from '../../renderer/state/article-annotations.ts';
import { aBiasNote, aMention, aStance } from '../builders/bodies.ts';
import { aWorkspace } from '../builders/workspace.ts';

test('a hit is left out where an annotation over all of it says the same', () => {
  const desk = aWorkspace();
  const { id } = desk.article({ text: 'Vladimir Putin, then Putin, then Putin.' }).article;
  const [putin, other] = [desk.actor({ name: 'Putin' }), desk.actor({ name: 'Other' })];
  desk.annotate(id, 'Vladimir Putin', aMention(putin.id, { portrayal: 'antagonist' }));
  desk.annotate(id, 'Putin, then', aStance({ polarity: 'for' }));
  const annotations = new ArticleAnnotations(id, desk.state.open.get(id)?.annotations ?? new Map());
  const hits = [9, 21, 33].map((start) => ({ start, end: start + 5 }));
  const [first, ...rest] = hits;
  expect(untaggedRanges(hits, aMention(putin.id), annotations)).toEqual(rest);
  expect(untaggedRanges(hits, aMention(other.id), annotations)).toEqual(hits);
  expect(untaggedRanges(hits, aBiasNote(), annotations)).toEqual(hits);
  expect(untaggedRanges(hits, aStance({ polarity: 'for' }), annotations)).toEqual([...hits.slice(1)]);
  expect(untaggedRanges(hits, aStance({ polarity: 'against' }), annotations)).toEqual([first, ...rest]);
});

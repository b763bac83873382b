import { expect, test } from 'vitest';
import { CONSENSUS } from '../../../shared/agreement/passages.ts';
import { initialsOf } from '../../../renderer/layers/initials.ts';
import { layerSigns } from '../../../renderer/layers/layer-signs.ts';
import { ShownLayers } from '../../../renderer/layers/shown-layers.ts';
import { ArticleAnnotations } from '../../../renderer/state/article-annotations.ts';
import { aNote } from '../../builders/bodies.ts';
import { aWorkspace } from '../../builders/workspace.ts';

test('layers are counted change by change, and what is hidden is neither there nor counted', () => {
  const desk = aWorkspace();
  const { id: articleId } = desk.article({ text: 'Russia backs Assad.' }).article;
  const first = desk.annotate(articleId, 'backs', aNote());
  const records = desk.state.open.get(articleId)?.annotations ?? new Map();
  const all = new ArticleAnnotations(articleId, records);
  const mine = first.analystId;
  const shown = new ShownLayers(all, new Set([mine]));
  expect([[...all.layerSizes], shown.size, shown.get(first.id)]).toEqual([[[mine, 1]], 0, undefined]);

  const made = desk.do({
    type: 'annotation.create',
    articleId,
    id: '0198a000-0000-7000-8000-0000000000c1',
    ranges: [{ start: 0, end: 6 }],
    status: 'accepted',
    body: aNote(),
  });
  all.notice({ seq: 1, change: made });
  expect([all.layerSizes.get(mine), shown.size, all.size]).toEqual([2, 0, 2]);
  expect(new ShownLayers(all, new Set([CONSENSUS])).size).toBe(2);
});

test('two layers never have the same letters or the same colour', () => {
  expect(initialsOf(['Ada Nowak', 'Anna Neu', 'Ben', 'Bea', 'Bertha', 'Ada Nowak', ''])).toEqual([
    'AN',
    'AnN',
    'Be',
    'Bea',
    'Ber',
    'AdN',
    '?',
  ]);
  const analyst = (name: string) => ({ id: name, name, colour: '#2F5D8C' });
  const signs = layerSigns(
    ['Ada', 'Ben', CONSENSUS, 'gone'],
    (id) => (id === 'gone' ? undefined : analyst(id)),
    {
      consensus: 'Consensus',
      unknown: 'Unknown analyst',
    },
  );
  const told = [...signs.values()];
  expect(told.map(({ name }) => name)).toEqual(['Ada', 'Ben', 'Consensus', 'Unknown analyst']);
  expect(told[0]?.colour).toBe('#2f5d8c');
  expect(new Set(told.map(({ colour }) => colour)).size).toBe(4);
  expect(new Set(told.map(({ initials }) => initials)).size).toBe(4);
  expect(told.map(({ lane }) => lane)).toEqual([0, 1, 2, 3]);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apply } from '../../../shared/changes/apply.ts';
import { Overlay } from '../../../shared/changes/overlay.ts';
import { someDeeds, work } from '../../builders/random-work.ts';
import { pictureOf } from '../../builders/state-picture.ts';
import { aWorkspace } from '../../builders/workspace.ts';

const sorted = (records: Iterable<{ readonly id: string }>): unknown[] =>
  [...records].sort((a, b) => (a.id < b.id ? -1 : 1));

test('entries on top of a state look as if they were applied to it, and the state stays as it was', () => {
  fc.assert(
    fc.property(someDeeds, someDeeds, (before, after) => {
      const desk = aWorkspace();
      const { article } = desk.article({ text: 'Russia backs Assad. Kerry said no.' });
      work(desk, article.id, before);
      const below = pictureOf(desk.state);
      const reached = desk.journal.length;
      work(desk, article.id, after);
      const added = desk.journal.slice(reached);

      const twin = aWorkspace();
      for (const [id, analyst] of desk.state.tables.analysts) twin.state.tables.analysts.set(id, analyst);
      twin.state.open.set(article.id, {
        document: desk.state.open.get(article.id)?.document ?? never(),
        annotations: new Map(),
      });
      for (const change of desk.journal.slice(0, reached)) apply(twin.state, change);
      const overlay = new Overlay(twin.state);
      for (const entry of added.flatMap(({ entries }) => entries)) overlay.add(entry);

      for (const table of ['actors', 'terms', 'articles'] as const) {
        expect(sorted(overlay.values(table))).toEqual(sorted(desk.state.values(table)));
      }
      expect(sorted(overlay.annotations(article.id))).toEqual(sorted(desk.state.annotations(article.id)));
      expect(overlay.countsOf(article.id)).toEqual(desk.state.countsOf(article.id));
      for (const { id } of [...desk.state.values('actors'), ...desk.state.values('terms')]) {
        expect(overlay.usageOf(id)).toBe(desk.state.usageOf(id));
      }
      const { analysts: _twins, ...tables } = (pictureOf(twin.state) as { tables: Record<string, unknown> })
        .tables;
      const { analysts: _own, ...expected } = (below as { tables: Record<string, unknown> }).tables;
      expect(tables).toEqual(expected);
    }),
  );
});

function never(): never {
  throw new Error('The article is not open.');
}

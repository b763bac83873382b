import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anArticle } from '../../builders/article.ts';
import { MergingDesk, type Handout } from '../../builders/merging-desk.ts';
import { someDeeds, work } from '../../builders/random-work.ts';

const text = 'Russia backs Assad. Iran does so too, few observers doubt it.';

/** What one desk does, and what it then takes from whom: what is there by then, or an older handout again. */
const someTurns = fc.array(
  fc.record({
    desk: fc.nat({ max: 4 }),
    deeds: someDeeds,
    from: fc.nat({ max: 4 }),
    takesOld: fc.boolean(),
    partly: fc.boolean(),
    settles: fc.boolean(),
  }),
  { minLength: 2, maxLength: 12 },
);

test('desks end equal, in whatever order, how often and how partly they exchange', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 5 }), fc.boolean(), someTurns, (count, isApart, turns) => {
      const shared = anArticle({ text });
      const desks = Array.from({ length: count }, (_, number) => {
        const desk = new MergingDesk(number + 1);
        // Imported apart, or by one of them and handed on.
        const id = isApart ? desk.clock.newId() : shared.article.id;
        const article = { ...shared.article, id, title: `Title ${isApart ? number : 0}` };
        desk.do({ type: 'article.add', article });
        desk.state.open.set(id, { document: { ...shared.document, articleId: id }, annotations: new Map() });
        return desk;
      });
      const handouts: Handout[] = [];
      for (const turn of turns) {
        const desk = desks[turn.desk % count];
        const other = desks[turn.from % count];
        if (desk === undefined || other === undefined) continue;
        for (const deed of turn.deeds) {
          const [article] = desk.state.values('articles');
          if (article !== undefined) work(desk, article.id, [deed]);
        }
        const [conflict] = desk.state.values('conflicts');
        if (turn.settles && conflict !== undefined) {
          const side = conflict.sides[turn.from % conflict.sides.length];
          const by = { rule: 'side' as const, mark: side?.mark ?? '' };
          desk.run({ type: 'conflict.settle', ids: [conflict.id], articleIds: [], by });
        }
        const fresh = other.handOut((id) => !turn.partly || id.charCodeAt(id.length - 1) % 2 === 0);
        handouts.push(fresh);
        desk.takeIn((turn.takesOld ? handouts[turn.from % handouts.length] : fresh) ?? fresh);
      }
      // Everybody tells everybody, until nobody has anything new: twice is enough, the second time for what a first
      // look at both sides brought about.
      for (let round = 0; round < 2; round++) {
        for (const from of desks) for (const to of desks) if (from !== to) to.takeIn(from.handOut());
      }
      const [first, ...others] = desks.map((desk) => desk.picture());
      for (const other of others) expect(other).toEqual(first);
      const news = desks.flatMap((to) =>
        desks.map((from) => (from === to ? null : to.takeIn(from.handOut()))),
      );
      expect(news.filter((change) => change !== null)).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeNextTo, type Direction } from '../../../shared/codebook/place-term.ts';
import { flattenTree, termTree } from '../../../shared/codebook/tree.ts';
import { aTerm } from '../../builders/records.ts';
import { pictureOf } from '../../builders/state-picture.ts';
import { aWorkspace, type TestWorkspace } from '../../builders/workspace.ts';

/** A codebook of issues: `a`, below it `b` and `c`, then `d`. */
function issues(): { desk: TestWorkspace; a: string; b: string; c: string; d: string } {
  const desk = aWorkspace();
  const make = (name: string, parentId: string | null, order: number): string => {
    const term = aTerm({ name, parentId, order });
    desk.do({ type: 'term.create', term });
    return term.id;
  };
  const a = make('a', null, 0);
  return { desk, a, b: make('b', a, 0), c: make('c', a, 1), d: make('d', null, 1) };
}

/** `a(b c) d` */
function drawn(desk: TestWorkspace): string {
  const draw = (nodes: ReturnType<typeof termTree>): string =>
    nodes
      .map(({ term, children }) => (children.length === 0 ? term.name : `${term.name}(${draw(children)})`))
      .join(' ');
  return draw(termTree(desk.state.values('terms'), 'issue'));
}

describe('a code is moved', () => {
  test('but not to where it is', () => {
    const { desk, d } = issues();
    for (const beforeId of [null, d]) {
      const refused = desk.refused({ type: 'term.move', id: d, parentId: null, beforeId });
      expect(refused.details['reason']).toBe('no-change');
    }
  });

  test.each<[Direction, string, string | null]>([
    ['up', 'c', 'a(c b) d'],
    ['up', 'b', null],
    ['down', 'a', 'd a(b c)'],
    ['down', 'c', null],
    ['in', 'd', 'a(b c d)'],
    ['in', 'c', 'a(b(c)) d'],
    ['in', 'a', null],
    ['out', 'b', 'a(c) b d'],
    ['out', 'a', null],
  ])('%s: %s', (direction, name, expected) => {
    const { desk, ...ids } = issues();
    const id = ids[name as keyof typeof ids];
    const place = placeNextTo(termTree(desk.state.values('terms'), 'issue'), id, direction);
    if (place !== null) desk.do({ type: 'term.move', id, ...place });
    expect(place === null ? null : drawn(desk)).toBe(expected);
  });

  test('touching no sibling while there is room, and all of them when there is none', () => {
    const { desk, b, c, d } = issues();
    expect(
      desk.do({ type: 'term.move', id: d, parentId: null, beforeId: issuesFirst(desk) }).entries,
    ).toHaveLength(1);
    desk.do({ type: 'term.edit', id: c, fields: { order: 0 } });
    desk.do({
      type: 'term.move',
      id: d,
      parentId: desk.state.get('terms', b)?.parentId ?? null,
      beforeId: c,
    });
    expect(drawn(desk)).toBe('a(b d c)');
  });

  test('but never below itself, and never beside one that is elsewhere', () => {
    const { desk, a, b, d } = issues();
    expect(desk.refused({ type: 'term.move', id: a, parentId: b, beforeId: null }).details['reason']).toBe(
      'loop',
    );
    expect(desk.refused({ type: 'term.move', id: d, parentId: null, beforeId: b }).code).toBe('not-found');
    expect(
      desk.refused({ type: 'term.move', id: d, parentId: 'bias.framing', beforeId: null }).details['reason'],
    ).toBe('scheme');
  });
});

function issuesFirst(desk: TestWorkspace): string | null {
  return termTree(desk.state.values('terms'), 'issue')[0]?.term.id ?? null;
}

/** Moves and merges by numbers that are brought into range when they are done. */
const someSteps = fc.array(
  fc.record({
    step: fc.constantFrom('move' as const, 'move' as const, 'merge' as const),
    a: fc.nat({ max: 30 }),
    b: fc.nat({ max: 30 }),
    c: fc.nat({ max: 30 }),
  }),
  { maxLength: 30 },
);

test('whatever is moved and merged, the tree loses no code and closes no ring; taken back, it is what it was', () => {
  fc.assert(
    fc.property(someSteps, (steps) => {
      const desk = aWorkspace();
      const ids = Array.from({ length: 12 }, (_, index) => {
        const term = aTerm({ name: String(index), order: index % 4 });
        desk.do({ type: 'term.create', term });
        return term.id;
      });
      const start = pictureOf(desk.state);
      desk.journal.length = 0;
      const at = (number: number): string => ids[number % ids.length] ?? '';
      for (const { step, a, b, c } of steps) {
        if (step === 'merge') desk.run({ type: 'term.merge', fromIds: [at(a), at(b)], intoId: at(c) });
        else {
          const parentId = b % 3 === 0 ? null : at(b);
          const beside = c % 2 === 0 ? null : at(c);
          desk.run({ type: 'term.move', id: at(a), parentId, beforeId: beside });
        }
        const standing = [...desk.state.values('terms')].filter(
          (term) => term.scheme === 'issue' && term.mergedIntoId === null,
        );
        const shown = flattenTree(termTree(desk.state.values('terms'), 'issue'));
        expect(shown.map(({ term }) => term.id).sort()).toEqual(standing.map(({ id }) => id).sort());
        for (const { term, parentId } of shown) expect(parentId).toBe(term.parentId);
      }
      for (const change of desk.journal.toReversed()) {
        desk.do({ type: 'change.revert', changeId: change.id, intent: 'undo' });
        desk.journal.pop();
      }
      expect(pictureOf(desk.state)).toEqual(start);
    }),
  );
});

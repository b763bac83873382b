import { boundsOf } from '../agreement/passages.ts';
import type { CommandOf, Range } from '../commands/command.ts';
import type { Annotation, Body } from '../schema/annotation.ts';
import type { Id } from '../schema/ids.ts';
import type { Today } from '../schema/today.ts';
import { saysTheSame } from './compare-bodies.ts';
import { markedIn, type Difference } from './find-differences.ts';

/** What is to stand in the consensus: the annotation of a layer, or a reading of the adjudicator's own. */
export interface Reading {
  readonly ranges: readonly Range[];
  readonly body: Body;
}

/** How many are settled at once: where all agree, as most layers have it, as one analyst has it. */
export type SettlingRule =
  | { readonly rule: 'unanimous' }
  | { readonly rule: 'majority' }
  | { readonly rule: 'trusted'; readonly layer: string };

export function readingOf({ anchors, body }: Annotation): Reading {
  return { ranges: anchors.map(({ start, end }) => ({ start, end })), body };
}

/**
 * The command that settles a difference, in place of what was decided there before.
 * @param readings what holds; none where nobody was right
 */
export function settle(
  difference: Difference,
  readings: readonly Reading[],
  articleId: Id,
  reason: string,
  newId: () => Id,
): CommandOf<'annotation.settle'> {
  const marked = markedIn(difference);
  const kept = readings.length > 0 ? readings : marked.slice(0, 1).map(readingOf);
  return {
    type: 'annotation.settle',
    articleId,
    decisionId: newId(),
    annotationIds: marked.map(({ id }) => id),
    replacedIds: difference.decisions.map(({ id }) => id),
    readings: kept.map(({ ranges, body }) => ({ id: newId(), ranges: [...ranges], body })),
    status: readings.length > 0 ? 'accepted' : 'rejected',
    reason,
  };
}

/**
 * What a rule makes of a difference that is open.
 * @param layers in the order of the difference's annotations
 * @returns null where it says nothing; no reading where nothing is to stand
 */
export function readingsByRule(
  { annotations, type, state }: Difference,
  layers: readonly string[],
  by: SettlingRule,
  today: Today,
): readonly Reading[] | null {
  if (state !== 'open') return null;
  const marked = markedIn({ annotations });
  switch (by.rule) {
    case 'unanimous':
      return type === 'same' ? marked.slice(0, 1).map(readingOf) : null;
    case 'trusted': {
      const place = layers.indexOf(by.layer);
      if (place === -1) return null;
      const hers = annotations[place];
      return hers === undefined ? [] : [readingOf(hers)];
    }
    case 'majority':
      return mostSay(annotations, today);
  }
}

/** What more than half of the layers say; of their bounds those that most of them have, the first of equals. */
function mostSay(annotations: Difference['annotations'], today: Today): readonly Reading[] | null {
  const half = annotations.length / 2;
  const marked = markedIn({ annotations });
  if (annotations.length - marked.length > half) return [];
  for (const one of marked) {
    const alike = marked.filter((other) => saysTheSame(one.body, other.body, today));
    if (alike.length <= half) continue;
    const shares = alike.map((each) => alike.filter((other) => hasSameBounds(each, other)).length);
    const best = alike[shares.indexOf(Math.max(...shares))];
    return best === undefined ? null : [readingOf(best)];
  }
  return null;
}

function hasSameBounds(a: Annotation, b: Annotation): boolean {
  const [start, end] = boundsOf(a);
  const [from, to] = boundsOf(b);
  return start === from && end === to;
}

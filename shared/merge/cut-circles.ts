import type { Actor } from '../schema/actor.ts';
import type { Term } from '../schema/term.ts';
import type { Draft } from './draft.ts';
import type { MergePlan } from './merge-plan.ts';

/**
 * Two desks that each moved one of two records into the other one close a circle together. It is opened where the latest
 * of these changes closed it: that record stands by itself again.
 */
export function cutCircles(plan: MergePlan): void {
  for (const { table, id, merged } of plan.drafts.values()) {
    if (!merged.alive || (table !== 'actors' && table !== 'terms')) continue;
    for (let circle = circleFrom(plan, table, id); circle !== null; circle = circleFrom(plan, table, id)) {
      const drafts = circle.flatMap((each) => plan.draftOf(table, each) ?? []);
      const [latest] = drafts.sort((a, b) => (isLater(a, b) ? -1 : 1));
      if (latest === undefined) return;
      latest.cut(pointerOf(latest));
    }
  }
}

/** The ids of the circle that a record is part of, following whom it stands for or what it is part of. */
function circleFrom(plan: MergePlan, table: 'actors' | 'terms', start: string): readonly string[] | null {
  const path: string[] = [];
  for (let at: string | null = start; at !== null && !path.includes(at);) {
    path.push(at);
    const record: Actor | Term | undefined = plan.after(table, at);
    at = record === undefined ? null : (record.mergedIntoId ?? record.parentId);
    if (at === start) return path;
  }
  return null;
}

function pointerOf({ merged: { record } }: Draft): 'mergedIntoId' | 'parentId' {
  return 'mergedIntoId' in record && record.mergedIntoId !== null ? 'mergedIntoId' : 'parentId';
}

function isLater(a: Draft, b: Draft): boolean {
  const [left, right] = [a.stampOf(pointerOf(a)), b.stampOf(pointerOf(b))];
  if (left === undefined || right === undefined) return left !== undefined;
  return left.at === right.at ? left.mark > right.mark : left.at > right.at;
}

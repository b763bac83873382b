import { resolveWho } from '../actors/resolve-actor.ts';
import type { Annotation, Party, Polarity, StanceBody, Target } from '../schema/annotation.ts';

/** Where a stance stands on the scale -3..+3 that charts use; null when it takes no side. */
export function position(stance: Pick<StanceBody, 'polarity' | 'intensity'>): number | null {
  const side: Record<Polarity, -1 | 0 | 1 | null> = {
    for: 1,
    against: -1,
    mixed: 0,
    neutral: 0,
    unclear: null,
  };
  const sign = side[stance.polarity];
  return sign === null ? null : sign * stance.intensity;
}

/** A party or a target as a key: the same who or what has the same key. */
export function keyOf(who: Party | Target): string {
  switch (who.type) {
    case 'actor':
      return `actor ${who.actorId}`;
    case 'issue':
      return `issue ${who.termId}`;
    case 'claim':
      return `claim ${who.text}`;
    case 'author':
      return 'author';
    case 'unnamed':
      return `unnamed ${who.description}`;
  }
}

export interface MatrixCell {
  /** Mean position of the stances that take one, -3..+3; null when none does. */
  readonly mean: number | null;
  readonly annotationIds: readonly string[];
}
export interface StanceMatrix {
  /** Most stances first. */
  readonly holders: readonly { readonly key: string; readonly party: Party }[];
  readonly targets: readonly { readonly key: string; readonly target: Target }[];
  cell(holderKey: string, targetKey: string): MatrixCell | undefined;
}

/** Gives the ids of the actor and of the term that ids stand for today. */
export interface IdResolver {
  readonly actorId: (id: string) => string;
  readonly termId: (id: string) => string;
}

function resolveTarget(target: Target, { actorId, termId }: IdResolver): Target {
  return target.type === 'issue' ? { ...target, termId: termId(target.termId) } : resolveWho(target, actorId);
}

/**
 * Who stands where: one row a holder, one column a target. Rejected annotations do not count.
 * @param resolve what was merged stands where that stands which it was merged into
 */
export function stanceMatrix(annotations: Iterable<Annotation>, resolve: IdResolver): StanceMatrix {
  const holders = new Map<string, { party: Party; count: number }>();
  const targets = new Map<string, { target: Target; count: number }>();
  const cells = new Map<string, { positions: number[]; ids: string[] }>();
  for (const { id, body, status } of annotations) {
    if (body.kind !== 'stance' || status === 'rejected') continue;
    const party = resolveWho(body.holder, resolve.actorId);
    const about = resolveTarget(body.target, resolve);
    const holderKey = keyOf(party);
    const targetKey = keyOf(about);
    const holder = holders.get(holderKey) ?? { party, count: 0 };
    const target = targets.get(targetKey) ?? { target: about, count: 0 };
    holders.set(holderKey, { ...holder, count: holder.count + 1 });
    targets.set(targetKey, { ...target, count: target.count + 1 });
    const key = JSON.stringify([holderKey, targetKey]);
    const cell = cells.get(key) ?? { positions: [], ids: [] };
    const at = position(body);
    if (at !== null) cell.positions.push(at);
    cell.ids.push(id);
    cells.set(key, cell);
  }
  return {
    holders: [...holders].sort((a, b) => b[1].count - a[1].count).map(([key, { party }]) => ({ key, party })),
    targets: [...targets]
      .sort((a, b) => b[1].count - a[1].count)
      .map(([key, { target }]) => ({ key, target })),
    cell: (holderKey, targetKey) => {
      const cell = cells.get(JSON.stringify([holderKey, targetKey]));
      if (cell === undefined) return undefined;
      const sum = cell.positions.reduce((total, at) => total + at, 0);
      return {
        mean: cell.positions.length === 0 ? null : sum / cell.positions.length,
        annotationIds: cell.ids,
      };
    },
  };
}

import type { AnnotationKind } from '../schema/annotation.ts';
import { referencesOf, referencesOfAnnotation, type Reference } from '../schema/references.ts';
import type { Role } from '../schema/usage.ts';
import type { EntryOf } from './change.ts';

/** How an entry moves the counts of its article; null when it does not. */
export function countStep(
  entry: EntryOf<'annotations'>,
): { readonly articleId: string; readonly kind: AnnotationKind; readonly step: 1 | -1 } | null {
  // An annotation keeps its kind and its article, and a rejected one, which is not counted, stays rejected.
  if (entry.type === 'update' || entry.record.status === 'rejected') return null;
  const { articleId, body } = entry.record;
  return { articleId, kind: body.kind, step: entry.type === 'create' ? 1 : -1 };
}

export interface UsageStep {
  readonly id: string;
  readonly role: Role;
  readonly step: 1 | -1;
}

/** How an entry moves the usage of the actors and terms that its annotation names; each as often as it is named. */
export function usageSteps(entry: EntryOf<'annotations'>): readonly UsageStep[] {
  if (entry.type !== 'update')
    return steps(referencesOfAnnotation(entry.record), entry.type === 'create' ? 1 : -1);
  const { from, to } = entry;
  if (from.body === undefined || to.body === undefined) return [];
  return [...steps(referencesOf(from.body), -1), ...steps(referencesOf(to.body), 1)];
}

/** What many entries do to counts and usage, summed up. */
export interface SummedTally {
  readonly counts: readonly { readonly kind: AnnotationKind; readonly step: number }[];
  readonly usage: readonly { readonly id: string; readonly role: Role; readonly step: number }[];
}

/** Sums up what entries of one article's annotations do, as they come. */
export class TallySum {
  readonly #counts = new Map<AnnotationKind, number>();
  readonly #usage = new Map<string, { id: string; role: Role; step: number }>();

  readonly #same: (id: string) => string;

  /** @param same gives one string for all that are equal, where many sums are kept */
  constructor(same: (id: string) => string = (id) => id) {
    this.#same = same;
  }

  add(entry: EntryOf<'annotations'>): void {
    const count = countStep(entry);
    if (count !== null) this.#counts.set(count.kind, (this.#counts.get(count.kind) ?? 0) + count.step);
    for (const { id, role, step } of usageSteps(entry)) {
      const sum = this.#usage.get(`${role} ${id}`);
      if (sum === undefined) this.#usage.set(`${role} ${id}`, { id: this.#same(id), role, step });
      else sum.step += step;
    }
  }

  get sum(): SummedTally {
    return {
      counts: Array.from(this.#counts, ([kind, step]) => ({ kind, step })),
      usage: [...this.#usage.values()].filter(({ step }) => step !== 0),
    };
  }
}

/** @param entries of one article's annotations */
export function summedTally(entries: Iterable<EntryOf<'annotations'>>): SummedTally {
  const tally = new TallySum();
  for (const entry of entries) tally.add(entry);
  return tally.sum;
}

function steps(references: readonly Reference[], step: 1 | -1): readonly UsageStep[] {
  return references.map(({ id, role }) => ({ id, role, step }));
}

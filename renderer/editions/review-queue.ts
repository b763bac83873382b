import type { Annotation, Carried } from '../../shared/schema/annotation.ts';
import { AnnotationFollower } from '../state/annotation-follower.ts';

export type Outcome = Carried['outcome'];
/** What needs the analyst most comes first. */
export const outcomes: readonly Outcome[] = ['moved', 'lost', 'exact'];

export type CarriedAnnotation = Annotation & { readonly carried: Carried };

export function isCarried(annotation: Annotation): annotation is CarriedAnnotation {
  return annotation.carried !== null;
}

/** The annotations that were carried over and wait for review: by outcome, then in the order of the old text. */
export class ReviewQueue extends AnnotationFollower {
  #waiting: readonly CarriedAnnotation[] = [];
  #ids: ReadonlySet<string> = new Set();

  get waiting(): readonly CarriedAnnotation[] {
    return this.#waiting;
  }

  count(outcome: Outcome): number {
    return this.#waiting.filter(({ carried }) => carried.outcome === outcome).length;
  }

  protected override build(): void {
    this.#waiting = [...this.annotations.values()].filter(isCarried).sort(compare);
    this.#ids = new Set(this.#waiting.map(({ id }) => id));
  }

  protected override follow(touched: ReadonlySet<string>): boolean {
    const matters = [...touched].some((id) => {
      const now = this.annotations.get(id);
      return this.#ids.has(id) || (now !== undefined && isCarried(now));
    });
    if (matters) this.build();
    return matters;
  }
}

function compare(a: CarriedAnnotation, b: CarriedAnnotation): number {
  const start = ({ carried }: CarriedAnnotation): number => carried.anchors[0]?.start ?? -1;
  const rank = ({ carried }: CarriedAnnotation): number => outcomes.indexOf(carried.outcome);
  return rank(a) - rank(b) || start(a) - start(b) || (a.id < b.id ? -1 : 1);
}

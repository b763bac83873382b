import type { Annotation } from '../../shared/schema/annotation.ts';
import { AnnotationFollower } from '../state/annotation-follower.ts';
import type { ArticleAnnotations } from '../state/article-annotations.ts';

interface Place {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The annotations that pass a filter, in the order of the text; kept in order change by change, so that one edit costs
 * a look-up and not a sort. Those about the whole article come first.
 */
export class AnnotationOrder extends AnnotationFollower {
  readonly #passes: (annotation: Annotation) => boolean;
  readonly #places = new Map<string, Place>();
  #sorted: readonly Place[] = [];

  constructor(annotations: ArticleAnnotations, passes: (annotation: Annotation) => boolean) {
    super(annotations);
    this.#passes = passes;
  }

  get places(): readonly Place[] {
    return this.#sorted;
  }

  protected override build(): void {
    this.#places.clear();
    const sorted: Place[] = [];
    for (const annotation of this.annotations.values()) {
      if (this.#passes(annotation)) sorted.push(this.#remember(annotation));
    }
    this.#sorted = sorted.sort(compare);
  }

  protected override follow(touched: ReadonlySet<string>): boolean {
    const sorted = [...this.#sorted];
    let matters = false;
    for (const id of touched) {
      const before = this.#places.get(id);
      if (before !== undefined) {
        sorted.splice(search(sorted, before), 1);
        this.#places.delete(id);
        matters = true;
      }
      const annotation = this.annotations.get(id);
      if (annotation === undefined || !this.#passes(annotation)) continue;
      const place = this.#remember(annotation);
      sorted.splice(search(sorted, place), 0, place);
      matters = true;
    }
    if (matters) this.#sorted = sorted;
    return matters;
  }

  #remember(annotation: Annotation): Place {
    const { start = -1, end = -1 } = annotation.anchors[0] ?? {};
    const place = { id: annotation.id, start, end };
    this.#places.set(annotation.id, place);
    return place;
  }
}

function compare(a: Place, b: Place): number {
  return a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** Where a place is in the sorted list, or would be. */
function search(sorted: readonly Place[], place: Place): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = sorted[middle];
    if (at !== undefined && compare(at, place) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

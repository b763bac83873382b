import type { Link, Relation } from '../../shared/schema/annotation.ts';
import { sameValue } from '../../shared/changes/change.ts';
import { AnnotationFollower } from '../state/annotation-follower.ts';

export interface IncomingLink {
  readonly fromId: string;
  readonly relation: Relation;
}

/** Which annotations are linked to each, kept change by change. */
export class IncomingLinks extends AnnotationFollower {
  readonly #links = new Map<string, readonly Link[]>();
  readonly #sources = new Map<string, Set<string>>();

  /** The links that lead to an annotation. */
  to(id: string): IncomingLink[] {
    return [...(this.#sources.get(id) ?? [])].flatMap((fromId) =>
      (this.#links.get(fromId) ?? [])
        .filter(({ annotationId }) => annotationId === id)
        .map(({ relation }) => ({ fromId, relation })),
    );
  }

  protected override build(): void {
    this.#links.clear();
    this.#sources.clear();
    for (const { id, links } of this.annotations.values()) this.#put(id, links);
  }

  protected override follow(touched: ReadonlySet<string>): boolean {
    let matters = false;
    for (const id of touched) {
      const links = this.annotations.get(id)?.links ?? [];
      if (sameValue(links, this.#links.get(id) ?? [])) continue;
      matters = true;
      for (const { annotationId } of this.#links.get(id) ?? []) this.#sources.get(annotationId)?.delete(id);
      this.#links.delete(id);
      this.#put(id, links);
    }
    return matters;
  }

  #put(id: string, links: readonly Link[]): void {
    if (links.length === 0) return;
    this.#links.set(id, links);
    for (const { annotationId } of links) {
      let sources = this.#sources.get(annotationId);
      if (sources === undefined) this.#sources.set(annotationId, (sources = new Set()));
      sources.add(id);
    }
  }
}

import type { Annotation } from '../../shared/schema/annotation.ts';
import { AnnotationFollower } from '../state/annotation-follower.ts';

/** The stances among an article's annotations; kept stance by stance. */
export class StanceTable extends AnnotationFollower {
  readonly #stances = new Map<string, Annotation>();

  get stances(): Iterable<Annotation> {
    return this.#stances.values();
  }

  protected override build(): void {
    this.#stances.clear();
    for (const annotation of this.annotations.values()) {
      if (annotation.body.kind === 'stance') this.#stances.set(annotation.id, annotation);
    }
  }

  protected override follow(touched: ReadonlySet<string>): boolean {
    let matters = false;
    for (const id of touched) {
      const annotation = this.annotations.get(id);
      const isStance = annotation?.body.kind === 'stance';
      if (!isStance && !this.#stances.has(id)) continue;
      if (annotation === undefined) this.#stances.delete(id);
      else this.#stances.set(id, annotation);
      matters = true;
    }
    return matters;
  }
}

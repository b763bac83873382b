import type { Annotation } from '../schema/annotation.ts';
import type { Today } from '../schema/today.ts';
import { findDifferences, markedIn, withDecisions, type Difference } from './find-differences.ts';

/**
 * What layers make of one article, kept up to date: a decision costs what it is about, however many annotations there
 * are. Anything else is compared anew.
 */
export class DifferenceBook {
  readonly #records: ReadonlyMap<string, Annotation>;
  readonly #layers: readonly string[];
  readonly #today: Today;
  #list: readonly Difference[] = [];
  /** Where in the list an analyst's annotation is. */
  readonly #places = new Map<string, number>();
  /** The decisions about an annotation, by its id. */
  readonly #decisions = new Map<string, Set<string>>();
  /** What a decision was about when it was looked at last. */
  readonly #about = new Map<string, readonly string[]>();

  /** @param records the article's annotations by their ids, rejected ones too; they may change in place */
  constructor(records: ReadonlyMap<string, Annotation>, layers: readonly string[], today: Today) {
    this.#records = records;
    this.#layers = layers;
    this.#today = today;
    this.#compare();
  }

  /** As `findDifferences` gives it; the same array while nothing changes. */
  get list(): readonly Difference[] {
    return this.#list;
  }

  /** The difference that an annotation of a layer is part of. */
  at(annotationId: string | null): Difference | undefined {
    const place = this.placeOf(annotationId);
    return place === -1 ? undefined : this.#list[place];
  }

  /** The place in the list of the difference that an annotation is part of; -1 where there is none. */
  placeOf(annotationId: string | null): number {
    return annotationId === null ? -1 : (this.#places.get(annotationId) ?? -1);
  }

  /** To be called when annotations were made, altered or removed. */
  follow(touched: Iterable<string>): void {
    const places = new Set<number>();
    for (const id of touched) {
      const now = this.#records.get(id);
      const before = this.#about.get(id);
      const isDecision = now?.settles !== undefined || (now === undefined && before !== undefined);
      if (!isDecision) {
        this.#compare();
        return;
      }
      this.#note(id, now);
      for (const source of [...(before ?? []), ...(now?.settles?.annotationIds ?? [])]) {
        const place = this.#places.get(source);
        if (place !== undefined) places.add(place);
      }
    }
    if (places.size === 0) return;
    const list = [...this.#list];
    for (const place of places) {
      const difference = list[place];
      if (difference !== undefined) list[place] = this.#decided(difference);
    }
    this.#list = list;
  }

  #compare(): void {
    this.#list = findDifferences(this.#records.values(), this.#layers, this.#today);
    this.#places.clear();
    for (const [place, difference] of this.#list.entries()) {
      for (const { id } of markedIn(difference)) this.#places.set(id, place);
    }
    this.#about.clear();
    this.#decisions.clear();
    for (const [id, annotation] of this.#records) if (annotation.settles) this.#note(id, annotation);
  }

  #note(id: string, now: Annotation | undefined): void {
    for (const source of this.#about.get(id) ?? []) this.#decisions.get(source)?.delete(id);
    const about = now?.settles?.annotationIds;
    if (about === undefined) {
      this.#about.delete(id);
      return;
    }
    this.#about.set(id, about);
    for (const source of about) {
      const known = this.#decisions.get(source);
      if (known === undefined) this.#decisions.set(source, new Set([id]));
      else known.add(id);
    }
  }

  #decided(difference: Difference): Difference {
    const ids = markedIn(difference).flatMap(({ id }) => [...(this.#decisions.get(id) ?? [])]);
    const decisions = ids.flatMap((id) => this.#records.get(id) ?? []);
    return withDecisions(difference, decisions, this.#today);
  }
}

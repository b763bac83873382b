import { layerOf } from '../../shared/agreement/passages.ts';
import type { SequencedChange } from '../../shared/changes/change.ts';
import type { Annotation } from '../../shared/schema/annotation.ts';
import type { Span } from '../../shared/text/segments.ts';
import { IntervalIndex } from '../../shared/text/interval-index.ts';

/**
 * The open article's annotations as the desk looks at them: by id, by place, and told of each change.
 * Built once when the article opens; a change costs what it touches. Suggestions that were turned down are kept as
 * annotations too, but are none to look at: they are here only to be asked for by their place.
 */
export class ArticleAnnotations {
  readonly articleId: string;
  #version = 0;
  readonly #records: ReadonlyMap<string, Annotation>;
  readonly #index = new IntervalIndex();
  readonly #rejected = new IntervalIndex();
  readonly #rejectedIds = new Set<string>();
  readonly #layers = new Map<string, string>();
  readonly #layerSizes = new Map<string, number>();
  readonly #turnedDownIds = new Set<string>();
  readonly #listeners = new Set<(touched: ReadonlySet<string>) => void>();

  /** @param records the replica's own map of this article, which `apply` keeps up to date */
  constructor(articleId: string, records: ReadonlyMap<string, Annotation>) {
    this.articleId = articleId;
    this.#records = records;
    for (const annotation of records.values()) this.#place(annotation.id);
  }

  /** Goes up by one with each change; a snapshot for `useSyncExternalStore`. */
  get version(): number {
    return this.#version;
  }

  get size(): number {
    return this.#records.size - this.#rejectedIds.size;
  }

  get(id: string): Annotation | undefined {
    return this.#rejectedIds.has(id) ? undefined : this.#records.get(id);
  }

  *values(): Iterable<Annotation> {
    for (const annotation of this.#records.values()) {
      if (!this.#rejectedIds.has(annotation.id)) yield annotation;
    }
  }

  /** Spans that touch [start, end), sorted by start, longest first. */
  overlapping(start: number, end: number): Span[] {
    return this.#index.overlapping(start, end);
  }

  /** Spans over the character at `offset`, shortest first: the order of clicks. */
  at(offset: number): Span[] {
    return this.#index.at(offset);
  }

  /** All that is kept, suggestions that were turned down as well. */
  records(): Iterable<Annotation> {
    return this.#records.values();
  }

  record(id: string): Annotation | undefined {
    return this.#records.get(id);
  }

  /** The suggestions that were turned down; what a decision for the consensus set aside is none. */
  get rejectedIds(): ReadonlySet<string> {
    return this.#turnedDownIds;
  }

  /** Suggestions over [start, end) that were turned down. */
  rejectedOver(start: number, end: number): Annotation[] {
    const ids = new Set(this.#rejected.overlapping(start, end).map(({ id }) => id));
    return [...ids].flatMap((id) => this.#records.get(id) ?? []);
  }

  /** How many there are of each layer (an analyst's id, or `consensus`); a layer that has none is not there. */
  get layerSizes(): ReadonlyMap<string, number> {
    return this.#layerSizes;
  }

  /** Called with the ids of the annotations that were made, altered or removed. */
  subscribe = (listener: (touched: ReadonlySet<string>) => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** To be called after the replica applied a change. Affected passages: look at both old and new. */
  notice({ change }: SequencedChange): void {
    const touched = new Set<string>();
    for (const entry of change.entries) {
      if (entry.table !== 'annotations' || entry.articleId !== this.articleId) continue;
      touched.add(entry.id);
      this.#place(entry.id);
    }
    if (touched.size === 0) return;
    this.#version += 1;
    for (const listener of this.#listeners) listener(touched);
  }

  #place(id: string): void {
    const now = this.#records.get(id);
    const rejected = now?.status === 'rejected';
    if (rejected) this.#rejectedIds.add(id);
    else this.#rejectedIds.delete(id);
    if (rejected && now.settles === undefined) this.#turnedDownIds.add(id);
    else this.#turnedDownIds.delete(id);
    put(this.#index, id, rejected ? undefined : now);
    put(this.#rejected, id, rejected ? now : undefined);
    this.#countLayer(id, rejected ? undefined : now);
  }

  #countLayer(id: string, now: Annotation | undefined): void {
    const before = this.#layers.get(id);
    const after = now === undefined ? undefined : layerOf(now);
    if (before === after) return;
    if (before !== undefined) count(this.#layerSizes, before, -1);
    if (after === undefined) this.#layers.delete(id);
    else {
      this.#layers.set(id, after);
      count(this.#layerSizes, after, 1);
    }
  }
}

function put(index: IntervalIndex, id: string, annotation: Annotation | undefined): void {
  if (annotation === undefined) index.delete(id);
  else index.set(id, annotation.anchors);
}

function count(sizes: Map<string, number>, layer: string, step: 1 | -1): void {
  const size = (sizes.get(layer) ?? 0) + step;
  if (size === 0) sizes.delete(layer);
  else sizes.set(layer, size);
}

import type { Annotation } from '../../shared/schema/annotation.ts';
import type { Span } from '../../shared/text/segments.ts';
import { ArticleAnnotations } from './article-annotations.ts';

/**
 * Those of an article's annotations that pass a test, for who shows only these. Nothing is kept: each look-up asks of
 * what it finds, so that a change costs what it touches, and what ceases to pass is told like what is gone.
 */
export class NarrowedAnnotations extends ArticleAnnotations {
  readonly #all: ArticleAnnotations;
  readonly #passes: (annotation: Annotation) => boolean;

  constructor(all: ArticleAnnotations, passes: (annotation: Annotation) => boolean) {
    super(all.articleId, new Map());
    this.#all = all;
    this.#passes = passes;
  }

  override get version(): number {
    return this.#all.version;
  }

  override get size(): number {
    let size = 0;
    for (const annotation of this.#all.values()) if (this.#passes(annotation)) size++;
    return size;
  }

  override get(id: string): Annotation | undefined {
    const annotation = this.#all.get(id);
    return annotation !== undefined && this.#passes(annotation) ? annotation : undefined;
  }

  override *values(): Iterable<Annotation> {
    for (const annotation of this.#all.values()) if (this.#passes(annotation)) yield annotation;
  }

  override overlapping(start: number, end: number): Span[] {
    return this.#all.overlapping(start, end).filter(({ id }) => this.get(id) !== undefined);
  }

  override at(offset: number): Span[] {
    return this.#all.at(offset).filter(({ id }) => this.get(id) !== undefined);
  }

  override records(): Iterable<Annotation> {
    return this.#all.records();
  }

  override record(id: string): Annotation | undefined {
    return this.#all.record(id);
  }

  override get rejectedIds(): ReadonlySet<string> {
    return this.#all.rejectedIds;
  }

  override get layerSizes(): ReadonlyMap<string, number> {
    return this.#all.layerSizes;
  }

  override rejectedOver(start: number, end: number): Annotation[] {
    return this.#all.rejectedOver(start, end);
  }

  override subscribe = (listener: (touched: ReadonlySet<string>) => void): (() => void) =>
    this.#all.subscribe(listener);
}

import type { ArticleAnnotations } from './article-annotations.ts';

/** A follower as it is now: another object after each change that matters. */
export interface Following<F> {
  readonly of: F;
}

/**
 * Something computed from an article's annotations and kept up to date change by change, while anybody looks at it.
 * For `useSyncExternalStore`: `subscribe` and `view` as they are.
 */
export abstract class AnnotationFollower {
  protected readonly annotations: ArticleAnnotations;
  readonly #listeners = new Set<() => void>();
  #view: Following<this> = { of: this };
  /** The version of the annotations that this shows. */
  #shown = -1;
  #stop: (() => void) | null = null;

  constructor(annotations: ArticleAnnotations) {
    this.annotations = annotations;
  }

  /** Computes all of it anew. */
  protected abstract build(): void;
  /** @returns whether the change of these annotations mattered */
  protected abstract follow(touched: ReadonlySet<string>): boolean;

  /** This, in a new wrapper after each change that matters. */
  view = (): Following<this> => {
    this.#catchUp();
    return this.#view;
  };

  subscribe = (listener: () => void): (() => void) => {
    this.#stop ??= this.annotations.subscribe((touched) => this.#notice(touched));
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      this.#stop?.();
      this.#stop = null;
    };
  };

  /** Nobody told of changes while nobody looked. */
  #catchUp(): void {
    if (this.#shown === this.annotations.version) return;
    this.#shown = this.annotations.version;
    this.build();
    this.#view = { of: this };
  }

  #notice(touched: ReadonlySet<string>): void {
    this.#shown = this.annotations.version;
    if (!this.follow(touched)) return;
    this.#view = { of: this };
    for (const listener of [...this.#listeners]) listener();
  }
}

import { indexBelow } from './index-below.ts';

/** How far beyond the view a section counts as near, as a part of the view's height. */
const MARGIN = 0.4;

export interface NearChange {
  readonly entered: readonly number[];
  readonly left: readonly number[];
}

/** Which sections of the article are in view or about to be: only these are painted and have cards. */
export class NearSections {
  readonly #scroller: HTMLElement;
  readonly #sections: ArrayLike<Element>;
  readonly #observer: IntersectionObserver;
  readonly #near = new Set<number>();
  readonly #listeners = new Set<(change: NearChange) => void>();
  #held = false;

  /** @param sections in the order of the text */
  constructor(scroller: HTMLElement, sections: ArrayLike<Element>) {
    this.#scroller = scroller;
    this.#sections = sections;
    this.#observer = new IntersectionObserver((entries) => this.#notice(entries), {
      root: scroller,
      rootMargin: `${100 * MARGIN}% 0px`,
    });
    for (const section of Array.from(sections)) this.#observer.observe(section);
  }

  has(section: number): boolean {
    return this.#near.has(section);
  }

  /** In the order of the text. */
  values(): number[] {
    return [...this.#near].sort((a, b) => a - b);
  }

  subscribe(listener: (change: NearChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Looks now, where the page has just been laid out: when it was opened, or after a jump, so that what comes into view
   * is painted in the same frame. The observer would tell a frame later.
   */
  look(): void {
    const { top, bottom, height } = this.#scroller.getBoundingClientRect();
    const from = indexBelow(this.#sections, top - MARGIN * height);
    const entered: number[] = [];
    for (let index = from; index < this.#sections.length; index++) {
      if ((this.#sections[index]?.getBoundingClientRect().top ?? Infinity) > bottom + MARGIN * height) break;
      if (!this.#near.has(index)) entered.push(index);
    }
    this.#change(entered, []);
  }

  /**
   * Has every section count as near, for what takes all of the text at once: paper.
   * @returns a function that ends it
   */
  holdAll(): () => void {
    this.#held = true;
    this.#change(
      Array.from(this.#sections, (_, index) => index).filter((index) => !this.#near.has(index)),
      [],
    );
    return () => {
      this.#held = false;
      this.#change([], this.values());
      this.look();
    };
  }

  disconnect(): void {
    this.#observer.disconnect();
    this.#listeners.clear();
  }

  #notice(entries: readonly IntersectionObserverEntry[]): void {
    const entered: number[] = [];
    const left: number[] = [];
    for (const { target, isIntersecting } of entries) {
      const section = Number(target instanceof HTMLElement ? target.dataset['section'] : NaN);
      if (this.#held && !isIntersecting) continue;
      if (isIntersecting !== this.#near.has(section)) (isIntersecting ? entered : left).push(section);
    }
    this.#change(entered, left);
  }

  #change(entered: readonly number[], left: readonly number[]): void {
    if (entered.length + left.length === 0) return;
    for (const section of entered) this.#near.add(section);
    for (const section of left) this.#near.delete(section);
    for (const listener of this.#listeners) listener({ entered, left });
  }
}

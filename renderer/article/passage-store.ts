import type { Range as TextRange } from '../../shared/commands/command.ts';

/** The passage that is selected and offered for tagging, once the mouse has let go of it. */
export class PassageStore {
  #passage: TextRange | null = null;
  readonly #listeners = new Set<() => void>();

  get = (): TextRange | null => this.#passage;

  /** @returns whether it is another passage than before */
  set(passage: TextRange | null): boolean {
    if (passage?.start === this.#passage?.start && passage?.end === this.#passage?.end) return false;
    this.#passage = passage;
    for (const listener of this.#listeners) listener();
    return true;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}

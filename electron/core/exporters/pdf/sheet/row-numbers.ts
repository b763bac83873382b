import type { AnnotationKind } from '../../../../../shared/schema/annotation.ts';
import type { Labels } from '../content/labels-en.ts';
import type { RowNumber } from './sheet.ts';

/** Numbers the rows of an article's tables, each kind by itself: `S1`, `S2`, `B1`. */
export class RowNumbers {
  readonly #letters: Labels['rowLetters'];
  readonly #article: number;
  readonly #counts = new Map<AnnotationKind, number>();
  readonly #numbers = new Map<string, RowNumber>();

  /** @param article its place among those of the document, in which addresses must differ */
  constructor(letters: Labels['rowLetters'], article: number) {
    this.#letters = letters;
    this.#article = article;
  }

  /** @param id of the actor or the annotation that the row is about */
  add(kind: AnnotationKind, id: string): RowNumber {
    const count = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, count);
    const said = `${this.#letters[kind]}${count}`;
    const number = { said, label: `row-${this.#article}-${said}` };
    this.#numbers.set(id, number);
    return number;
  }

  of(id: string): RowNumber | undefined {
    return this.#numbers.get(id);
  }
}

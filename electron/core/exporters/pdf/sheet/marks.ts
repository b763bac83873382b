import type { LookName } from '../content/look.ts';

/** What a marker link in the typeset document stands for. */
export type Mark =
  /** A stretch of text under these annotations. */
  | { readonly type: 'passage'; readonly annotationIds: readonly string[]; readonly rtl: boolean }
  /** Where the comment of an annotation about the whole article stands. */
  | { readonly type: 'note'; readonly annotationId: string }
  /** A sample in the legend. */
  | { readonly type: 'sample'; readonly look: LookName };

/** Numbers the marks of a document; a mark's number is in the address of its links. */
export class MarkRegister {
  readonly marks: Mark[] = [];
  readonly #firstPassages = new Map<string, number>();

  add(mark: Mark): number {
    const number = this.marks.push(mark) - 1;
    if (mark.type === 'passage') {
      for (const id of mark.annotationIds)
        if (!this.#firstPassages.has(id)) this.#firstPassages.set(id, number);
    }
    return number;
  }

  /** Where an annotation's passage begins; null when it has none in the text. */
  firstPassage(annotationId: string): number | null {
    return this.#firstPassages.get(annotationId) ?? null;
  }
}

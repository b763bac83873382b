import { layerOf } from '../../shared/agreement/passages.ts';
import type { ArticleAnnotations } from '../state/article-annotations.ts';
import { NarrowedAnnotations } from '../state/narrowed-annotations.ts';

/** The annotations of the layers that are shown. How many these are is known without looking at each. */
export class ShownLayers extends NarrowedAnnotations {
  readonly #hidden: ReadonlySet<string>;

  /** @param hidden layers, as `layerOf` names them */
  constructor(all: ArticleAnnotations, hidden: ReadonlySet<string>) {
    super(all, (annotation) => !hidden.has(layerOf(annotation)));
    this.#hidden = hidden;
  }

  override get size(): number {
    let size = 0;
    for (const [layer, own] of this.layerSizes) if (!this.#hidden.has(layer)) size += own;
    return size;
  }
}

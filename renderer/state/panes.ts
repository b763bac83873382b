import type { ArticleViewHandle } from '../article/article-view-props.ts';

export interface InspectorHandle {
  /** Gives the keyboard to the form's first field, or to the tab's content where there is no form. */
  focusForm(): void;
  /** Gives the keyboard to the tab that is shown. */
  focusTab(): void;
}

/** The parts of the window that commands move the focus to; null while they are not on the screen. */
export class Panes {
  #article: ArticleViewHandle | null = null;
  #inspector: InspectorHandle | null = null;

  get article(): ArticleViewHandle | null {
    return this.#article;
  }

  get inspector(): InspectorHandle | null {
    return this.#inspector;
  }

  readonly showArticle = (handle: ArticleViewHandle | null): void => {
    this.#article = handle;
  };

  readonly showInspector = (handle: InspectorHandle | null): void => {
    this.#inspector = handle;
  };
}

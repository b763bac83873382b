import type { ArticleViewHandle } from '../article/article-view-props.ts';
import type { CompareHandle } from '../compare/compare-handle.ts';
import { isFocusNowhere } from './focus-nowhere.ts';
import type { InspectorTab } from './session.ts';

export interface InspectorHandle {
  /** Gives the keyboard to the form's first field, or to the tab's content where there is no form. */
  focusForm(): void;
  /** Gives the keyboard to the tab that is shown. */
  focusTab(): void;
  /** Shows one of the tabs; in a window too narrow to show it always, it gets the keyboard, which unfolds it. */
  showTab(tab: InspectorTab): void;
}

export interface FindHandle {
  /** Gives the keyboard to the field that says what is looked for. */
  focus(): void;
  /** Goes to the next hit, or to the one before. */
  step(by: 1 | -1): void;
}

/** The parts of the window that commands move the focus to; null while they are not on the screen. */
export class Panes {
  #article: ArticleViewHandle | null = null;
  /** The text is to have the keyboard once it is there. */
  #awaitsArticle = false;
  #inspector: InspectorHandle | null = null;
  #find: FindHandle | null = null;
  #compare: CompareHandle | null = null;

  get article(): ArticleViewHandle | null {
    return this.#article;
  }

  get inspector(): InspectorHandle | null {
    return this.#inspector;
  }

  get find(): FindHandle | null {
    return this.#find;
  }

  get compare(): CompareHandle | null {
    return this.#compare;
  }

  readonly showArticle = (handle: ArticleViewHandle | null): void => {
    this.#article = handle;
    if (!this.#awaitsArticle) return;
    if (isFocusNowhere()) this.focusArticle();
    else this.#awaitsArticle = false;
  };

  /** Gives the keyboard to the text, as soon as it stands in the page. */
  focusArticle(): void {
    this.#awaitsArticle = this.#article?.focus() !== true;
  }

  readonly showInspector = (handle: InspectorHandle | null): void => {
    this.#inspector = handle;
  };

  readonly showFind = (handle: FindHandle | null): void => {
    this.#find = handle;
  };

  readonly showCompare = (handle: CompareHandle | null): void => {
    this.#compare = handle;
  };
}

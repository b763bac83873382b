import { TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { ArticleDocument } from '../../shared/schema/article.ts';
import { documentOf, numberBlocks, type NumberedBlock } from './article-document.ts';
import { NearSections } from './near-sections.ts';
import { Offsets } from './offsets.ts';
import { createReadOnlyEditor } from './read-only-editor.ts';
import { TextNodes } from './text-nodes.ts';

export interface ArticleTextOptions {
  readonly article: ArticleDocument;
  readonly title: string;
  /** BCP 47. */
  readonly language: string | null;
  /** The editor is put into it. */
  readonly host: HTMLElement;
  readonly scroller: HTMLElement;
  readonly className: string;
  /** Stands below the headline, if the text has one. */
  readonly inset: HTMLElement;
}

/** Where the selection was begun and where its moving end is; equal for a caret. UTF-16 code units. */
export interface CaretSelection {
  readonly anchor: number;
  readonly head: number;
}

/** The article's text in the page: its document, its nodes, what of it is near the view, and its selection. */
export class ArticleText {
  readonly text: string;
  language: string | null = null;
  readonly blocks: readonly NumberedBlock[];
  readonly offsets: Offsets;
  readonly nodes: TextNodes;
  readonly near: NearSections;
  readonly scroller: HTMLElement;
  readonly element: HTMLElement;
  readonly view: EditorView;
  readonly #listeners = new Set<() => void>();
  #placed = false;

  constructor({ article, title, language, host, scroller, className, inset }: ArticleTextOptions) {
    this.text = article.text;
    this.blocks = numberBlocks(article);
    this.offsets = new Offsets(this.blocks);
    this.scroller = scroller;
    this.element = document.createElement('div');
    this.element.className = className;
    this.element.id = `article-${article.articleId}`;
    this.element.role = 'document';
    this.element.tabIndex = 0;
    this.describe(title, language);
    host.append(this.element);
    const headline = this.blocks[0]?.kind === 'headline' ? this.blocks[0] : null;
    this.view = createReadOnlyEditor({
      host: this.element,
      doc: documentOf(article.text, this.blocks),
      inset: headline === null ? null : { element: inset, pos: this.offsets.posOf(headline.end) + 1 },
      onSelection: () => {
        this.#placed = true;
        this.tell();
      },
    });
    this.nodes = new TextNodes(this.element, this.blocks, this.offsets);
    this.near = new NearSections(scroller, this.element.children);
    this.element.addEventListener('focus', () => this.tell());
    this.element.addEventListener('blur', () => this.tell());
  }

  /**
   * Names the article and its language. What is said already is not said again: the editor watches its element, and
   * looking has the page laid out.
   * @param language BCP 47
   */
  describe(title: string, language: string | null): void {
    this.language = language;
    if (this.element.ariaLabel !== title) this.element.ariaLabel = title;
    if (this.element.lang !== (language ?? '')) this.element.lang = language ?? '';
  }

  /** Null until the caret was put somewhere. */
  get selection(): CaretSelection | null {
    if (!this.#placed) return null;
    const { anchor, head } = this.view.state.selection;
    return { anchor: this.offsets.offsetOf(anchor), head: this.offsets.offsetOf(head) };
  }

  get hasFocus(): boolean {
    return this.element.ownerDocument.activeElement === this.element;
  }

  /** Called after each change of the selection or the focus. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  select({ anchor, head }: CaretSelection): void {
    const { state } = this.view;
    const selection = TextSelection.create(state.doc, this.offsets.posOf(anchor), this.offsets.posOf(head));
    this.view.dispatch(state.tr.setSelection(selection));
    if (this.hasFocus) this.showSelection();
  }

  /** Makes the page's own selection the one that is held here: it goes when the focus goes elsewhere. */
  showSelection(): void {
    const held = this.selection;
    const anchor = held === null ? null : this.nodes.place(held.anchor);
    const head = held === null ? null : this.nodes.place(held.head);
    if (anchor === null || head === null) return;
    const shown = getSelection();
    if (shown?.anchorNode === anchor.node && shown.anchorOffset === anchor.index) {
      if (shown.focusNode === head.node && shown.focusOffset === head.index) return;
    }
    shown?.setBaseAndExtent(anchor.node, anchor.index, head.node, head.index);
  }

  /** Takes over what the mouse or the browser selected in the text. */
  takeSelection(): void {
    const shown = getSelection();
    const anchor = shown === null ? null : this.offsetAt(shown.anchorNode, shown.anchorOffset);
    const head = shown === null ? null : this.offsetAt(shown.focusNode, shown.focusOffset);
    if (anchor !== null && head !== null) this.select({ anchor, head });
  }

  /** The offset of a place in the page; null outside the text. */
  offsetAt(node: globalThis.Node | null, index: number): number | null {
    if (node === null || !this.element.contains(node)) return null;
    return this.offsets.offsetOf(this.view.posAtDOM(node, index));
  }

  /** Whether the paragraph at an offset runs from right to left. */
  runsRightToLeft(offset: number): boolean {
    return this.nodes.place(offset)?.node.parentElement?.matches(':dir(rtl)') === true;
  }

  focus(): void {
    this.element.focus({ preventScroll: true });
    this.showSelection();
    this.tell();
  }

  destroy(): void {
    this.near.disconnect();
    this.#listeners.clear();
    this.view.destroy();
    this.element.remove();
  }

  /** Tells those who follow the selection to look at it again. */
  tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

import type { ArticleText } from './article-text.ts';
import { caretRect, type Affinity } from './caret-rect.ts';
import { offsetAtTop } from './scroll-place.ts';
import type { Deed, TextStep } from './selection-keys.ts';
import { grow, moveByText } from './text-motion.ts';
import { moveVisually } from './visual-motion.ts';

/** How much of the view stays between its edge and the caret, in lines. */
const KEPT_LINES = 2;

/** The caret as the keyboard moves it. */
export class Caret {
  readonly #text: ArticleText;
  #affinity: Affinity = 'after';
  /** The selections that were grown out of, to shrink back into. */
  #grown: { readonly anchor: number; readonly head: number }[] = [];

  constructor(text: ArticleText) {
    this.#text = text;
  }

  /** In CSS pixels of the viewport; null when there is none, or far from the view. */
  rect(): DOMRect | null {
    const held = this.#text.selection;
    return held === null ? null : caretRect(this.#text.nodes, held.head, this.#affinity);
  }

  /** Puts the caret where the view starts, if it is nowhere. */
  ensure(): void {
    if (this.#text.selection !== null) return;
    const offset = offsetAtTop(this.#text);
    this.#text.select({ anchor: offset, head: offset });
  }

  /** The mouse or the frame placed it. */
  forget(): void {
    this.#affinity = 'after';
    this.#grown = [];
  }

  move(step: Extract<Deed, { deed: 'move' }>['step'], extend: boolean): void {
    this.ensure();
    if (!extend) this.#fetch();
    this.#grown = [];
    this.#affinity = 'after';
    if ('visual' in step) {
      this.#affinity = moveVisually(this.#text, step, extend);
      if (this.#affinity === 'before') this.#text.tell();
    } else this.#moveByText(step, extend);
    this.show();
  }

  scroll(pages: 1 | -1): void {
    const { scroller } = this.#text;
    const line = this.rect()?.height ?? 24;
    scroller.scrollBy({ top: pages * (scroller.clientHeight - KEPT_LINES * line), behavior: 'instant' });
  }

  grow(): void {
    this.ensure();
    const held = this.#text.selection;
    if (held === null) return;
    const grown = grow(this.#text, Math.min(held.anchor, held.head), Math.max(held.anchor, held.head));
    if (grown.end - grown.start === Math.abs(held.head - held.anchor)) return;
    this.#grown.push(held);
    this.#text.select({ anchor: grown.start, head: grown.end });
    this.show();
  }

  shrink(): void {
    const inner = this.#grown.pop();
    if (inner === undefined) return;
    this.#text.select(inner);
    this.show();
  }

  selectAll(): void {
    this.#text.select({ anchor: 0, head: this.#text.text.length });
  }

  /** Leaves a caret at the selection's moving end. */
  collapse(): void {
    const held = this.#text.selection;
    if (held !== null) this.#text.select({ anchor: held.head, head: held.head });
    this.forget();
  }

  /** Scrolls as little as is needed to have the caret in the view with some lines around it. */
  show(): void {
    const rect = this.rect();
    if (rect === null) return;
    const { scroller } = this.#text;
    const view = scroller.getBoundingClientRect();
    const kept = Math.min(KEPT_LINES * rect.height, view.height / 4);
    const above = rect.top - kept - view.top;
    const below = rect.bottom + kept - view.bottom;
    if (above < 0) scroller.scrollTop += above;
    else if (below > 0) scroller.scrollTop += below;
  }

  /** After the page was scrolled away from it, a motion starts from what is being read. */
  #fetch(): void {
    const rect = this.rect();
    const view = this.#text.scroller.getBoundingClientRect();
    if (rect !== null && rect.bottom > view.top && rect.top < view.bottom) return;
    const offset = offsetAtTop(this.#text);
    this.#text.select({ anchor: offset, head: offset });
  }

  #moveByText(step: TextStep, extend: boolean): void {
    const held = this.#text.selection;
    if (held === null) return;
    const forward =
      'forward' in step
        ? step.forward
        : (step.sideways === 'right') !== this.#text.runsRightToLeft(held.head);
    const head = moveByText(this.#text, held.head, step.unit, forward);
    this.#text.select({ anchor: extend ? held.anchor : head, head });
  }
}

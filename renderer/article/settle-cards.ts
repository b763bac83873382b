import type { ArticleText } from './article-text.ts';
import { keepReachable } from './margin-keys.ts';
import { placeCards } from './margin-layout.ts';
import type { MarginSection, PlacedCard } from './margin-model.ts';

const GAP = 6;

/** How far above its passage's line a card stands, so that its first words are level with the passage. */
const LIFT = 5;

/** Cards may rise beside the headline, so far above the text. */
const HEAD_ROOM = 60;

interface Settled {
  readonly card: PlacedCard;
  readonly selected: boolean;
  readonly height: number;
}

/** Where what is scrolled begins: above it, nothing can be brought into view. */
function topOfPage({ scroller }: ArticleText): number {
  return scroller.getBoundingClientRect().top - scroller.scrollTop;
}

/** Puts cards where they belong and lets none lie over another. It remembers the heights of cards that stay the same. */
export class CardSettler {
  readonly #settled = new WeakMap<HTMLElement, Settled>();

  /**
   * All is measured first and moved afterwards: the page is laid out once.
   * @param list the element that holds the cards, in the order of the sections
   */
  settle(
    text: ArticleText,
    list: HTMLElement,
    sections: readonly MarginSection[],
    selectedId: string | null,
  ): void {
    const elements = list.querySelectorAll<HTMLElement>('[data-card]');
    if (elements.length === 0) return;
    const cards = sections.flatMap(({ section, cards: own }) => {
      const origin = text.nodes.section(section)?.getBoundingClientRect().top ?? 0;
      return own.map((card) => ({ card, origin }));
    });
    const isSelected = ({ entries }: PlacedCard): boolean =>
      selectedId !== null && entries.some(({ ids }) => ids.includes(selectedId));
    const fixed = selectedId === null ? -1 : cards.findIndex(({ card }) => isSelected(card));
    const wanted = cards.map(({ card, origin }, index) => ({
      wanted: origin + card.line - LIFT,
      height: this.#heightOf(elements[index], card, index === fixed),
    }));
    const top = Math.max(text.element.getBoundingClientRect().top - HEAD_ROOM, topOfPage(text) + GAP);
    const tops = placeCards(wanted, fixed, GAP, top);
    for (const [index, element] of elements.entries()) {
      const y = Math.round((tops[index] ?? 0) - (cards[index]?.origin ?? 0));
      const place = `0px ${y}px`;
      if (element.style.translate !== place) element.style.translate = place;
    }
    keepReachable(list, selectedId);
  }

  #heightOf(element: HTMLElement | undefined, card: PlacedCard, selected: boolean): number {
    if (element === undefined) return 0;
    const known = this.#settled.get(element);
    if (known?.card === card && known.selected === selected) return known.height;
    const height = element.offsetHeight;
    this.#settled.set(element, { card, selected, height });
    return height;
  }
}

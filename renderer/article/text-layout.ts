import type { ArticleText } from './article-text.ts';
import { rectOf } from './caret-rect.ts';
import { lineRects, type Box } from './line-rects.ts';
import type { Range as TextRange } from '../../shared/commands/command.ts';

/** Sections shorter than this say nothing about how much room text takes. */
const TELLING_LENGTH = 400;
/** `--height-of-unit` of an article at first, in CSS pixels: what ArticleView.module.css takes. */
const FIRST_GUESS = 0.5;
/** A guess that is off by less is left: another one has every section of the article styled and laid out anew. */
const TOLERANCE = 0.1;

/**
 * Where the text's lines are. Boxes are given relative to their section, so that they stay right when sections above
 * grow or shrink; they are void when `version` goes up: other lines, other fonts, other sections near the view.
 */
export class TextLayout {
  version = 0;
  /** Goes up with `version` when lines may have moved: what was measured before is void. */
  lines = 0;
  readonly #lineTops = new Map<number, number>();
  readonly #blockHeights = new Map<number, number>();
  readonly #text: ArticleText;
  readonly #page: HTMLElement;
  readonly #listeners = new Set<() => void>();
  readonly #resize: ResizeObserver;
  readonly #stopNear: () => void;
  #width = 0;
  #heightOfUnit = FIRST_GUESS;
  readonly #fontsLoaded = (): void => this.renew();

  /** @param page carries `--height-of-unit`, from which sections that were not laid out yet take their height */
  constructor(text: ArticleText, page: HTMLElement) {
    this.#text = text;
    this.#page = page;
    this.#stopNear = text.near.subscribe(() => this.#bump());
    this.#resize = new ResizeObserver(() => {
      const width = text.element.clientWidth;
      if (width === this.#width) return;
      this.#width = width;
      this.renew();
      text.near.look();
    });
    this.#resize.observe(text.element);
    document.fonts.addEventListener('loadingdone', this.#fontsLoaded);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The boxes of a passage's lines in one section, relative to the section's top left corner. */
  boxes(passage: TextRange, section: number): Box[] {
    const frame = this.#text.nodes.section(section)?.getBoundingClientRect();
    if (frame === undefined) return [];
    return lineRects(this.#text.nodes, passage, section).map(({ left, top, width, height }) => ({
      left: left - frame.left,
      top: top - frame.top,
      width,
      height,
    }));
  }

  /** Top of the line at an offset, in CSS pixels from its section's top. */
  lineTop(offset: number, section: number): number {
    let top = this.#lineTops.get(offset);
    if (top === undefined) {
      const frame = this.#text.nodes.section(section)?.getBoundingClientRect();
      const place = this.#text.nodes.place(offset);
      const line = place === null ? null : rectOf(place.node, place.index, place.index + 1);
      top = line === null || frame === undefined ? 0 : line.top - frame.top;
      this.#lineTops.set(offset, top);
    }
    return top;
  }

  /** In CSS pixels. */
  blockHeight(index: number): number {
    let height = this.#blockHeights.get(index);
    if (height === undefined) {
      const block = this.#text.blocks[index];
      height = block === undefined ? 0 : (this.#text.nodes.block(block)?.offsetHeight ?? 0);
      this.#blockHeights.set(index, height);
    }
    return height;
  }

  disconnect(): void {
    this.#stopNear();
    this.#resize.disconnect();
    document.fonts.removeEventListener('loadingdone', this.#fontsLoaded);
    this.#listeners.clear();
  }

  /** Lines may have moved though the text is as wide as before: it is set in other type. */
  renew(): void {
    this.lines += 1;
    this.#lineTops.clear();
    this.#blockHeights.clear();
    // The first section is laid out when the article opens, before any is known to be near the view.
    for (const section of [...this.#text.near.values(), 0]) {
      const { start, end } = this.#text.offsets.sectionRange(section);
      const height = this.#text.nodes.section(section)?.offsetHeight ?? 0;
      if (end - start < TELLING_LENGTH || height === 0) continue;
      this.#take(height / (end - start));
      break;
    }
    this.#bump();
  }

  #take(heightOfUnit: number): void {
    if (Math.abs(heightOfUnit / this.#heightOfUnit - 1) <= TOLERANCE) return;
    this.#heightOfUnit = heightOfUnit;
    this.#page.style.setProperty('--height-of-unit', `${heightOfUnit}px`);
  }

  #bump(): void {
    this.version += 1;
    for (const listener of this.#listeners) listener();
  }
}

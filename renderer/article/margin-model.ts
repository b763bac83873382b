import { blockAt, type Block } from '../../shared/text/canonical.ts';
import type { Annotation } from '../../shared/schema/annotation.ts';
import type { ArticleAnnotations } from '../state/article-annotations.ts';
import { FirstMentions } from './first-mentions.ts';
import { foldAnnotations } from './fold-annotations.ts';
import { cardOf, type CardWords, type MarginCard } from './margin-card.ts';
import { isMarked } from './mark-style.ts';
import type { Stage } from './use-article-text.ts';

export interface PlacedCard extends MarginCard {
  /** Top of the passage's first line, in CSS pixels from the section's top. */
  readonly line: number;
}

/**
 * Paragraphs whose cards are made in one frame while the text is scrolled: those of a section. Fewer would cost more in
 * all, for each change of the page has Chromium paint the marks again.
 */
const BLOCKS_IN_FRAME = 8;

/** Stands for the article as a whole where blocks are numbered: its cards are above those of the first paragraph. */
const WHOLE_ARTICLE = -1;

/** How far above the text's first line they are, in CSS pixels. */
const ABOVE_TEXT = 60;

/** The cards beside one section. */
export interface MarginSection {
  readonly section: number;
  readonly cards: readonly PlacedCard[];
}

/**
 * The cards beside the sections near the view. A change makes anew the cards of the paragraphs that it touches, in
 * which its passage was or is; all others stay the same objects.
 */
export class MarginModel {
  readonly #stage: Stage;
  readonly #annotations: ArticleAnnotations;
  #say: CardWords;
  readonly #firsts: FirstMentions;
  /** Annotations without a passage, about the whole article. */
  readonly #whole = new Set<string>();
  readonly #listeners = new Set<() => void>();
  /** The cards of each paragraph of the sections near the view. */
  readonly #blocks = new Map<number, readonly PlacedCard[]>();
  readonly #sections = new Map<number, MarginSection>();
  /** The paragraph beside which each annotation stands. */
  readonly #blockOf = new Map<string, number>();
  /** Paragraphs near the view that have no cards yet. */
  readonly #waiting: number[] = [];
  #changed = false;
  #snapshot: readonly MarginSection[] = [];
  #selectedId: string | null = null;
  #lines: number;

  constructor(stage: Stage, annotations: ArticleAnnotations, say: Omit<CardWords, 'isFirstMention'>) {
    this.#stage = stage;
    this.#annotations = annotations;
    this.#firsts = new FirstMentions(annotations.values(), say.names.actorId);
    this.#say = { ...say, isFirstMention: (id) => this.#firsts.isFirst(id) };
    this.#lines = stage.layout.lines;
    for (const { id, anchors } of annotations.values()) if (anchors.length === 0) this.#whole.add(id);
    this.#setWhole();
    this.#catchUp();
  }

  /** @returns a function that stops following the article */
  follow(): () => void {
    this.#catchUp();
    let frame = 0;
    // Some paragraphs a frame, after their text is painted: what comes near the view is not in it yet.
    const goOn = (): void => {
      frame = 0;
      if (this.#catchUp(BLOCKS_IN_FRAME)) frame = requestAnimationFrame(goOn);
    };
    const stopLayout = this.#stage.layout.subscribe(() => {
      if (frame === 0) frame = requestAnimationFrame(goOn);
    });
    const stopAnnotations = this.#annotations.subscribe((touched) => this.#notice(touched));
    return () => {
      cancelAnimationFrame(frame);
      stopLayout();
      stopAnnotations();
    };
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** In the order of the text. */
  sections = (): readonly MarginSection[] => this.#snapshot;

  /** Actors were renamed or merged, or the interface speaks another language. */
  speak(say: Omit<CardWords, 'isFirstMention'>): void {
    this.#say = { ...this.#say, ...say };
    this.#firsts.resolveWith(say.names.actorId);
    this.#remake([WHOLE_ARTICLE, ...this.#blocks.keys()]);
  }

  /** The selected annotation has a card of its own. */
  select(id: string | null): void {
    const ids = [this.#selectedId, id].filter((each) => each !== null);
    this.#selectedId = id;
    this.#remake(
      ids.flatMap((each) => this.#blockOf.get(each) ?? this.#blocksOf(this.#annotations.get(each))),
    );
  }

  /**
   * Brings the sections in step with those near the view, all of them when lines have moved.
   * @param most how many paragraphs are taken in at once
   * @returns whether some are left
   */
  #catchUp(most = Infinity): boolean {
    const { text, layout } = this.#stage;
    let take = most;
    if (this.#lines !== layout.lines) {
      this.#lines = layout.lines;
      for (const section of [...this.#sections.keys()]) this.#leave(section);
      take = Infinity;
    }
    for (const section of [...this.#sections.keys()]) if (!text.near.has(section)) this.#leave(section);
    for (const section of text.near.values()) {
      if (this.#sections.has(section)) continue;
      this.#sections.set(section, { section, cards: [] });
      this.#waiting.push(...text.offsets.sectionBlocks(section));
    }
    const blocks = this.#waiting.splice(0, take);
    this.#remake(blocks);
    return this.#waiting.length > 0;
  }

  #leave(section: number): void {
    this.#sections.delete(section);
    for (const block of this.#stage.text.offsets.sectionBlocks(section)) this.#blocks.delete(block);
    this.#changed = true;
  }

  #notice(touched: ReadonlySet<string>): void {
    const blocks = new Set<number>();
    for (const id of touched) {
      const annotation = this.#annotations.get(id);
      if (annotation?.anchors.length === 0) this.#whole.add(id);
      else this.#whole.delete(id);
      const before = this.#blockOf.get(id);
      if (before !== undefined) blocks.add(before);
      this.#blockOf.delete(id);
      for (const block of this.#blocksOf(annotation)) blocks.add(block);
      for (const offset of this.#firsts.update(id, annotation)) blocks.add(this.#blockIndex(offset));
    }
    this.#remake([...blocks]);
  }

  /** Makes the cards of paragraphs anew, as far as they are near the view, and tells. */
  #remake(blocks: readonly number[]): void {
    const { blocks: all, offsets } = this.#stage.text;
    const sections = new Set<number>();
    for (const index of blocks) {
      const section = offsets.sectionOfBlock(Math.max(0, index));
      if (!this.#sections.has(section)) continue;
      const block = all[index];
      if (block === undefined) this.#setWhole();
      else this.#setBlock(block);
      sections.add(section);
    }
    this.#gather(sections);
    this.#publish();
  }

  #setBlock(block: Block): void {
    const { layout, text } = this.#stage;
    const annotations = this.#startingIn(block);
    for (const { id } of annotations) this.#blockOf.set(id, block.index);
    const section = text.offsets.sectionOfBlock(block.index);
    this.#blocks.set(
      block.index,
      this.#cardsOf(annotations, annotations.length === 0 ? 0 : layout.blockHeight(block.index)).map(
        (card) => ({
          ...card,
          line: layout.lineTop(card.start, section),
        }),
      ),
    );
  }

  /** Cards for what is about the whole article, folded by kind. */
  #setWhole(): void {
    const annotations = [...this.#whole].flatMap((id) => this.#annotations.get(id) ?? []).filter(isMarked);
    for (const { id } of annotations) this.#blockOf.set(id, WHOLE_ARTICLE);
    const cards = this.#cardsOf(annotations, ABOVE_TEXT).map((card) => ({ ...card, line: -ABOVE_TEXT }));
    this.#blocks.set(WHOLE_ARTICLE, cards);
  }

  #cardsOf(annotations: readonly Annotation[], room: number): MarginCard[] {
    return foldAnnotations(annotations, room, this.#selectedId).flatMap(
      (fold) => cardOf(fold, this.#say) ?? [],
    );
  }

  /** Puts a section's cards together from those of its paragraphs. */
  #gather(sections: Iterable<number>): void {
    for (const section of sections) {
      const blocks = this.#stage.text.offsets.sectionBlocks(section);
      if (section === 0) blocks.unshift(WHOLE_ARTICLE);
      this.#sections.set(section, {
        section,
        cards: blocks.flatMap((block) => this.#blocks.get(block) ?? []),
      });
      this.#changed = true;
    }
  }

  #publish(): void {
    if (!this.#changed) return;
    this.#changed = false;
    this.#snapshot = [...this.#sections.values()].sort((a, b) => a.section - b.section);
    for (const listener of this.#listeners) listener();
  }

  /** The marked annotations whose first passage starts in a paragraph, in the order of the text. */
  #startingIn({ start, end }: Block): Annotation[] {
    const found = new Set<Annotation>();
    for (const span of this.#annotations.overlapping(start, end)) {
      const annotation = this.#annotations.get(span.id);
      if (annotation === undefined || !isMarked(annotation)) continue;
      if (annotation.anchors[0]?.start === span.start && span.start >= start) found.add(annotation);
    }
    return [...found];
  }

  /** The paragraph beside which an annotation stands; none for one that is gone. */
  #blocksOf(annotation: Annotation | undefined): number[] {
    if (annotation === undefined) return [];
    const start = annotation.anchors[0]?.start;
    return [start === undefined ? WHOLE_ARTICLE : this.#blockIndex(start)];
  }

  #blockIndex(offset: number): number {
    return blockAt(this.#stage.text.blocks, offset)?.index ?? 0;
  }
}

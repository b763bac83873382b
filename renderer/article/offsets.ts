import type { Block } from '../../shared/text/canonical.ts';
import { blockAt } from '../../shared/text/canonical.ts';
import { BLOCKS_PER_SECTION } from './article-document.ts';

/**
 * Between offsets of the canonical text (UTF-16 code units) and positions in the ProseMirror document.
 *
 * Two blocks are parted by two code units in the text and by two tokens in the document (one block closes, the next
 * opens), so inside a section they run in step. Before the first block two tokens open, and each further section costs
 * two more: pos = offset + 2 + 2 × section.
 */
export class Offsets {
  readonly #blocks: readonly Block[];
  /** Offset at which each section starts. */
  readonly sectionStarts: readonly number[];

  constructor(blocks: readonly Block[]) {
    this.#blocks = blocks;
    this.sectionStarts = blocks
      .filter((_, index) => index % BLOCKS_PER_SECTION === 0)
      .map(({ start }) => start);
  }

  /** The position of an offset; an offset in the gap between two blocks counts as the end of the first. */
  posOf(offset: number): number {
    const block = blockAt(this.#blocks, offset);
    if (block === undefined) return 0;
    const inside = Math.min(Math.max(offset, block.start), block.end);
    return inside + 2 + 2 * sectionOf(block);
  }

  /** The offset of a position; a position outside a block counts as the nearest place in the text before it. */
  offsetOf(pos: number): number {
    const section = this.#sectionOfPos(pos);
    const offset = Math.max(0, pos - 2 - 2 * section);
    const block = blockAt(this.#blocks, offset);
    return block === undefined ? 0 : Math.min(Math.max(offset, block.start), block.end);
  }

  /** The section that holds an offset, counted from 0. */
  sectionOf(offset: number): number {
    const block = blockAt(this.#blocks, offset);
    return block === undefined ? 0 : sectionOf(block);
  }

  /** The text of a section: from its first block's start to its last block's end. */
  sectionRange(section: number): { readonly start: number; readonly end: number } {
    const first = section * BLOCKS_PER_SECTION;
    const last = Math.min(first + BLOCKS_PER_SECTION, this.#blocks.length) - 1;
    return { start: this.#blocks[first]?.start ?? 0, end: this.#blocks[last]?.end ?? 0 };
  }

  sectionOfBlock(index: number): number {
    return Math.floor(index / BLOCKS_PER_SECTION);
  }

  /** The indices of a section's blocks. */
  sectionBlocks(section: number): number[] {
    const first = section * BLOCKS_PER_SECTION;
    return Array.from(this.#blocks.slice(first, first + BLOCKS_PER_SECTION), ({ index }) => index);
  }

  #sectionOfPos(pos: number): number {
    let low = 0;
    let high = this.sectionStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      // The section's own opening token stands two tokens before its first character.
      if ((this.sectionStarts[middle] ?? 0) + 2 * middle <= pos) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

function sectionOf(block: Block): number {
  return Math.floor(block.index / BLOCKS_PER_SECTION);
}

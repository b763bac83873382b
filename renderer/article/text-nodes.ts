import type { Range as TextRange } from '../../shared/commands/command.ts';
import { blockAt, type Block } from '../../shared/text/canonical.ts';
import { BLOCKS_PER_SECTION } from './article-document.ts';
import type { Offsets } from './offsets.ts';

/** A place in the page's text: a text node and an index into it. */
export interface NodePlace {
  readonly node: Text;
  readonly index: number;
}

/** A part of a passage that lies in one block; the text of a block is one text node. */
export interface BlockPart {
  readonly block: Block;
  readonly node: Text;
  /** Indices into the node. */
  readonly from: number;
  readonly to: number;
}

/** From offsets to the text nodes of the page; each section is read once, when it is first asked for. */
export class TextNodes {
  readonly #root: HTMLElement;
  readonly #blocks: readonly Block[];
  readonly #offsets: Offsets;
  readonly #sections = new Map<number, readonly Text[]>();

  constructor(root: HTMLElement, blocks: readonly Block[], offsets: Offsets) {
    this.#root = root;
    this.#blocks = blocks;
    this.#offsets = offsets;
  }

  /** The element of a section; null when the article has no such section. */
  section(index: number): HTMLElement | null {
    const element = this.#root.children[index];
    return element instanceof HTMLElement ? element : null;
  }

  /** The element of a block: its paragraph. */
  block(block: Block): HTMLElement | null {
    return this.#textOf(block)?.parentElement ?? null;
  }

  place(offset: number): NodePlace | null {
    const block = blockAt(this.#blocks, offset);
    const node = block === undefined ? null : this.#textOf(block);
    if (block === undefined || node === null) return null;
    return { node, index: Math.min(Math.max(offset - block.start, 0), node.length) };
  }

  /** A live range over a passage; null when the article has no text. */
  range({ start, end }: TextRange): Range | null {
    const from = this.place(start);
    const to = this.place(end);
    if (from === null || to === null) return null;
    const range = document.createRange();
    range.setStart(from.node, from.index);
    range.setEnd(to.node, to.index);
    return range;
  }

  /** What of a passage lies in a section, a part for each block that it touches. */
  parts({ start, end }: TextRange, section: number): BlockPart[] {
    const own = this.#offsets.sectionRange(section);
    const parts: BlockPart[] = [];
    let block = blockAt(this.#blocks, Math.max(start, own.start));
    while (block !== undefined && block.start < Math.min(end, own.end)) {
      const node = this.#textOf(block);
      const from = Math.max(start, block.start) - block.start;
      const to = Math.min(end, block.end) - block.start;
      if (node !== null && from < to) parts.push({ block, node, from, to });
      block = this.#blocks[block.index + 1];
    }
    return parts;
  }

  #textOf(block: Block): Text | null {
    const section = this.#offsets.sectionOfBlock(block.index);
    const known = this.#sections.get(section)?.[block.index % BLOCKS_PER_SECTION];
    if (known?.isConnected === true) return known;
    const read = this.#read(section);
    this.#sections.set(section, read);
    return read[block.index % BLOCKS_PER_SECTION] ?? null;
  }

  #read(section: number): Text[] {
    const elements = this.section(section)?.querySelectorAll(':scope > [data-block]') ?? [];
    return [...elements].map((element) => element.firstChild).filter((node) => node instanceof Text);
  }
}

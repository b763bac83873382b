import type { BlockKind } from '../schema/article.ts';

/** The rules below have this number; an anchor says which rules its offsets follow. */
export const TEXT_VERSION = 1;

/** What stands between two blocks, and nowhere else in a canonical text. */
export const BLOCK_SEPARATOR = '\n\n';

export interface SourceBlock {
  readonly kind: BlockKind;
  readonly text: string;
}

export interface CanonicalText {
  /** Blocks joined by a blank line; a line break inside a block is one U+000A. */
  readonly text: string;
  readonly blockKinds: readonly BlockKind[];
}

/**
 * Turns what an importer read into the text that annotations point into, for good.
 *
 * Kept as they are: letters, combining marks (no normalisation), quotation marks, dashes, inner spaces,
 * joiners and bidirectional controls. Changed: line breaks of every kind become U+000A, several in a row
 * become one; blanks at the ends of lines go; byte-order marks and control characters go; a lone
 * surrogate becomes U+FFFD, as no file can carry it; blocks that are empty then are dropped.
 */
export function canonicalise(blocks: readonly SourceBlock[]): CanonicalText {
  const kept = blocks
    .map(({ kind, text }) => ({ kind, text: canonicaliseBlock(text) }))
    .filter(({ text }) => text !== '');
  return {
    text: kept.map(({ text }) => text).join(BLOCK_SEPARATOR),
    blockKinds: kept.map(({ kind }) => kind),
  };
}

function canonicaliseBlock(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
    .replace(/[[\p{Cc}--[\t\n]]\ufeff\ufffe\uffff]/gv, '')
    .split('\n')
    .map(withoutOuterBlanks)
    .filter((line) => line.trim() !== '') // an ideographic space alone is no line either
    .join('\n');
}

/** A regular expression for blanks at the end takes time by the square of the blanks inside. */
function withoutOuterBlanks(line: string): string {
  let start = 0;
  let end = line.length;
  while (start < end && isBlank(line.charCodeAt(start))) start++;
  while (end > start && isBlank(line.charCodeAt(end - 1))) end--;
  return line.slice(start, end);
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x09;
}

export interface Block {
  readonly index: number;
  readonly kind: BlockKind;
  /** UTF-16 code units of the canonical text, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** The blocks of a canonical text, in order, with their offsets. */
export function splitBlocks(document: CanonicalText): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  for (const [index, kind] of document.blockKinds.entries()) {
    const found = document.text.indexOf(BLOCK_SEPARATOR, start);
    const end = found === -1 ? document.text.length : found;
    blocks.push({ index, kind, start, end });
    start = end + BLOCK_SEPARATOR.length;
  }
  return blocks;
}

/** The block that holds an offset, or the nearest before it; undefined only when there is none. */
export function blockAt(blocks: readonly Block[], offset: number): Block | undefined {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((blocks[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return blocks[low];
}

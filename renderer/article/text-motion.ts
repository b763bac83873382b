import { nextStop, previousStop, wordAt } from '../../shared/text/boundaries.ts';
import { blockAt, type Block } from '../../shared/text/canonical.ts';

/** Steps that follow the text, not its lines on the screen. */
export type TextUnit = 'character' | 'word' | 'sentence' | 'paragraph' | 'article';

export interface MotionText {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly language: string | null;
}

/** Text on either side of the caret that is cut into words and sentences: a paragraph may be a whole book. */
const REACH = 4000;

/**
 * Where the caret comes to by one step: forward to the end of a unit, back to its start, so that an extended selection
 * holds whole words without the blank or the comma after them. At the end of a paragraph the next step is into the
 * next one. Offsets in UTF-16 code units.
 */
export function moveByText(on: MotionText, offset: number, unit: TextUnit, forward: boolean): number {
  if (unit === 'article') return forward ? on.text.length : 0;
  const block = blockAt(on.blocks, offset);
  if (block === undefined) return offset;
  if (unit === 'paragraph') return paragraphStep(on.blocks, block, offset, forward);
  const from = Math.max(block.start, offset - REACH);
  const text = on.text.slice(from, Math.min(block.end, offset + REACH));
  const step = forward
    ? stepForward(text, offset - from, unit, on.language)
    : stepBack(text, offset - from, unit, on.language);
  if (step !== null) return from + step;
  const neighbour = on.blocks[block.index + (forward ? 1 : -1)];
  if (neighbour === undefined) return forward ? block.end : block.start;
  if (unit === 'character') return forward ? neighbour.start : neighbour.end;
  return moveByText(on, forward ? neighbour.start : neighbour.end, unit, forward);
}

function stepForward(
  text: string,
  offset: number,
  unit: 'character' | 'word' | 'sentence',
  language: string | null,
): number | null {
  if (unit === 'character') return nextStop(text, offset, 'grapheme', language);
  if (unit === 'word') {
    const here = wordAt(text, offset, language);
    if (here !== null && here.end > offset) return here.end;
    const start = nextStop(text, offset, 'word', language);
    return start === null ? null : (wordAt(text, start, language)?.end ?? start);
  }
  const stop = nextStop(text, offset, 'sentence', language);
  if (stop === null) return null;
  const end = text.slice(0, stop).trimEnd().length;
  // Standing behind the full stop, the step is over the sentence that follows.
  return end > offset ? end : stepForward(text, stop, unit, language);
}

function stepBack(
  text: string,
  offset: number,
  unit: 'character' | 'word' | 'sentence',
  language: string | null,
): number | null {
  return previousStop(text, offset, unit === 'character' ? 'grapheme' : unit, language);
}

function paragraphStep(blocks: readonly Block[], block: Block, offset: number, forward: boolean): number {
  if (forward) return offset < block.end ? block.end : (blocks[block.index + 1]?.end ?? block.end);
  return offset > block.start ? block.start : (blocks[block.index - 1]?.start ?? block.start);
}

/**
 * The next larger passage around a selection: its words, its sentences, its paragraphs, the article.
 * @returns the same selection when nothing is larger
 */
export function grow(on: MotionText, start: number, end: number): { start: number; end: number } {
  for (const unit of ['word', 'sentence', 'paragraph', 'article'] as const) {
    const last = end > start ? end - 1 : end;
    const grown = { start: unitStart(on, start, unit), end: unitEnd(on, last, unit) };
    if (grown.start < start || grown.end > end) {
      return { start: Math.min(start, grown.start), end: Math.max(end, grown.end) };
    }
  }
  return { start, end };
}

function unitStart(on: MotionText, offset: number, unit: TextUnit): number {
  const block = blockAt(on.blocks, offset);
  if (block === undefined || unit === 'article') return 0;
  if (unit === 'word') return block.start + (wordIn(on, block, offset)?.start ?? offset - block.start);
  if (offset === block.start || unit === 'paragraph') return block.start;
  // One further: a stop that is the offset itself counts.
  return moveByText(on, Math.min(offset + 1, block.end), unit, false);
}

function unitEnd(on: MotionText, offset: number, unit: TextUnit): number {
  const block = blockAt(on.blocks, offset);
  if (block === undefined || unit === 'article') return on.text.length;
  if (unit === 'word') return block.start + (wordIn(on, block, offset)?.end ?? offset - block.start);
  if (offset >= block.end || unit === 'paragraph') return block.end;
  return moveByText(on, offset, unit, true);
}

function wordIn(on: MotionText, block: Block, offset: number): { start: number; end: number } | null {
  return wordAt(on.text.slice(block.start, block.end), offset - block.start, on.language);
}

import { BLOCK_SEPARATOR } from './canonical.ts';

/** A passage with what stands around it. */
export interface Excerpt {
  readonly before: string;
  readonly quote: string;
  readonly after: string;
}

/**
 * A passage and its surroundings inside its block, cut between words where there are any.
 * @param start UTF-16 code unit of the canonical text
 * @param end exclusive
 * @param room UTF-16 code units on each side, at most
 */
export function excerpt(text: string, start: number, end: number, room: number): Excerpt {
  const blockStart = text.lastIndexOf(BLOCK_SEPARATOR, Math.max(0, start - 1));
  const from = blockStart === -1 ? 0 : Math.min(start, blockStart + BLOCK_SEPARATOR.length);
  const blockEnd = text.indexOf(BLOCK_SEPARATOR, end);
  const to = blockEnd === -1 ? text.length : blockEnd;
  return {
    before: start - from <= room ? text.slice(from, start) : cutStart(text.slice(start - room, start)),
    quote: text.slice(start, end),
    after: to - end <= room ? text.slice(end, to) : cutEnd(text.slice(end, end + room)),
  };
}

function cutStart(text: string): string {
  const blank = text.search(/\s/u);
  return `…${withoutHalves(blank === -1 || blank > text.length / 2 ? text : text.slice(blank + 1))}`;
}

function cutEnd(text: string): string {
  const blank = text.search(/\s\S*$/u);
  return `${withoutHalves(blank === -1 || blank < text.length / 2 ? text : text.slice(0, blank))}…`;
}

/** A cut may have gone through a surrogate pair. */
function withoutHalves(text: string): string {
  return text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
}

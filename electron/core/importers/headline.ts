import type { SourceBlock } from '../../../shared/text/canonical.ts';

/** How far down a body a headline is taken for its repetition: below a kicker and a dateline, not further. */
const REPEATED_WITHIN = 5;

/**
 * The blocks of an article with its headline as the first. Where the body repeats the headline, it is there
 * only once, in the body's wording; a body that opens with another one keeps that as a heading.
 * @param title null when only the body tells: its first block is the headline if it says so
 */
export function withHeadline(title: string | null, blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  if (title === null || blocks.length === 0) return blocks;
  const wanted = comparable(title);
  const at = blocks
    .slice(0, REPEATED_WITHIN)
    .findIndex(({ kind, text }, index) => (index === 0 || isHeading(kind)) && comparable(text) === wanted);
  const rest = blocks
    .filter((_, index) => index !== at)
    .map((block): SourceBlock => (block.kind === 'headline' ? { ...block, kind: 'heading' } : block));
  return [{ kind: 'headline', text: blocks[at]?.text ?? title }, ...rest];
}

/** Longer than any headline, in UTF-16 code units. */
const LONGEST = 2000;

/** What is left of a headline when typesetting is taken away: kinds of quotation marks, dashes, blanks, case. */
export function comparable(headline: string): string {
  const words = headline
    .slice(0, LONGEST)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
  return words === '' ? headline.trim() : words;
}

function isHeading(kind: SourceBlock['kind']): boolean {
  return kind === 'heading' || kind === 'headline';
}

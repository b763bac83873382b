import type { SourceBlock } from '../../../shared/text/canonical.ts';
import { calendarDate } from './calendar-date.ts';
import { comparable } from './headline.ts';
import type { ParsedArticle } from './importer.ts';

/** Byline and dateline stand at the top of an article; the same words further down are text. */
const LINES_AT_TOP = 4;

/** The blocks of a page without the lines at its top that say only who wrote it, for whom, and when. */
export function withoutRepeatedMetadata(
  blocks: readonly SourceBlock[],
  { author, source, published }: Pick<ParsedArticle, 'author' | 'source' | 'published'>,
): readonly SourceBlock[] {
  const known = [author, source].flatMap((value) => (value === null ? [] : [comparable(value)]));
  const repeats = ({ kind, text }: SourceBlock): boolean =>
    kind === 'paragraph' &&
    (known.includes(comparable(text.replace(/^by\s*:?\s+/i, ''))) ||
      (published !== null && text.length < 60 && calendarDate(text) === published));
  return blocks.filter((block, index) => index >= LINES_AT_TOP || !repeats(block));
}

import type { SourceBlock } from '../../../../shared/text/canonical.ts';
import { comparable } from '../headline.ts';
import { isSameSize, mainSize, type Paragraph } from './paragraphs.ts';

/** Letters this many times as large as the text's make a headline, and a heading. */
const HEADLINE = 1.2;
const HEADING = 1.12;
/** UTF-16 code units; longer is text, whatever it looks like. */
const LONGEST_HEADLINE = 300;
const LONGEST_HEADING = 160;

/**
 * What each paragraph is, by its look: the largest on the first page of the text is the headline, or the one that
 * says what the document is called.
 * @param title what the document says it is called
 */
export function blocksOf(paragraphs: readonly Paragraph[], title: string | null): readonly SourceBlock[] {
  const size = mainSize(paragraphs);
  const font = mainFont(paragraphs);
  const headline = headlineOf(paragraphs, size, title);
  const begins = paragraphs.findIndex((paragraph) => isText(paragraph, size));
  const blocks = paragraphs.flatMap((paragraph, at): SourceBlock[] => {
    if (paragraph === headline) return [];
    const { text } = paragraph;
    const isHeading =
      text.length <= LONGEST_HEADING &&
      /\p{L}/u.test(text) &&
      (paragraph.size >= HEADING * size ||
        (at > begins && standsOut(paragraph, paragraphs[at + 1], size, font)));
    return [{ kind: isHeading ? 'heading' : paragraph.isListItem ? 'list-item' : 'paragraph', text }];
  });
  return headline === null ? blocks : [{ kind: 'headline', text: headline.text }, ...blocks];
}

function headlineOf(paragraphs: readonly Paragraph[], size: number, title: string | null): Paragraph | null {
  const page = paragraphs[0]?.page;
  const candidates = paragraphs.filter(
    (paragraph) =>
      paragraph.page === page &&
      paragraph.text.length <= LONGEST_HEADLINE &&
      !paragraph.isListItem &&
      /\p{L}{2}/u.test(paragraph.text),
  );
  const named = candidates.find(({ text }) => title !== null && comparable(text) === comparable(title));
  const large = candidates.filter((paragraph) => paragraph.size >= HEADLINE * size);
  return named ?? large.toSorted((a, b) => b.size - a.size)[0] ?? null;
}

/** A short line in a font of its own above text, which does not end as a sentence. */
function standsOut(
  { text, lines, size, font }: Paragraph,
  next: Paragraph | undefined,
  mainly: number,
  usual: string | null,
): boolean {
  if (font === null || font === usual || lines > 2 || size < 0.95 * mainly) return false;
  return !/[.!,;:。！，؛،]["'”’»]?$/u.test(text) && next !== undefined && isText(next, mainly);
}

function isText({ text, size }: Paragraph, mainly: number): boolean {
  return isSameSize(size, mainly) && text.length > 80;
}

function mainFont(paragraphs: readonly Paragraph[]): string | null {
  const letters = new Map<string | null, number>();
  for (const { font, text } of paragraphs) letters.set(font, (letters.get(font) ?? 0) + text.length);
  letters.delete(null);
  return [...letters].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

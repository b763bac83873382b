import { ok, type Result } from '../../../../shared/errors.ts';
import type { SourceBlock } from '../../../../shared/text/canonical.ts';
import { calendarDate } from '../calendar-date.ts';
import { titleFromName } from '../file-name.ts';
import { comparable, withHeadline } from '../headline.ts';
import { imageWarnings } from '../image-warnings.ts';
import type { ParsedArticle, SourceFile } from '../importer.ts';
import { metadataField } from '../metadata-field.ts';
import { noteWarnings } from '../note-warnings.ts';
import { refuse } from '../refusal.ts';
import { soundTitle } from '../sound-title.ts';
import { rtfText, type RtfParagraph } from './rtf-text.ts';

/** In UTF-16 code units. */
const LONGEST_HEADLINE = 200;

/** Reads Rich Text. */
export async function readRtf(file: SourceFile): Promise<Result<ParsedArticle>> {
  const read = rtfText(file.bytes);
  if (read.paragraphs.length === 0) return refuse(file.name, 'no-text', 'has no text in it');
  const title = soundTitle(metadataField(read.title));
  const headline = headlineOf(read.paragraphs, title);
  const blocks: readonly SourceBlock[] = [
    ...read.paragraphs,
    ...read.notes.map((note, at): SourceBlock => ({ kind: 'list-item', text: `[${at + 1}] ${note}` })),
  ].map(({ kind, text }) => ({ kind, text }));
  return ok({
    format: 'rtf',
    title: metadataField(headline) ?? title ?? titleFromName(file.name),
    source: null,
    author: metadataField(read.author),
    published: calendarDate(read.created ?? ''),
    language: null,
    blocks: withHeadline(headline, blocks),
    warnings: [
      ...noteWarnings({ tracked: read.tracked, comments: read.comments, notes: read.notes.length }),
      ...imageWarnings(read.images),
    ],
  });
}

/** The first paragraph, if it is a heading, if it stands out from the one after it, or if the title says so. */
function headlineOf([first, second]: readonly RtfParagraph[], title: string | null): string | null {
  if (first === undefined || second === undefined || first.text.length > LONGEST_HEADLINE) return null;
  const standsOut = (first.bold && !second.bold) || first.size > 1.2 * second.size;
  const named = title !== null && comparable(first.text) === comparable(title);
  return first.kind === 'heading' || standsOut || named ? first.text : null;
}

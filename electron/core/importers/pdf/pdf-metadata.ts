import { calendarDate } from '../calendar-date.ts';
import type { ParsedArticle } from '../importer.ts';
import { languageTag } from '../language-tag.ts';
import { metadataField } from '../metadata-field.ts';
import { soundTitle } from '../sound-title.ts';
import type { PdfDocument } from './pdf-library.ts';

export type PdfMetadata = Pick<ParsedArticle, 'source' | 'author' | 'published' | 'language'> & {
  readonly title: string | null;
};

type Info = Readonly<Record<string, unknown>>;

/** What a PDF says of itself: its XMP metadata (ISO 16684), then its information dictionary. */
export async function pdfMetadata(document: PdfDocument): Promise<PdfMetadata> {
  const { info: facts, metadata } = await document.getMetadata();
  const info: Info = { ...facts };
  const said = (key: string): string | null => asText(info[key]);
  const xmp = (key: string): string | null => asText(metadata?.get(key));
  return {
    title: soundTitle(metadataField(xmp('dc:title') ?? said('Title'))),
    source: metadataField(xmp('prism:publicationname')),
    author: metadataField(soundTitle(xmp('dc:creator') ?? said('Author'))),
    published:
      calendarDate(xmp('prism:publicationdate') ?? '') ??
      calendarDate(xmp('dc:date') ?? '') ??
      (isPrintOfPage(info) ? null : pdfDate(said('CreationDate'))),
    language: languageTag(said('Language') ?? ''),
  };
}

/** A page that a browser printed was made into a PDF on the day that somebody read it. */
function isPrintOfPage(info: Info): boolean {
  return /skia|chrom|firefox|mozilla|safari|quartz|webkit/i.test(
    `${asText(info['Producer'])} ${asText(info['Creator'])}`,
  );
}

/** `D:20240311091500+02'00'` (ISO 32000-2, 7.9.4). */
function pdfDate(written: string | null): string | null {
  const [, year, month, day] = /^D:(\d{4})(\d{2})?(\d{2})?/.exec(written ?? '') ?? [];
  return calendarDate([year, month, day].filter((part) => part !== undefined).join('-'));
}

function asText(value: unknown): string | null {
  if (Array.isArray(value)) return value.filter((each) => typeof each === 'string').join(', ') || null;
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

import { zipSync, type Zippable } from 'fflate';
import mammoth from 'mammoth';
import { ok, type Result } from '../../../../shared/errors.ts';
import { calendarDate } from '../calendar-date.ts';
import { titleFromName } from '../file-name.ts';
import { guessLanguage } from '../guess-language.ts';
import { comparable, withHeadline } from '../headline.ts';
import { pageText } from '../html-blocks.ts';
import { isElement, parsePage, type PageElement } from '../html-page.ts';
import { imageWarnings } from '../image-warnings.ts';
import type { ParsedArticle, SourceFile } from '../importer.ts';
import { languageTag } from '../language-tag.ts';
import { metadataField } from '../metadata-field.ts';
import { refuse, refuseDepth } from '../refusal.ts';
import { soundTitle } from '../sound-title.ts';
import { elementsNamed, parseXml, textOf, xmlFault, xmlText } from '../xml/parse-xml.ts';
import { unzip } from '../zip/zip-entries.ts';
import { docxWarnings } from './docx-warnings.ts';
import { placeNotes } from './place-notes.ts';

/** In UTF-16 code units. */
const LONGEST_HEADLINE = 200;

type Parts = ReadonlyMap<string, Uint8Array>;

/** Names that Word gives its styles in every language of the program; those for headings are known to mammoth. */
const styles = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Quote'] => blockquote:fresh",
  "p[style-name='Intense Quote'] => blockquote:fresh",
  "p[style-name='Quotations'] => blockquote:fresh",
];

/**
 * Reads a Word document. mammoth gets the parts that hold text and no others, unpacked by us within limits: no
 * picture is ever read, nothing outside of the file is.
 */
export async function readDocx(file: SourceFile): Promise<Result<ParsedArticle>> {
  const unpacked = unzip(file, (name) => /\.(?:xml|rels)$/.test(name));
  if (!unpacked.ok) return unpacked;
  const parts = unpacked.value;
  for (const bytes of parts.values()) {
    const fault = xmlFault(xmlText(bytes));
    if (fault === 'too-deep') {
      return refuseDepth(file.name);
    }
    if (fault !== null) return refuse(file.name, 'damaged', 'is no sound Word document');
  }
  const html = await htmlOf(parts);
  if (html === null) return refuse(file.name, 'damaged', 'is damaged: its text cannot be read');
  const { body } = parsePage(html);
  placeNotes(body);
  const text = pageText(body);
  const core = parts.get('docProps/core.xml');
  const properties = core === undefined ? null : parseXml(core);
  const named = (...names: readonly string[]): string | null =>
    properties === null || typeof properties === 'string'
      ? null
      : metadataField(textOf(properties, ...names));
  const title = soundTitle(named('dc:title'));
  const [first] = text.blocks;
  const headline =
    first !== undefined && (first.kind === 'heading' || opensInBold(body) || repeats(first.text, title))
      ? first.text
      : null;
  return ok({
    format: 'docx',
    title: metadataField(headline) ?? title ?? titleFromName(file.name),
    source: null,
    author: named('dc:creator'),
    published: calendarDate(named('dcterms:created') ?? ''),
    language:
      languageTag(named('dc:language') ?? '') ??
      guessLanguage(text.blocks.map((block) => block.text).join('\n')) ??
      languageTag(usualLanguage(parts) ?? ''),
    blocks: withHeadline(headline, text.blocks),
    warnings: [...docxWarnings(parts), ...imageWarnings(text.images)],
  });
}

/** Whether a document without styles has its first paragraph in bold and goes on in another weight. */
function opensInBold(body: PageElement): boolean {
  const [first, second] = [...body.childNodes].filter(isElement);
  if (first?.nodeName !== 'P' || second === undefined) return false;
  const text = first.textContent?.trim() ?? '';
  return (
    text.length <= LONGEST_HEADLINE &&
    isBold(first, text) &&
    !isBold(second, second.textContent?.trim() ?? '')
  );
}

function isBold(paragraph: PageElement, text: string): boolean {
  const strong = [...paragraph.querySelectorAll('strong')].map(({ textContent }) => textContent ?? '');
  return text !== '' && strong.join('').trim() === text;
}

function repeats(text: string, title: string | null): boolean {
  return title !== null && comparable(text) === comparable(title);
}

/** @returns null when mammoth finds no document in it; it throws what its parsers throw */
async function htmlOf(parts: Parts): Promise<string | null> {
  const stored: Zippable = Object.fromEntries(
    [...parts].map(([name, bytes]) => [name, [bytes, { level: 0 }]]),
  );
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(zipSync(stored)) },
      {
        styleMap: styles,
        includeEmbeddedStyleMap: false,
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      },
    );
    // A cell's only paragraph is the cell's text: a table of data, not of layout.
    return value.replace(/(<t[dh][^>]*>)<p>((?:(?!<\/?p>|<\/t[dh]>)[^])*)<\/p>(?=<\/t[dh]>)/g, '$1$2');
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}

/** The language that the document's styles begin with; Word marks every other one where it stands. */
function usualLanguage(parts: Parts): string | null {
  const bytes = parts.get('word/styles.xml');
  const sheet = bytes === undefined ? null : parseXml(bytes);
  if (sheet === null || typeof sheet === 'string') return null;
  for (const defaults of elementsNamed(sheet, 'w:docDefaults')) {
    for (const language of elementsNamed(defaults, 'w:lang')) return language.getAttribute('w:val');
  }
  return null;
}

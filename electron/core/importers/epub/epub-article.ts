import { loss } from '../../../../shared/losses/loss.ts';
import { ok, type Result } from '../../../../shared/errors.ts';
import type { SourceBlock } from '../../../../shared/text/canonical.ts';
import { calendarDate } from '../calendar-date.ts';
import { titleFromName } from '../file-name.ts';
import { withHeadline } from '../headline.ts';
import { pageText } from '../html-blocks.ts';
import { parsePage } from '../html-page.ts';
import { imageWarnings } from '../image-warnings.ts';
import type { ParsedArticle, SourceFile } from '../importer.ts';
import { languageTag } from '../language-tag.ts';
import { metadataField } from '../metadata-field.ts';
import { refuse } from '../refusal.ts';
import { xmlFault, xmlText } from '../xml/parse-xml.ts';
import { unzip } from '../zip/zip-entries.ts';
import { epubPackage } from './epub-package.ts';

const skipped: ReadonlySet<string> = new Set(['NAV']);

/** Encryption of fonts alone, which every shop does, hides no text. */
const ofFonts = /^http:\/\/(?:www\.idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC)$/;

/** Reads a book as one article: its chapters in the order of reading, each under the heading that it has. */
export async function readEpub(file: SourceFile): Promise<Result<ParsedArticle>> {
  const { name } = file;
  const unpacked = unzip(file, (entry) => /\.(?:xml|opf|x?html?)$/i.test(entry));
  if (!unpacked.ok) return unpacked;
  const entries = unpacked.value;
  if (isLocked(entries))
    return refuse(name, 'password', 'is locked against copying (DRM) and cannot be read');
  const book = epubPackage(entries);
  if (book === null || book.chapters.length === 0) {
    return refuse(name, 'damaged', 'is no sound e-book: its table of parts is missing');
  }
  const blocks: SourceBlock[] = [];
  let images = 0;
  let unread = 0;
  for (const chapter of book.chapters) {
    const source = xmlText(entries.get(chapter) ?? new Uint8Array());
    if (xmlFault(source) === 'too-deep') {
      unread++;
      continue;
    }
    const text = pageText(parsePage(asHtml(source)).body, skipped);
    blocks.push(...text.blocks);
    images += text.images;
  }
  const title = metadataField(book.title);
  return ok({
    format: 'epub',
    title: title ?? titleFromName(name),
    source: metadataField(book.publisher),
    author: metadataField(book.creators.filter((creator) => creator !== '').join(', ')),
    published: calendarDate(book.date ?? ''),
    language: languageTag(book.language ?? ''),
    blocks: withHeadline(title, blocks),
    warnings: [
      ...(book.chapters.length > 1 ? [loss('parts-joined', { count: book.chapters.length })] : []),
      ...(unread > 0 ? [loss('parts-unread', { count: unread })] : []),
      ...imageWarnings(images),
    ],
  });
}

function isLocked(entries: ReadonlyMap<string, Uint8Array>): boolean {
  const encryption = entries.get('META-INF/encryption.xml');
  if (encryption === undefined) return false;
  const methods = [
    ...xmlText(encryption).matchAll(/<(?:\w+:)?EncryptionMethod\s[^>]*Algorithm\s*=\s*["']([^"']+)/g),
  ];
  return methods.some(([, method = '']) => !ofFonts.test(method));
}

const empty = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;

/** XHTML for a reader of HTML, to which `<title/>` is the beginning of one that never ends. */
function asHtml(source: string): string {
  return source.replace(/<([a-z][\w:-]*)((?:\s[^<>]*?)?)\/>/gi, (tag, name: string, attributes: string) =>
    empty.test(name) ? tag : `<${name}${attributes}></${name}>`,
  );
}

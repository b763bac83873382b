import { ok, type Result } from '../../../../shared/errors.ts';
import { calendarDate } from '../calendar-date.ts';
import { titleFromName } from '../file-name.ts';
import { comparable, withHeadline } from '../headline.ts';
import { imageWarnings } from '../image-warnings.ts';
import type { ParsedArticle, SourceFile } from '../importer.ts';
import { languageTag } from '../language-tag.ts';
import { metadataField } from '../metadata-field.ts';
import { noteWarnings } from '../note-warnings.ts';
import { refuse, refuseDepth, refusePassword } from '../refusal.ts';
import { soundTitle } from '../sound-title.ts';
import { elementsNamed, parseXml, textOf } from '../xml/parse-xml.ts';
import { unzip } from '../zip/zip-entries.ts';
import { odtText } from './odt-text.ts';

/** Reads a text in OpenDocument. */
export async function readOdt(file: SourceFile): Promise<Result<ParsedArticle>> {
  const { name } = file;
  const unpacked = unzip(file, (entry) => /^(?:content|meta|META-INF\/manifest)\.xml$/.test(entry));
  if (!unpacked.ok) return unpacked;
  const part = (entry: string) => parseXml(unpacked.value.get(entry) ?? new Uint8Array());
  const manifest = part('META-INF/manifest.xml');
  if (typeof manifest !== 'string' && [...elementsNamed(manifest, 'manifest:encryption-data')].length > 0) {
    return refusePassword(name);
  }
  const content = part('content.xml');
  if (content === 'too-deep') {
    return refuseDepth(name);
  }
  const [body] = typeof content === 'string' ? [] : elementsNamed(content, 'office:text');
  if (typeof content === 'string' || body === undefined) {
    return refuse(name, 'damaged', 'is no sound OpenDocument text');
  }
  const text = odtText(content, body);
  const meta = part('meta.xml');
  const said = (...names: readonly string[]): string | null =>
    typeof meta === 'string' ? null : metadataField(textOf(meta, ...names));
  const title = soundTitle(said('dc:title'));
  const [first] = text.blocks;
  const opens =
    first !== undefined && (first.kind === 'heading' || comparable(first.text) === comparable(title ?? ''));
  const headline = opens ? first.text : null;
  return ok({
    format: 'odt',
    title: metadataField(headline) ?? title ?? titleFromName(name),
    source: null,
    author: said('meta:initial-creator') ?? said('dc:creator'),
    published: calendarDate(said('meta:creation-date') ?? ''),
    language: languageTag(said('dc:language') ?? ''),
    blocks: withHeadline(headline, text.blocks),
    warnings: [...noteWarnings(text), ...imageWarnings(text.images)],
  });
}

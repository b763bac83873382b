import { ok, type Result } from '../../../shared/errors.ts';
import { canonicalise } from '../../../shared/text/canonical.ts';
import { extensionOf } from './file-name.ts';
import { foreignFormat, ZIP } from './foreign-formats.ts';
import { guessLanguage } from './guess-language.ts';
import type { Importer, ParsedArticle, SourceFile } from './importer.ts';
import { limits } from './limits.ts';
import { hasVisible, metadataField } from './metadata-field.ts';
import { plainText } from './plain-text.ts';
import { refuse } from './refusal.ts';
import { importers, readableFormats } from './registry.ts';

/**
 * Reads a file as an article, in this thread and for as long as it takes; `readArticle` bounds both.
 * @returns `format` with `name` and `reason` when it is no article that can be read; never throws for a file
 */
export async function parseArticle(file: SourceFile): Promise<Result<ParsedArticle>> {
  const chosen = chooseImporter(file);
  if (!chosen.ok) return chosen;
  const parsed = await chosen.value.read(file);
  return parsed.ok ? finish(file, parsed.value) : parsed;
}

/** Formats that are archives: one that is torn is told by its name alone. */
const zipped: ReadonlySet<string> = new Set(['docx', 'odt', 'epub']);

/** By content where that is unmistakable, else by extension; a file without an extension is plain text. */
function chooseImporter(file: SourceFile): Result<Importer> {
  const { name, bytes } = file;
  if (bytes.length === 0) return refuse(name, 'empty', 'is empty');
  if (bytes.length > limits.fileBytes) {
    return refuse(name, 'too-large', `is larger than ${limits.fileBytes / 2 ** 20} MiB`);
  }
  const recognised = importers.find((importer) => importer.recognises(file));
  if (recognised !== undefined) return ok(recognised);
  const extension = extensionOf(name);
  const named = importers.find((importer) => importer.extensions.includes(extension));
  const foreign = foreignFormat(bytes);
  if (foreign === ZIP && named !== undefined && zipped.has(named.format)) {
    return refuse(name, 'damaged', 'is damaged: it cannot be unpacked');
  }
  if (foreign !== null) return refuse(name, 'other-format', `is ${foreign}; ${readable()}`);
  if (extension === '') return ok(plainText);
  if (named !== undefined) return ok(named);
  return refuse(name, 'unknown-format', `is a ${extension} file; ${readable()}`);
}

/** What holds for every format: there is text, it is not without bounds, the fields fit a record. */
function finish({ name }: SourceFile, parsed: ParsedArticle): Result<ParsedArticle> {
  const { text } = canonicalise(parsed.blocks);
  if (!hasVisible(text)) return refuse(name, 'no-text', 'has no text in it');
  if (text.length > limits.textLength) {
    return refuse(name, 'too-large', `holds more than ${limits.textLength / 1e6} million characters`);
  }
  return ok({
    ...parsed,
    title: metadataField(parsed.title) ?? 'Untitled article',
    source: metadataField(parsed.source),
    author: metadataField(parsed.author),
    language: parsed.language ?? guessLanguage(text),
    warnings: [...new Map(parsed.warnings.map((each) => [JSON.stringify(each), each])).values()],
  });
}

function readable(): string {
  return `this version reads ${readableFormats()}`;
}

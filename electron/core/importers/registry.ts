import type { Result } from '../../../shared/errors.ts';
import type { ForeignFile } from '../interchange/foreign-file.ts';
import { ArticleReader, type Readings } from './article-reader.ts';
import { docx } from './docx/docx.ts';
import { email } from './email/email.ts';
import { epub } from './epub/epub.ts';
import { html } from './html.ts';
import type { Importer, ParsedArticle, SourceFile } from './importer.ts';
import { markdown } from './markdown.ts';
import { odt } from './odt/odt.ts';
import { pdf } from './pdf/pdf.ts';
import { plainText } from './plain-text.ts';
import { rtf } from './rtf/rtf.ts';

/** Every format that articles come in. Adding one is one line and one file. */
export const importers: readonly Importer[] = [plainText, markdown, html, pdf, docx, odt, rtf, epub, email];

/** What can be read, for people: `plain text, Markdown and PDF`. */
export function readableFormats(): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(importers.map(({ name }) => name));
}

const reader = new ArticleReader();

/** Reads a file as an article, in bounded time and memory: see `ArticleReader.read` and `parseArticle`. */
export function readArticle(file: SourceFile, signal?: AbortSignal): Promise<Result<ParsedArticle>> {
  return reader.read(file, signal);
}

/** Reads a file as annotations, bounded alike: see `parseAnnotations`. */
export function readAnnotations(file: SourceFile, signal?: AbortSignal): Promise<Result<ForeignFile>> {
  return reader.readAs('annotations', file, signal);
}

/** Reads a file as annotations where it holds some, as an article otherwise. */
export function readEither(file: SourceFile, signal?: AbortSignal): Promise<Result<Readings['either']>> {
  return reader.readAs('either', file, signal);
}

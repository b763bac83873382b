import type { Result } from '../../../shared/errors.ts';
import { ArticleReader } from './article-reader.ts';
import { html } from './html.ts';
import type { Importer, ParsedArticle, SourceFile } from './importer.ts';
import { markdown } from './markdown.ts';
import { plainText } from './plain-text.ts';

/** Every format that articles come in. Adding one is one line and one file. */
export const importers: readonly Importer[] = [html, markdown, plainText];

const reader = new ArticleReader();

/** Reads a file as an article, in bounded time and memory: see `ArticleReader.read` and `parseArticle`. */
export function readArticle(file: SourceFile, signal?: AbortSignal): Promise<Result<ParsedArticle>> {
  return reader.read(file, signal);
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { lossInLines } from '../../../electron/cli/losses.ts';
import type { ParsedArticle, SourceFile } from '../../../electron/core/importers/importer.ts';
import { parseArticle } from '../../../electron/core/importers/parse-article.ts';
import type { AppError } from '../../../shared/errors.ts';

const articles = path.join(import.meta.dirname, '../../../fixtures/articles');

export function sample(name: string): SourceFile {
  return { name, bytes: readFileSync(path.join(articles, name)) };
}

/** A file of text (UTF-8) or of bytes as given. */
export function aFile(name: string, content: string | Uint8Array): SourceFile {
  return { name, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content };
}

/** An article with what is told of it in words. */
export type ReadArticle = Omit<ParsedArticle, 'warnings'> & { readonly warnings: readonly string[] };

/** Reads a file that must be readable. */
export async function read(file: SourceFile): Promise<ReadArticle> {
  const result = await parseArticle(file);
  if (!result.ok) throw new Error(result.error.message);
  return { ...result.value, warnings: result.value.warnings.flatMap(lossInLines) };
}

/** Reads a file that must be refused. */
export async function refusal(file: SourceFile): Promise<AppError> {
  const result = await parseArticle(file);
  if (result.ok) throw new Error(`${file.name} was not refused`);
  return result.error;
}

/** An article's blocks as lines: `paragraph: text`. */
export function lines({ blocks }: Pick<ParsedArticle, 'blocks'>): string[] {
  return blocks.map(({ kind, text }) => `${kind}: ${text}`);
}

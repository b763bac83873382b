import type { Article } from '../../../shared/schema/article.ts';
import { calendarDate } from '../importers/calendar-date.ts';
import type { ParsedArticle } from '../importers/importer.ts';
import { metadataField } from '../importers/metadata-field.ts';
import { stringOf } from '../web-annotation/json-ld.ts';
import { noHints, type ArticleHints } from './foreign-file.ts';

/** What is known of an article, as flat fields of text; what is not known is left out. */
export function articleFieldsOf(article: Article): Readonly<Record<string, string>> {
  const { title, source, author, published, language, checksum, id } = article;
  const fields = { title, source, author, published, language, checksum, id };
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]) => (value === null ? [] : [[key, value]])),
  );
}

/** An article of plain text as other programs keep it: blank lines part its paragraphs. */
export function articleOfText(
  format: string,
  text: string,
  fields: Readonly<Record<string, unknown>>,
  name: string,
): ParsedArticle {
  const paragraphs = text.split(/(?:\r\n?|\n)[^\S\r\n]*(?:\r\n?|\n)\s*/).filter((each) => each.trim() !== '');
  const field = (key: string): string | null => metadataField(stringOf(fields[key]));
  const title = field('title') ?? metadataField(name) ?? 'Untitled article';
  const blocks = paragraphs.map((each, index) => ({
    kind:
      index === 0 && paragraphs.length > 1 && each.trim() === title
        ? ('headline' as const)
        : ('paragraph' as const),
    text: each,
  }));
  return {
    format,
    title,
    source: field('source'),
    author: field('author'),
    published: calendarDate(stringOf(fields['published']) ?? ''),
    language: field('language')?.slice(0, 35) ?? null,
    blocks,
    warnings: [],
  };
}

export function hintsOf(fields: Readonly<Record<string, unknown>>): ArticleHints {
  const { id, checksum, title } = fields;
  return { ...noHints, id: stringOf(id), checksum: stringOf(checksum), title: stringOf(title) };
}

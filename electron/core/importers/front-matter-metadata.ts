import { calendarDate } from './calendar-date.ts';
import { frontMatterKeys as keys } from './front-matter-keys.ts';
import type { ParsedArticle } from './importer.ts';
import { languageTag } from './language-tag.ts';
import { metadataField } from './metadata-field.ts';

export type Metadata = Pick<ParsedArticle, 'source' | 'author' | 'published' | 'language' | 'warnings'> & {
  readonly title: string | null;
};

/** What a front matter says of its article. What has the wrong shape is left out, with a sentence. */
export function metadataOf(fields: ReadonlyMap<string, unknown>): Metadata {
  const warnings: string[] = [];
  const first = (names: readonly string[]): Field | null => {
    for (const key of names) {
      const value = fields.get(key);
      if (value === undefined || value === null || value === '') continue;
      const text = textOf(value);
      if (text !== null) return { key, text };
      warnings.push(`The front matter’s “${key}” is not text and was left out.`);
    }
    return null;
  };
  const read = (
    names: readonly string[],
    form: (text: string) => string | null,
    what: string,
  ): string | null => {
    const field = first(names);
    if (field === null) return null;
    const value = form(field.text);
    if (value === null) warnings.push(`The front matter’s “${field.key}” is not ${what} and was left out.`);
    return value;
  };
  return {
    title: metadataField(first(keys.title)?.text),
    source: metadataField(first(keys.source)?.text),
    author: metadataField(first(keys.author)?.text),
    published: read(keys.published, calendarDate, 'a date that is certain'),
    language: read(keys.language, languageTag, 'a language'),
    warnings,
  };
}

interface Field {
  readonly key: string;
  readonly text: string;
}

/** Text, a number, a list of such, or what has a name. */
function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (value instanceof Map) return value.has('name') ? textOf(value.get('name')) : null;
  if (!Array.isArray(value)) return null;
  const texts = value.slice(0, 100).map(textOf);
  return texts.length > 0 && texts.every((text) => text !== null) ? texts.join(', ') : null;
}

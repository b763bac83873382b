import { loss, type Loss } from '../../../shared/losses/loss.ts';
import { calendarDate } from './calendar-date.ts';
import { frontMatterKeys as keys } from './front-matter-keys.ts';
import type { ParsedArticle } from './importer.ts';
import { languageTag } from './language-tag.ts';
import { metadataField } from './metadata-field.ts';

export type Metadata = Pick<ParsedArticle, 'source' | 'author' | 'published' | 'language' | 'warnings'> & {
  readonly title: string | null;
};

/** What a front matter says of its article. What has the wrong shape is left out, and told. */
export function metadataOf(fields: ReadonlyMap<string, unknown>): Metadata {
  const warnings: Loss[] = [];
  const first = (names: readonly string[]): Field | null => {
    for (const key of names) {
      const value = fields.get(key);
      if (value === undefined || value === null || value === '') continue;
      const text = textOf(value);
      if (text !== null) return { key, text };
      warnings.push(loss('field-no-text', { name: key }));
    }
    return null;
  };
  const read = (
    names: readonly string[],
    form: (text: string) => string | null,
    otherwise: 'field-no-date' | 'field-no-language',
  ): string | null => {
    const field = first(names);
    if (field === null) return null;
    const value = form(field.text);
    if (value === null) warnings.push(loss(otherwise, { name: field.key }));
    return value;
  };
  return {
    title: metadataField(first(keys.title)?.text),
    source: metadataField(first(keys.source)?.text),
    author: metadataField(first(keys.author)?.text),
    published: read(keys.published, calendarDate, 'field-no-date'),
    language: read(keys.language, languageTag, 'field-no-language'),
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

import { ok, type Result } from '../../../shared/errors.ts';
import type { SourceBlock } from '../../../shared/text/canonical.ts';
import { decodeText } from './decode-text.ts';
import { titleFromName } from './file-name.ts';
import type { Importer, ParsedArticle, SourceFile } from './importer.ts';
import { lineWidth } from './line-width.ts';
import { paragraphsOf } from './unwrap.ts';

/** A first line up to this many columns, with a blank line after it, is the headline. */
const HEADLINE_WIDTH = 120;

export const plainText: Importer = {
  format: 'text',
  name: 'plain text',
  extensions: ['.txt', '.text'],
  recognises: () => false,
  read: async (file) => readPlainText(file),
};

async function readPlainText(file: SourceFile): Promise<Result<ParsedArticle>> {
  const decoded = decodeText(file);
  if (!decoded.ok) return decoded;
  const text = decoded.value.text
    .replace(/\r\n?|[\u0085\u2028]/g, '\n')
    .replace(/[\u2029\f\v]/g, '\n\n')
    .replace(/^(?:[^\S\n]*\n)+/, '');
  const headline = headlineOf(text);
  const body = headline === null ? text : text.slice(text.indexOf('\n'));
  const blocks: SourceBlock[] = paragraphsOf(body).map((paragraph) => ({
    kind: 'paragraph',
    text: paragraph,
  }));
  if (headline !== null) blocks.unshift({ kind: 'headline', text: headline });
  return ok({
    format: plainText.format,
    title: headline ?? titleFromName(file.name),
    source: null,
    author: null,
    published: null,
    language: null,
    blocks,
    warnings: decoded.value.warnings,
  });
}

function headlineOf(text: string): string | null {
  const [first = '', second, ...rest] = text.split('\n', 3);
  const followed = second?.trim() === '' && rest.length > 0 && text.slice(first.length).trim() !== '';
  return followed && lineWidth(first.trim()) <= HEADLINE_WIDTH ? first.trim() : null;
}

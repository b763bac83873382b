import { expect } from 'vitest';
import type { ParsedArticle, SourceFile } from '../../../electron/core/importers/importer.ts';
import { parseArticle } from '../../../electron/core/importers/parse-article.ts';
import type { AppError } from '../../../shared/errors.ts';
import { CalendarDate } from '../../../shared/schema/article.ts';
import { canonicalise } from '../../../shared/text/canonical.ts';

/** Whatever the file: an article that a record can hold, or one sentence. */
export async function expectSoundAnswer(file: SourceFile): Promise<void> {
  const result = await parseArticle(file);
  expect(result.ok ? articleFaults(result.value) : refusalFaults(result.error, file.name)).toEqual([]);
}

function refusalFaults({ code, message, details }: AppError, name: string): string[] {
  return [
    code === 'format' ? '' : `code ${code}`,
    details['name'] === name ? '' : 'names another file',
    /^“[^]*” (?:is|has|holds) [^.]*[^]*\.$/.test(message) ? '' : `no sentence: ${message}`,
  ].filter((fault) => fault !== '');
}

function articleFaults({ title, source, author, published, language, blocks }: ParsedArticle): string[] {
  const fields = [title, source ?? '', author ?? ''];
  return [
    title.trim() === '' ? 'no title' : '',
    fields.some((field) => field.length > 1000 || !field.isWellFormed() || /[\n\r\0]/.test(field))
      ? 'unfit field'
      : '',
    CalendarDate.nullable().safeParse(published).success ? '' : `date ${published}`,
    (language ?? '').length > 35 ? `language ${language}` : '',
    blocks.slice(1).some(({ kind }) => kind === 'headline') ? 'headline further down' : '',
    canonicalise(blocks).text === '' ? 'no text' : '',
  ].filter((fault) => fault !== '');
}

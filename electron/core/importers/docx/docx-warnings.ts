import type { Loss } from '../../../../shared/losses/loss.ts';
import { noteWarnings } from '../note-warnings.ts';
import { xmlText } from '../xml/parse-xml.ts';

/** What a Word document holds beside its text. */
export function docxWarnings(parts: ReadonlyMap<string, Uint8Array>): readonly Loss[] {
  const part = (name: string): string => xmlText(parts.get(name) ?? new Uint8Array());
  const body = part('word/document.xml');
  return noteWarnings({
    tracked: /<w:(?:ins|del|moveFrom|moveTo)[\s>]/.test(body),
    comments: count(part('word/comments.xml'), /<w:comment[\s>]/g),
    notes: count(body, /<w:footnoteReference[\s/]/g) + count(body, /<w:endnoteReference[\s/]/g),
  });
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

import { hasVisible } from './metadata-field.ts';

/** A title that a document's properties name, unless a program put it there by itself: `Microsoft Word - a.doc`, `untitled`, a file's name. */
export function soundTitle(title: string | null): string | null {
  const text = title?.trim() ?? '';
  const made =
    /^(?:microsoft (?:word|powerpoint)\b|(?:untitled|document|dokument|unbenannt|sans titre|slide|presentation|title)\s*\d*$)/i.test(
      text,
    ) || /\.(?:docx?|odt|rtf|pdf|indd|qxd|qxp|pages|html?|txt|md|tmp|php)$/i.test(text);
  return made || !hasVisible(text) || /^[\d\W_]+$/.test(text.replace(/\p{L}/gu, 'x')) ? null : text;
}

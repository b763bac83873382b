import { xmlText } from '../xml/parse-xml.ts';

/** What a Word document holds that its text alone does not tell, one sentence each. */
export function docxWarnings(parts: ReadonlyMap<string, Uint8Array>): readonly string[] {
  const part = (name: string): string => xmlText(parts.get(name) ?? new Uint8Array());
  const body = part('word/document.xml');
  const comments = count(part('word/comments.xml'), /<w:comment[\s>]/g);
  // Two notes of each kind are the lines that part notes from text.
  const notes = count(body, /<w:footnoteReference[\s/]/g) + count(body, /<w:endnoteReference[\s/]/g);
  return [
    ...(/<w:(?:ins|del|moveFrom|moveTo)[\s>]/.test(body)
      ? ['It holds tracked changes; the text was read as if all of them were accepted.']
      : []),
    ...(comments === 0
      ? []
      : [comments === 1 ? 'One comment was left out.' : `${comments} comments were left out.`]),
    ...(notes === 0
      ? []
      : [notes === 1 ? 'Its footnote stands at the end.' : `Its ${notes} footnotes stand at the end.`]),
  ];
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

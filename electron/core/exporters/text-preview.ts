import type { ExportPreview } from '../../../shared/export/export-preview.ts';

/** UTF-16 code units; some forty screens of text. */
const LONGEST = 60_000;

/** The beginning of a text file, cut at the end of a line where it is long. */
export function textPreview(bytes: Uint8Array): ExportPreview {
  const text = new TextDecoder().decode(bytes.subarray(0, 4 * LONGEST));
  if (text.length <= LONGEST) return { type: 'text', text, cut: false };
  const end = text.lastIndexOf('\n', LONGEST);
  return { type: 'text', text: text.slice(0, end > 0 ? end : LONGEST).toWellFormed(), cut: true };
}

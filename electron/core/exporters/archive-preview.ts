import { unzipSync } from 'fflate';
import type { ExportPreview } from '../../../shared/export/export-preview.ts';
import { textPreview } from './text-preview.ts';

/** Annotations first, then what describes them; the article's text is known. */
const ORDER = ['.ann', '.qde', '.conf', '.json', '.xml', '.csv', '.txt'];

/** The files of an archive that we have just written, as far as they are text, each under its name. */
export function archivePreview(archive: Uint8Array): ExportPreview {
  const place = (name: string): number => ORDER.findIndex((extension) => name.endsWith(extension));
  const files = Object.entries(unzipSync(archive, { filter: ({ name }) => place(name) >= 0 }))
    .filter(([, bytes]) => bytes.length > 0)
    .sort(([a], [b]) => place(a) - place(b));
  const text = files.map(([name, bytes]) => `── ${name} ──\n\n${new TextDecoder().decode(bytes)}`);
  return textPreview(new TextEncoder().encode(text.join('\n\n')));
}

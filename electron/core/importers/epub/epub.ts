import type { Importer } from '../importer.ts';
import { zipNames } from '../zip/zip-entries.ts';

/** E-books (EPUB 2 and 3). */
export const epub: Importer = {
  format: 'epub',
  name: 'e-books (EPUB)',
  extensions: ['.epub'],
  recognises: ({ bytes }) => zipNames(bytes).includes('META-INF/container.xml') && !isOffice(bytes),
  // The parsers are loaded when they are needed: the application starts without them.
  read: async (file) => (await import('./epub-article.ts')).readEpub(file),
};

/** OpenDocument files may have such a folder too; the first entry of either says what it is. */
function isOffice(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 100)).includes('mimetypeapplication/vnd.oasis');
}

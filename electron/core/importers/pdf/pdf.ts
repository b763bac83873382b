import type { Importer } from '../importer.ts';

/** PDFs with text in them (ISO 32000). Programs look for the header in the first KiB. */
export const pdf: Importer = {
  format: 'pdf',
  name: 'PDF',
  extensions: ['.pdf'],
  recognises: ({ bytes }) => Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-'),
  // The parser is loaded when it is needed: the application starts without it.
  read: async (file) => (await import('./pdf-article.ts')).readPdf(file),
};

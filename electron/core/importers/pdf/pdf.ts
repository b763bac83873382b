import type { Importer } from '../importer.ts';

/** PDFs with text in them (ISO 32000). */
export const pdf: Importer = {
  format: 'pdf',
  name: 'PDF',
  extensions: ['.pdf'],
  // Further down, where some programs find it as well, a text may speak of it.
  recognises: ({ bytes }) => /^\s*%PDF-/.test(Buffer.from(bytes.subarray(0, 64)).toString('latin1')),
  // The parser is loaded when it is needed: the application starts without it.
  read: async (file) => (await import('./pdf-article.ts')).readPdf(file),
};

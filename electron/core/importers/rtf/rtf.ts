import type { Importer } from '../importer.ts';

/** Rich Text (RTF 1.9.1), as every word processor writes it. */
export const rtf: Importer = {
  format: 'rtf',
  name: 'Rich Text',
  extensions: ['.rtf'],
  recognises: ({ bytes }) => Buffer.from(bytes.subarray(0, 8)).includes('{\\rtf'),
  read: async (file) => (await import('./rtf-article.ts')).readRtf(file),
};

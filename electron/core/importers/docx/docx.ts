import type { Importer } from '../importer.ts';
import { zipNames } from '../zip/zip-entries.ts';

/** Word documents (Office Open XML, ECMA-376), and what other programs save as such. */
export const docx: Importer = {
  format: 'docx',
  name: 'Word',
  extensions: ['.docx', '.docm'],
  recognises: ({ bytes }) => zipNames(bytes).some((name) => /^word\/[^/]+\.xml$/.test(name)),
  // The parsers are loaded when they are needed: the application starts without them.
  read: async (file) => (await import('./docx-article.ts')).readDocx(file),
};

import { decodeHead } from './decode.ts';
import type { Importer } from './importer.ts';

/** Web pages as browsers save them (“page, HTML only”). */
export const html: Importer = {
  format: 'html',
  name: 'web pages',
  extensions: ['.html', '.htm', '.xhtml'],
  recognises: ({ bytes }) =>
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[^])*-->\s*)*<(?:!doctype\s+html|html)[\s>]/i.test(
      decodeHead(bytes),
    ),
  // The parsers are loaded when they are needed: the application starts without them.
  read: async (file) => (await import('./html-article.ts')).readHtml(file),
};

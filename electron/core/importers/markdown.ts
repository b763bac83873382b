import { decodeHead } from './decode.ts';
import { beginsWithMetadata } from './front-matter-keys.ts';
import type { Importer } from './importer.ts';

/** Markdown by the CommonMark standard with GitHub's tables, footnotes and struck text, and YAML front matter. */
export const markdown: Importer = {
  format: 'markdown',
  name: 'Markdown',
  extensions: ['.md', '.markdown', '.mdown', '.mkd'],
  /** A front matter that names an article's metadata is unmistakable; the rest of Markdown looks like any text. */
  recognises: ({ bytes }) => beginsWithMetadata(decodeHead(bytes).replace(/\r\n?/g, '\n')),
  // The parser is loaded when it is needed: the application starts without it.
  read: async (file) => (await import('./markdown-article.ts')).readMarkdown(file),
};

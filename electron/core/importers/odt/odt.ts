import type { Importer } from '../importer.ts';

/** Texts in OpenDocument (ISO 26300): LibreOffice and others. The first entry of the archive says what it is. */
export const odt: Importer = {
  format: 'odt',
  name: 'OpenDocument text',
  extensions: ['.odt', '.ott'],
  recognises: ({ bytes }) =>
    Buffer.from(bytes.subarray(0, 200)).includes('mimetypeapplication/vnd.oasis.opendocument.text'),
  // The parsers are loaded when they are needed: the application starts without them.
  read: async (file) => (await import('./odt-article.ts')).readOdt(file),
};

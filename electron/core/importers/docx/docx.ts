import type { Importer } from '../importer.ts';
import { refusePassword } from '../refusal.ts';
import { zipNames } from '../zip/zip-entries.ts';

/** Word documents (Office Open XML, ECMA-376), and what other programs save as such. */
export const docx: Importer = {
  format: 'docx',
  name: 'Word',
  extensions: ['.docx', '.docm'],
  recognises: ({ bytes }) =>
    isLocked(bytes) || zipNames(bytes).some((name) => /^word\/[^/]+\.xml$/.test(name)),
  read: async (file) => {
    if (isLocked(file.bytes)) return refusePassword(file.name);
    // The parsers are loaded when they are needed: the application starts without them.
    return (await import('./docx-article.ts')).readDocx(file);
  },
};

/** Office locks a document away in a file of its old kind (MS-OFFCRYPTO, 2.3.4). */
function isLocked(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return (
    file.length > 8 && file.readUInt32BE(0) === 0xd0cf11e0 && file.includes('EncryptedPackage', 0, 'utf16le')
  );
}

import type { Importer } from '../importer.ts';

/** Messages as mail programs save them (RFC 5322, MIME), and pages as Chromium saves them whole. */
export const email: Importer = {
  format: 'email',
  name: 'e-mail',
  extensions: ['.eml', '.mht', '.mhtml'],
  recognises: ({ bytes }) => beginsWithHeaders(Buffer.from(bytes.subarray(0, 16_384)).toString('latin1')),
  // The parser is loaded when it is needed: the application starts without it.
  read: async (file) => (await import('./email-article.ts')).readEmail(file),
};

/** Headers and nothing else up to the first blank line; who wrote it, and one more that only messages have. */
function beginsWithHeaders(head: string): boolean {
  const lines = (head.replace(/\r\n?/g, '\n').split('\n\n', 1)[0] ?? '').split('\n');
  const names = new Set<string>();
  for (const [at, line] of lines.entries()) {
    const name = /^([!-9;-~]+):/.exec(line)?.[1];
    if (name !== undefined) names.add(name.toLowerCase());
    else if (at === 0 ? !line.startsWith('From ') : !/^[ \t]/.test(line)) return false;
  }
  return names.has('from') && ['message-id', 'mime-version', 'received'].some((name) => names.has(name));
}

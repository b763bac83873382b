import { zipped } from './zipped.ts';

/** An EPUB with a chapter for each text, which is what stands inside its `<body>`. */
export function anEpub(
  chapters: readonly string[],
  metadata = '',
  more: Readonly<Record<string, string>> = {},
): Uint8Array {
  const names = chapters.map((_, at) => `Text/chapter ${at + 1}.xhtml`);
  return zipped({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    'OEBPS/book.opf': `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0">
      <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">${metadata}</metadata>
      <manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
      ${names.map((name, at) => `<item id="c${at}" href="${encodeURI(name)}" media-type="application/xhtml+xml"/>`).join('')}</manifest>
      <spine><itemref idref="nav"/>${names.map((_, at) => `<itemref idref="c${at}"/>`).join('')}</spine></package>`,
    'OEBPS/nav.xhtml': '<html><body><nav><ol><li><a href="#">CONTENTS</a></li></ol></nav></body></html>',
    ...Object.fromEntries(
      chapters.map((body, at) => [
        `OEBPS/${names[at] ?? ''}`,
        `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/><script/></head><body>${body}</body></html>`,
      ]),
    ),
    ...more,
  });
}

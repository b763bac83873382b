const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text of XML without its escapes: the five that XML knows, and numbered characters. Any other stays as it is. */
export function unescapeXml(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (typeof name === 'string') return named[name] ?? whole;
    const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number.parseInt(String(decimal), 10);
    return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) || code === 0
      ? '\ufffd'
      : String.fromCodePoint(code);
  });
}

/**
 * How deep the elements of an XML text lie inside each other, without building them; comments and quoted text count for
 * nothing.
 * @returns null beyond `limit`
 */
export function elementDepth(text: string, limit: number): number | null {
  let depth = 0;
  let deepest = 0;
  const tags =
    /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<\?[\s\S]*?(?:\?>|$)|<(\/?)[^\s<>/!?](?:"[^"]*"|'[^']*'|[^<>"'])*>/g;
  for (const [tag, slash] of text.matchAll(tags)) {
    if (slash === undefined) continue;
    if (slash === '/') depth -= 1;
    else if (!tag.endsWith('/>')) {
      depth += 1;
      deepest = Math.max(deepest, depth);
      if (deepest > limit) return null;
    }
  }
  return deepest;
}

/** Characters that XML 1.0 cannot hold, even as references, or had better not. */
const unspeakable = /[[\p{Cc}--[\t\n\r]]\ufffe\uffff]/gv;

/** A text as the content of an element, with its line breaks as they are. */
export function xmlContent(value: string): string {
  return value
    .toWellFormed()
    .replace(unspeakable, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}

/**
 * A text for an element or an attribute in double quotation marks, of XML or HTML: a parser makes blanks of tabulators and
 * line breaks in an attribute where they are not numbered.
 */
export function xmlText(value: string): string {
  return xmlContent(value).replaceAll('"', '&quot;').replaceAll('\t', '&#9;').replaceAll('\n', '&#10;');
}

/** How far into a page its charset is looked for, by the HTML standard. */
const PRESCAN_BYTES = 1024;

const declarations: readonly RegExp[] = [
  /^\s*<\?xml\s[^>]*\bencoding\s*=\s*["']([\w.:-]{1,40})["']/i,
  /<meta\s[^>]*\bcharset\s*=\s*["']?\s*([\w.:-]{1,40})/i,
];

/**
 * The charset that an HTML page says it is in (HTML standard, “prescan a byte stream”).
 * @returns a label of the WHATWG Encoding Standard in its canonical form, or null when none is given, or
 *   none that is known. A page that says UTF-16 in ASCII letters is not: it counts as UTF-8.
 */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, PRESCAN_BYTES));
  const text = head.toString('latin1');
  for (const declaration of declarations) {
    const label = declaration.exec(text)?.[1];
    if (label === undefined) continue;
    const known = canonicalLabel(label);
    if (known !== null) return known.startsWith('utf-16') ? 'utf-8' : known;
  }
  return null;
}

function canonicalLabel(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch (error) {
    if (error instanceof RangeError) return null; // the page names an encoding that does not exist
    throw error;
  }
}

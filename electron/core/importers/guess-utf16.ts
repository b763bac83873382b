const SAMPLE_BYTES = 64 * 1024;

/** Blanks, line ends and the commonest marks of many scripts: frequent in every text, in the right order. */
const common = /[ \n\r.,\u060c\u06d4\u3000-\u3002\uff0c]/g;
const strange = /[\p{Cn}\p{Co}[\p{Cc}--[\t-\r\u0085]]]/gv;

/**
 * Which UTF-16 a file without a byte-order mark is. Bytes in the wrong order are mostly letters of other
 * scripts, but hardly ever blanks and full stops.
 * @returns null when it is neither
 */
export function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, Math.min(bytes.length & ~1, SAMPLE_BYTES));
  const little = looks(sample, 'utf-16le');
  const big = looks(sample, 'utf-16be');
  if (little === 0 && big === 0) return null;
  return little >= big ? 'utf-16le' : 'utf-16be';
}

/** The share of common characters; 0 when the bytes cannot be a text in this order. */
function looks(sample: Uint8Array, encoding: string): number {
  const text = new TextDecoder(encoding).decode(sample);
  const broken = text.replace(/\ufffd$/, '').match(/\ufffd/g)?.length ?? 0; // the sample may cut a pair
  const odd = broken + (text.match(strange)?.length ?? 0);
  if (text === '' || odd > text.length / 100) return 0;
  return (text.match(common)?.length ?? 0) / text.length;
}

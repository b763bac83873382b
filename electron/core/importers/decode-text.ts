import { ok, type Result } from '../../../shared/errors.ts';
import { decode, type Decoded } from './decode.ts';
import type { SourceFile } from './importer.ts';
import { limits } from './limits.ts';
import { refuse } from './refusal.ts';

/** A file's text, or the sentence that says why it has none. */
export function decodeText({ name, bytes }: SourceFile): Result<Decoded> {
  const decoded = decode(bytes);
  if (decoded === 'binary') return refuse(name, 'binary', 'is not a text file');
  if (decoded === 'encoding') {
    return refuse(
      name,
      'encoding',
      'is written in an older encoding that the file does not name: save it as UTF-8 and import it again',
    );
  }
  if (decoded.text.length > limits.textLength) {
    return refuse(name, 'too-large', `holds more than ${limits.textLength / 1e6} million characters`);
  }
  return ok(decoded);
}

import type * as z from 'zod';
import { bundleLimits } from './limits.ts';
import { BundleFailure } from './refuse-bundle.ts';
import { endOfString } from './split-lists.ts';

/**
 * JSON of a bundle that fits its schema.
 * @throws BundleFailure where it is nested too deeply, no JSON, or something else
 */
export function soundJson<T>(name: string, bytes: Uint8Array, schema: z.ZodType<T>): T {
  const read = schema.safeParse(parseJson(name, bytes));
  if (!read.success) throw new BundleFailure(name, 'bundle-unsound', read.error);
  return read.data;
}

/** Depth is looked at before the parsing, which recurses. */
export function parseJson(name: string, bytes: Uint8Array): unknown {
  if (isTooDeep(bytes)) throw new BundleFailure(name, 'bundle-too-deep');
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new BundleFailure(name, 'bundle-unsound', error);
  }
}

const [QUOTE, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = Buffer.from('"[]{}');

function isTooDeep(bytes: Uint8Array): boolean {
  let depth = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === QUOTE) at = endOfString(bytes, at);
    else if (byte === OPEN_LIST || byte === OPEN_OBJECT) {
      depth++;
      if (depth > bundleLimits.depth) return true;
    } else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) depth--;
  }
  return false;
}

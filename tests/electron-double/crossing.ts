/**
 * How values cross between the double's Node process and the worlds of a page: as JSON with tags for what JSON lacks.
 * Both functions are also sent into the page as text, so each must stand for itself.
 */

/** A value that JSON cannot say. The key is improbable in data; an object that has it is itself tagged. */
export interface Tagged {
  readonly $tag: string;
  readonly content?: unknown;
}

/**
 * @param special turns a function, a promise or whatever else its caller knows into a tagged value; undefined for what
 *   it does not know
 * @throws in Electron's words for what cannot be cloned, by name for what the double does not carry
 */
export function encode(
  value: unknown,
  special: (value: unknown, depth: number) => Tagged | undefined,
): unknown {
  const above = new Set<object>();
  const visit = (value: unknown): unknown => {
    const known = special(value, above.size);
    if (known !== undefined) return known;
    switch (typeof value) {
      case 'string':
      case 'boolean':
        return value;
      case 'number':
        return Number.isFinite(value) && !Object.is(value, -0)
          ? value
          : { $tag: 'number', content: Object.is(value, -0) ? '-0' : String(value) };
      case 'undefined':
        return { $tag: 'undefined' };
      case 'bigint':
        return { $tag: 'bigint', content: String(value) };
      case 'function':
      case 'symbol':
        throw new Error('An object could not be cloned.');
      case 'object':
        break;
    }
    if (value === null) return null;
    if (above.has(value)) throw new Error('electron-double: a value that contains itself is not carried');
    if (value instanceof Date) return { $tag: 'date', content: value.getTime() };
    if (value instanceof Error) return { $tag: 'error', content: value.message };
    const kind = Object.prototype.toString.call(value);
    if (kind !== '[object Object]' && !Array.isArray(value)) {
      throw new Error(`electron-double: ${kind} is not carried`);
    }
    above.add(value);
    const entries: [string, unknown][] = [];
    for (const [key, item] of Object.entries(value)) entries.push([key, visit(item)]);
    above.delete(value);
    const copy = Array.isArray(value) ? entries.map(([, item]) => item) : Object.fromEntries(entries);
    return '$tag' in value ? { $tag: 'object', content: copy } : copy;
  };
  return visit(value);
}

/** Undoes `encode`. @param special gives the value of a tag that its caller made */
export function decode(encoded: unknown, special: (tagged: Tagged) => unknown): unknown {
  const properties = (value: object): unknown =>
    Object.fromEntries(Object.entries(value).map(([key, item]) => [key, visit(item)]));
  const visit = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(visit);
    if (!('$tag' in value)) return properties(value);
    const tagged = value as Tagged;
    switch (tagged.$tag) {
      case 'undefined':
        return undefined;
      case 'number':
        return Number(tagged.content);
      case 'bigint':
        return BigInt(String(tagged.content));
      case 'date':
        return new Date(Number(tagged.content));
      case 'error':
        return new Error(String(tagged.content));
      case 'object':
        return properties(Object(tagged.content));
      default:
        return special(tagged);
    }
  };
  return visit(encoded);
}

/** Electron's structured clone between processes, in this one. @throws in Electron's words */
export function toOtherProcess(value: unknown): unknown {
  let copy: unknown;
  try {
    copy = structuredClone(value);
  } catch {
    throw new Error('An object could not be cloned.');
  }
  return encode(copy, () => undefined);
}

export function fromOtherProcess(encoded: unknown): unknown {
  return decode(encoded, ({ $tag }) => {
    throw new Error(`electron-double: what crosses has an unknown tag ${$tag}`);
  });
}

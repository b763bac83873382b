import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { SourceFile } from '../../electron/core/importers/importer.ts';

/**
 * How a fuzz test runs: the same mutations each time, few enough for every day. `SLANTWISE_FUZZ=100` runs a hundred
 * times as many, from another seed each time.
 */
export function fuzzed(runs: number): { readonly numRuns: number; readonly seed?: number } {
  const times = Number(process.env['SLANTWISE_FUZZ'] ?? 1);
  return times > 1 ? { numRuns: runs * times } : { numRuns: runs, seed: 20_151_122 };
}

/** Milliseconds that such a test may take. */
export function fuzzTimeout(): number {
  return 30_000 * Math.max(1, Number(process.env['SLANTWISE_FUZZ'] ?? 1));
}

const nasty: readonly unknown[] = [
  ...[
    null,
    true,
    -1,
    0.5,
    1e308,
    2 ** 53,
    2 ** 31,
    Number.NaN,
    '',
    '\0',
    'x'.repeat(3000),
    '\ud800',
    '999999999',
  ],
  ...[[], {}, [[[]]], { __proto__: null, constructor: 'x' }, JSON.parse('{"__proto__": {"kind": "note"}}')],
];

/** Files like a sound one with something wrong in them: torn, flipped, or of a shape that nobody expects. */
export function mutationsOf(file: SourceFile): fc.Arbitrary<SourceFile> {
  return mutated(file.bytes).map((bytes) => ({ name: file.name, bytes }));
}

function mutated(bytes: Uint8Array): fc.Arbitrary<Uint8Array> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return fc.oneof(raw(bytes), inArchive(bytes));
  const json = jsonOf(bytes);
  const shapes = [raw(bytes), lines(bytes), ...(json === undefined ? [] : [inJson(json)])];
  return fc.oneof(...shapes);
}

/** Bytes taken out and put in, and the end torn off. */
function raw(bytes: Uint8Array): fc.Arbitrary<Uint8Array> {
  const edit = fc.record({
    at: fc.nat(),
    remove: fc.nat({ max: 60 }),
    insert: fc.uint8Array({ maxLength: 6 }),
  });
  return fc
    .tuple(fc.array(edit, { maxLength: 4 }), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([edits, kept]) => {
      let torn = Buffer.from(bytes.subarray(0, kept > 0.6 ? bytes.length : Math.floor(bytes.length * kept)));
      for (const { at, remove, insert } of edits) {
        const start = at % (torn.length + 1);
        torn = Buffer.concat([torn.subarray(0, start), insert, torn.subarray(start + remove)]);
      }
      return torn;
    });
}

/** Lines doubled, dropped and exchanged, and numbers made absurd. */
function lines(bytes: Uint8Array): fc.Arbitrary<Uint8Array> {
  const edit = fc.record({
    what: fc.constantFrom('double', 'drop', 'swap', 'number', 'cells'),
    a: fc.nat(),
    b: fc.nat(),
    number: fc.constantFrom('-1', '0', '999999999', '4294967296', '1e9', ''),
  });
  return fc.array(edit, { minLength: 1, maxLength: 5 }).map((edits) => {
    const text = strFromU8(bytes).split('\n');
    for (const { what, a, b, number } of edits) {
      const at = a % text.length;
      const line = text[at] ?? '';
      if (what === 'double') text.splice(at, 0, line);
      else if (what === 'drop') text.splice(at, 1);
      else if (what === 'swap') [text[at], text[b % text.length]] = [text[b % text.length] ?? '', line];
      else if (what === 'number')
        text[at] = line.replace(/\d+/g, (digits, place: number) => (place % 3 === b % 3 ? number : digits));
      else
        text[at] = line
          .split(/(\t|;| )/)
          .reverse()
          .join('');
    }
    return strToU8(text.join('\n'));
  });
}

/** A value somewhere in JSON replaced by one that does not belong there. */
function inJson(json: unknown): fc.Arbitrary<Uint8Array> {
  const edit = fc.record({ path: fc.array(fc.nat(), { maxLength: 9 }), value: fc.constantFrom(...nasty) });
  return fc.array(edit, { minLength: 1, maxLength: 4 }).map((edits) => {
    const copy = { root: structuredClone(json) };
    for (const { path, value } of edits) replaceAt(copy, 'root', path, structuredClone(value));
    return strToU8(JSON.stringify(copy.root) ?? 'null');
  });
}

function replaceAt(
  holder: Record<string, unknown>,
  key: string,
  path: readonly number[],
  value: unknown,
): void {
  const inner = holder[key];
  const keys = typeof inner === 'object' && inner !== null ? Object.keys(inner) : [];
  const next = keys[(path[0] ?? 0) % Math.max(1, keys.length)];
  if (next === undefined || path.length === 0) holder[key] = value;
  else replaceAt(inner as Record<string, unknown>, next, path.slice(1), value);
}

/** One file of an archive mutated and packed again: what is read of it is sound as an archive. */
function inArchive(bytes: Uint8Array): fc.Arbitrary<Uint8Array> {
  const files = Object.entries(unzipSync(bytes));
  return fc.nat({ max: files.length - 1 }).chain((chosen) => {
    const [name = '', content = new Uint8Array()] = files[chosen] ?? [];
    return mutated(content).map((changed) =>
      zipSync({ ...Object.fromEntries(files), [name]: changed }, { level: 0 }),
    );
  });
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(strFromU8(bytes)) as unknown;
  } catch {
    return undefined; // most files are no JSON
  }
}

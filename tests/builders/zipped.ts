import { strToU8, zipSync } from 'fflate';

/** A zip archive of texts, by their names and in their order; the first one is stored as it is, as formats want it. */
export function zipped(texts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(texts).map(([name, text], at) => [name, [strToU8(text), { level: at === 0 ? 0 : 6 }]]),
    ),
  );
}

/** Words to a shingle: a run of so many that two texts share is hardly chance. */
const WORDS = 4;
/** Longer texts are compared by their beginnings. */
const MOST_WORDS = 20_000;

/** The runs of words of a text, case and punctuation left out (Broder, On the Resemblance of Documents, 1997). */
export function shingles(text: string): ReadonlySet<string> {
  const words: string[] = [];
  for (const [word] of text.matchAll(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}\p{M}]+/gu,
  )) {
    words.push(word.toLowerCase());
    if (words.length === MOST_WORDS) break;
  }
  const runs = new Set<string>();
  for (let at = 0; at + WORDS <= words.length; at++) runs.add(words.slice(at, at + WORDS).join(' '));
  return runs;
}

/** The share of the smaller set that is in the other one, 0 to 1; 0 when one is empty. */
export function sharedShingles(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const run of small) if (large.has(run)) shared += 1;
  return shared / small.size;
}

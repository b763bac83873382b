import anyAscii from 'any-ascii';

/**
 * How a name sounds, across scripts and spellings. The consonants carry a name through transliteration (Arabic and
 * Hebrew write little else), so names are first compared by these and only then by their vowels.
 */
export interface NameSounds {
  /** Its words in plain Latin letters, without articles, particles and titles. */
  readonly words: readonly string[];
  /** The consonants of each word, classes of like sounds as one. */
  readonly skeletons: readonly string[];
  /** The consonants of all words run together: Chinese and Korean names have no fixed word breaks. */
  readonly joined: string;
  /** As the skeleton, with classes of vowels in it. */
  readonly spoken: string;
  /** Written without short vowels, so that `spoken` says less than its Latin counterpart. */
  readonly isAbjad: boolean;
}

export function nameSounds(name: string): NameSounds {
  const isAbjad = /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(name);
  const words = latinWords(isAbjad ? spellOut(name) : name);
  const run = words.join('');
  return { words, skeletons: words.map(skeleton), joined: skeleton(run), spoken: spoken(run), isAbjad };
}

/** A name in plain Latin letters and digits, lower case, one blank between words. */
export function latin(name: string): string {
  return anyAscii(name)
    .toLowerCase()
    .replace(/[`']/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** Words that a name may have or lack: articles, particles, titles. */
const droppable = new Set(
  `a al an ar as ash at az ad el ul the of and for de del der des den di da do dos du la le les van von zu zum
  bin ben ibn bint mr mrs ms dr prof sir`.split(/\s+/),
);

function latinWords(name: string): readonly string[] {
  const all = latin(name).split(' ');
  const kept = all.filter((word) => !droppable.has(word));
  return kept.length > 0 ? kept : all;
}

/** Letters of Arabic and Hebrew that stand for vowels, or for other sounds than any-ascii gives them. */
function spellOut(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\p{M}|\u0640/gu, '')
    .replace(/(?<!\p{L})ال(?=\p{L}{2})/gu, '')
    .replace(/ه\u200c/gu, 'e')
    .replace(/[\u200c\u200d]/gu, '')
    .replace(/[اأإآٱعאע]/gu, 'a')
    .replace(/(?<=[\p{L}])[وו]/gu, 'o')
    .replace(/(?<=[\p{L}])[يیىי]/gu, 'i')
    .replace(/ב/gu, 'b')
    .replace(/ة/gu, 'h');
}

/** Spellings of one sound; capitals stand for sounds that Latin writes with several letters. In this order. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/^x/g, 's'],
  [/x/g, 'ks'],
  [/shch|schtsch/g, 'S'],
  [/tsch|tch|cz/g, 'C'],
  [/dzh|dsch|dj/g, 'J'],
  [/sch|sh/g, 'S'],
  [/zh|j(?![bcdfghjklmnpqrstvwxz]|$)/g, 'J'],
  [/j/g, 'i'],
  [/ch/g, 'C'],
  [/kh/g, 'h'],
  [/gh|ck/g, 'k'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/ts|tz/g, 's'],
  [/c(?=[eiy])/g, 's'],
  [/[cqg]/g, 'k'],
  [/z/g, 's'],
  [/[wv]/g, 'f'],
  [/p/g, 'b'],
  [/h$/g, ''],
  [/[ae]/g, 'a'],
  [/[iy]/g, 'i'],
  [/[ou]/g, 'o'],
  [/(.)\1+/g, '$1'],
];

function spoken(word: string): string {
  return spellings.reduce((text, [spelling, sound]) => text.replace(spelling, sound), word);
}

/** A vowel at the beginning is heard, whichever it is. */
function skeleton(word: string): string {
  return spoken(word)
    .replace(/^[aio]+/, 'A')
    .replace(/[aio]/g, '')
    .replace(/(.)\1+/g, '$1');
}

/** How much alike two words are: 1 for equal ones, 0 for such as have no letter in place (Levenshtein, by length). */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const longest = Math.max(a.length, b.length);
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return 1 - (row[b.length] ?? longest) / longest;
}

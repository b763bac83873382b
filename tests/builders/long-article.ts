/**
 * A long article from a seed: the same seed and size give the same text on every machine.
 * Sentences are nonsense of news words, paragraphs of about 80 words, as in the measurements.
 */
export function aLongText({ words, seed = 1 }: { readonly words: number; readonly seed?: number }): string {
  const next = seededNumbers(seed);
  const pick = (): string => vocabulary[Math.floor(next() * vocabulary.length)] ?? 'and';
  const paragraphs: string[] = [];
  for (let left = words; left > 0;) {
    let paragraph = '';
    for (let inParagraph = Math.min(left, 80); inParagraph > 0;) {
      const length = Math.min(inParagraph, 8 + Math.floor(next() * 14));
      const sentence = Array.from({ length }, pick).join(' ');
      paragraph += `${paragraph === '' ? '' : ' '}${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
      inParagraph -= length;
      left -= length;
    }
    paragraphs.push(paragraph);
  }
  return paragraphs.join('\n\n');
}

/** Sentences of a corpus that packing cannot learn by heart: it looks back 32 KB, and they are megabytes. */
const CORPUS = 40_000;

/**
 * The same, of words that are made up and seldom alike, so that packing makes no more of it than of real articles: two to
 * three times smaller.
 */
export function aVariedText({ words, seed = 1 }: { readonly words: number; readonly seed?: number }): string {
  const next = seededNumbers(seed);
  const sentences = corpus();
  const paragraphs: string[] = [];
  for (let left = words; left > 0;) {
    const paragraph: string[] = [];
    for (let inParagraph = Math.min(left, 80); inParagraph > 0; inParagraph -= SENTENCE) {
      paragraph.push(sentences[Math.floor(next() * sentences.length)] ?? '');
      left -= SENTENCE;
    }
    paragraphs.push(paragraph.join(' '));
  }
  return paragraphs.join('\n\n');
}

/** Words of a made-up sentence. */
const SENTENCE = 12;

let known: readonly string[] | null = null;

function corpus(): readonly string[] {
  if (known !== null) return known;
  const next = seededNumbers(4711);
  const letter = (letters: string): string => letters[Math.floor(next() * letters.length)] ?? '';
  const syllable = (): string =>
    `${letter('bcdfghklmnprstvw')}${letter('aaeeeiou')}${letter('lmnrst   ').trim()}`;
  const word = (): string => Array.from({ length: 1 + Math.floor(next() * 3) }, syllable).join('');
  known = Array.from({ length: CORPUS }, () => `${Array.from({ length: SENTENCE }, word).join(' ')}.`);
  return known;
}

/** Numbers from 0 to 1, exclusive, by the generator mulberry32: small, and good enough to shuffle words. */
export function seededNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const vocabulary = (
  'the a minister parliament said on against with harbour strike talks envoy border troops ceasefire sanctions ' +
  'opposition court ruled budget water dam council mayor protest union court fishing export tariff summit ' +
  'spokeswoman denied claimed reported “unacceptable” reform vote coalition leader delegation aid convoy refused ' +
  'between after before because although villagers engineers regulator coast northern southern former senior and of to in'
).split(' ');

import { unescapeTsv } from './tsv-text.ts';

/** A WebAnno TSV 3 file as it stands: its layers with their columns, its text, its tokens. */
export interface TsvFile {
  readonly layers: readonly TsvLayer[];
  /** Put together of the sentences; offsets count UTF-16 code units in it. */
  readonly text: string;
  readonly tokens: readonly TsvToken[];
}

export interface TsvLayer {
  readonly kind: 'span' | 'relation' | 'chain';
  readonly type: string;
  readonly features: readonly string[];
  /** The first of its columns among a token's cells. */
  readonly column: number;
}

export interface TsvToken {
  /** `1-2`, or `1-2.1` for a part of a token: it may be empty, where INCEpTION has an annotation between two letters. */
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly cells: readonly string[];
}

const kinds: Readonly<Record<string, TsvLayer['kind']>> = { SP: 'span', RL: 'relation', CH: 'chain' };

/** More blanks than these between two sentences are none that a text has. */
const LONGEST_GAP = 100_000;

/** @returns null when a row is no row, or its offsets are none */
export function readTsv(source: string): TsvFile | null {
  const layers: TsvLayer[] = [];
  const tokens: TsvToken[] = [];
  const text = new SentenceText();
  let sentence: string[] = [];
  let columns = 0;
  for (const line of source.split(/\r?\n/)) {
    const header = /^#T_(SP|RL|CH)=(.*)$/.exec(line);
    if (header !== null) {
      const [type = '', ...features] = (header[2] ?? '').split('|');
      const kind = kinds[header[1] ?? ''] ?? 'span';
      layers.push({ kind, type, features, column: columns });
      columns += Math.max(1, features.length);
    } else if (line.startsWith('#Text=')) {
      sentence.push(unescapeTsv(line.slice('#Text='.length)));
    } else if (/^\d+-\d+(?:\.\d+)?\t/.test(line)) {
      const [id = '', offsets = '', form = '', ...cells] = line.split('\t');
      const place = /^(\d{1,9})-(\d{1,9})$/.exec(offsets);
      if (place === null) return null;
      const token = { id, start: Number(place[1]), end: Number(place[2]), cells };
      if (sentence.length > 0 && !text.add(sentence.join('\n'), unescapeTsv(form), token.start)) return null;
      sentence = [];
      if (token.start > token.end || token.end > text.length) return null;
      tokens.push(token);
    }
  }
  return { layers, text: text.text, tokens };
}

/** The document's text, put together of sentences whose offsets the first token of each tells. */
class SentenceText {
  text = '';

  get length(): number {
    return this.text.length;
  }

  /** @returns whether the sentence fits behind those before it */
  add(sentence: string, firstToken: string, tokenStart: number): boolean {
    const inside = Math.max(0, sentence.indexOf(firstToken));
    const gap = tokenStart - inside - this.text.length;
    if (gap < 0 || gap > LONGEST_GAP) return false;
    // What stands between sentences is not in the file: a blank, or the blank line between two paragraphs.
    this.text += `${(gap === 1 ? ' ' : '\n').repeat(gap)}${sentence}`;
    return true;
  }
}

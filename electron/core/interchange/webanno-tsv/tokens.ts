import type { Stretch } from '../stretches.ts';

export interface Sentence extends Stretch {
  readonly tokens: readonly Stretch[];
}

/**
 * A text in sentences and tokens, whose edges include all edges given: then every annotation is made of whole tokens.
 * A sentence takes the blanks behind it, so that the text can be put together again.
 */
export function sentencesOf(
  text: string,
  language: string | null,
  edges: ReadonlySet<number>,
): readonly Sentence[] {
  const locale = supported(language);
  const sentences: Sentence[] = [];
  let begin = 0;
  for (const { segment, index } of new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(text)) {
    const end = index + segment.length;
    const tokens = tokensOf(text, begin, end, locale, edges);
    if (tokens.length === 0) continue; // blanks only: they go with the next sentence
    sentences.push({ start: begin, end, tokens });
    begin = end;
  }
  const last = sentences.at(-1);
  if (last !== undefined && begin < text.length) sentences.splice(-1, 1, { ...last, end: text.length });
  return sentences;
}

function tokensOf(
  text: string,
  begin: number,
  end: number,
  locale: string | undefined,
  edges: ReadonlySet<number>,
): Stretch[] {
  const tokens: Stretch[] = [];
  const part = text.slice(begin, end);
  for (const { segment, index } of new Intl.Segmenter(locale, { granularity: 'word' }).segment(part)) {
    let start = begin + index;
    const stop = start + segment.length;
    for (let at = start + 1; at <= stop; at++) {
      if (at < stop && !edges.has(at)) continue;
      if (text.slice(start, at).trim() !== '') tokens.push({ start, end: at });
      start = at;
    }
  }
  return tokens;
}

function supported(language: string | null): string | undefined {
  try {
    return Intl.Segmenter.supportedLocalesOf(language ?? [])[0];
  } catch (error) {
    if (error instanceof RangeError) return undefined; // the article's language is no tag
    throw error;
  }
}

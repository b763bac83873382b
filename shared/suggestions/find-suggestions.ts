import { capitalsFit } from './capitals-fit.ts';
import { comparable } from './comparable-text.ts';
import { PhraseFinder, type Finding } from './find-phrases.ts';
import { findQuotations, type Place } from './find-quotations.ts';
import type { NamePhrase, WordingPhrase } from './phrases.ts';
import { quotedPassages, type QuotedPassage } from './quoted-passages.ts';
import { pack, type PackedSuggestions } from './suggestion-list.ts';
import type { Meaning, Speaker, Suggestion } from './suggestion.ts';

/** What suggestions are made from: plain data, so that it can be handed to a worker. */
export interface SuggestionSource {
  readonly text: string;
  readonly names: readonly NamePhrase[];
  readonly wordings: readonly WordingPhrase[];
}

/**
 * All suggestions for a text, whether or not they were settled before. Nothing is learned or guessed: the same text,
 * names and lexicon always give the same.
 */
export function findSuggestions({ text, names, wordings }: SuggestionSource): PackedSuggestions {
  const compared = comparable(text);
  const named = nameFinder(names).find(text, compared);
  const worded = wordingFinder(wordings).find(text, compared);
  const quoted = quotedPassages(text);
  const isQuoted = within(quoted);
  const shared = new Map<string, Meaning>();
  const suggestions: Suggestion[] = [];
  for (const { start, end, meanings } of named) {
    const words = text.slice(start, end).toLowerCase();
    const key = [words, ...meanings].join('\n');
    const meaning = shared.get(key) ?? { rule: 'name', words, actorIds: meanings };
    shared.set(key, meaning);
    suggestions.push({ start, end, meaning, quoted: isQuoted(start) });
  }
  for (const { start, end, meanings } of worded) {
    const meaning = meanings[0];
    if (meaning !== undefined) suggestions.push({ start, end, meaning, quoted: isQuoted(start) });
  }
  const byStart = new Map(named.map((finding) => [finding.start, finding]));
  for (const { start, end, speaker } of findQuotations(text, named, quoted)) {
    const meaning: Meaning = { rule: 'quotation', speaker: speakerAt(text, speaker, byStart) };
    suggestions.push({ start, end, meaning, quoted: true });
  }
  return pack(suggestions);
}

function nameFinder(names: readonly NamePhrase[]): PhraseFinder<string> {
  return new PhraseFinder(
    names.map(({ text, actorId }) => ({
      text,
      meaning: actorId,
      fits: (passage) => capitalsFit(text, passage),
    })),
  );
}

function wordingFinder(wordings: readonly WordingPhrase[]): PhraseFinder<Meaning> {
  return new PhraseFinder(
    wordings.map(({ text, entryId, codeId }) => ({
      text: text.replace(/\*+$/u, ''),
      meaning: { rule: 'wording', entryId, codeId },
      endsOpen: text.endsWith('*'),
    })),
  );
}

function speakerAt(
  text: string,
  speaker: Place | null,
  named: ReadonlyMap<number, Finding<string>>,
): Speaker | null {
  if (speaker === null) return null;
  const actorId = named.get(speaker.start)?.meanings[0];
  if (actorId !== undefined) return { type: 'actor', actorId };
  return { type: 'unnamed', description: text.slice(speaker.start, speaker.end).replace(/\s+/gu, ' ') };
}

/** Whether an offset lies in one of the passages. */
function within(passages: readonly QuotedPassage[]): (offset: number) => boolean {
  return (offset) => {
    let low = 0;
    let high = passages.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((passages[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const passage = passages[low - 1];
    return passage !== undefined && offset < passage.end;
  };
}

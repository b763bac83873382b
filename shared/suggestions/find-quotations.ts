import { capitalisedNames } from './capitalised-names.ts';
import { quotedPassages, type QuotedPassage } from './quoted-passages.ts';
import { speechVerbs, type SpeechVerb } from './speech-verbs.ts';

/** A stretch of the text in which somebody is named. UTF-16 code units, end exclusive. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

export interface Quotation extends Place {
  /** Where the speaker is named; null where the text has only a pronoun. */
  readonly speaker: Place | null;
}

/** A verb of speaking beside a quotation, and whom it makes the speaker. */
interface Attribution {
  readonly speaker: Place | null;
  /** Between the verb and the quotation. */
  readonly distance: number;
  readonly end: number;
}

/** How far from a quotation its verb may stand. */
const REACH = 160;
/** A shorter one is a word in doubt (“ceasefire”), and no statement. */
const LEAST_WORDS = 3;
const LEAST_UNSPACED = 4;
const SENTENCE_END = /[.!?。！？؟…](?=\s|$)/gu;

/**
 * Quotations that a verb of speaking stands beside, with the speaker: who is named nearest to the verb, by a known name
 * or by capitals. One that follows on an attributed one (“…,” said A. “…”) has the same speaker.
 * @param known where names of the registry stand, ascending
 */
export function findQuotations(
  text: string,
  known: readonly Place[],
  quoted: readonly QuotedPassage[] = quotedPassages(text),
): Quotation[] {
  const quotations: Quotation[] = [];
  let last: Attribution | null = null;
  let lastEnd = -1;
  for (const [index, passage] of quoted.entries()) {
    const from = quoted[index - 1]?.end ?? 0;
    const to = quoted[index + 1]?.start ?? text.length;
    const own: Attribution | null = attributionOf(text, passage, from, to, known);
    // What is said on, after the verb that attributed the words before it.
    const follows: boolean = last !== null && last.end > lastEnd && passage.start - last.end <= REACH / 4;
    const attribution: Attribution | null = own ?? (follows ? last : null);
    last = attribution;
    lastEnd = passage.end;
    if (attribution === null || !isStatement(text.slice(passage.start, passage.end))) continue;
    quotations.push({ start: passage.start, end: passage.end, speaker: attribution.speaker });
  }
  return quotations;
}

function isStatement(words: string): boolean {
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(words))
    return words.length >= LEAST_UNSPACED;
  return words.trim().split(/\s+/u).length >= LEAST_WORDS;
}

function attributionOf(
  text: string,
  passage: QuotedPassage,
  from: number,
  to: number,
  known: readonly Place[],
): Attribution | null {
  const before = attributionBefore(text, passage, from, known);
  const after = attributionAfter(text, passage, to, known);
  if (before === null || after === null) return before ?? after;
  return after.distance < before.distance ? after : before;
}

/** “Kosari said that …”, “Lavrov: …” */
function attributionBefore(
  text: string,
  { start }: QuotedPassage,
  from: number,
  known: readonly Place[],
): Attribution | null {
  const open = start - 1;
  const paragraph = text.lastIndexOf('\n\n', open) + 2;
  const earliest = Math.max(open - REACH, paragraph === 1 ? 0 : paragraph, from === 0 ? 0 : from + 1);
  const reach = text.slice(earliest, open);
  const sentence = [...reach.matchAll(SENTENCE_END)].at(-1);
  const begin = earliest + (sentence === undefined ? 0 : sentence.index + 1);
  const window = text.slice(begin, open);
  const verb = speechVerbs(window).at(-1);
  if (verb === undefined) return null;
  return {
    speaker: speakerOf(text, begin, window, verb, known),
    distance: window.length - verb.end,
    end: begin,
  };
}

/** “…,” said Lavrov. */
function attributionAfter(
  text: string,
  { start, end }: QuotedPassage,
  to: number,
  known: readonly Place[],
): Attribution | null {
  // A full stop inside the marks ends the sentence, and what follows is another one.
  if (/[.。]$/u.test(text.slice(start, end))) return null;
  const begin = end + 1;
  const paragraph = text.indexOf('\n\n', begin);
  const latest = Math.min(
    begin + REACH,
    to === text.length ? to : to - 1,
    paragraph === -1 ? text.length : paragraph,
  );
  const reach = text.slice(begin, Math.max(begin, latest));
  if (/^\s*[.。]/u.test(reach)) return null;
  const [sentence] = reach.matchAll(SENTENCE_END);
  const window = sentence === undefined ? reach : reach.slice(0, sentence.index);
  const verb = speechVerbs(window)[0];
  if (verb === undefined || verb.start > REACH / 2) return null;
  return {
    speaker: speakerOf(text, begin, window, verb, known),
    distance: verb.start,
    end: begin + window.length,
  };
}

/** Who is named nearest to the verb. */
function speakerOf(
  text: string,
  begin: number,
  window: string,
  verb: SpeechVerb,
  known: readonly Place[],
): Place | null {
  // “Kosari, a member of parliament, said”: who is between commas explains who is before them.
  const before = window.slice(0, verb.start).replace(/,[^,]*,\s*$/u, '');
  const subject = nearest(places(text, begin, 0, before.length, known), begin + before.length);
  if (verb.addressed) return subject;
  const after = nearest(places(text, begin, verb.end, window.length, known), begin + verb.end);
  if (subject === null || after === null) return subject ?? after;
  const gapBefore = begin + before.length - subject.end;
  return after.start - (begin + verb.end) < gapBefore ? after : subject;
}

function nearest(candidates: readonly Place[], offset: number): Place | null {
  const distance = ({ start, end }: Place): number => Math.max(start - offset, offset - end);
  return candidates.reduce<Place | null>(
    (best, place) => (best === null || distance(place) < distance(best) ? place : best),
    null,
  );
}

/** Known names in a stretch, and capitalised ones that are none of them. */
function places(text: string, begin: number, from: number, to: number, known: readonly Place[]): Place[] {
  const [start, end] = [begin + from, begin + to];
  const registered = knownWithin(known, start, end);
  const capitalised = capitalisedNames(text.slice(start, end))
    .map((name) => ({ start: start + name.start, end: start + name.end }))
    .filter((name) => !registered.some((other) => other.start < name.end && other.end > name.start));
  return [...registered, ...capitalised];
}

function knownWithin(known: readonly Place[], start: number, end: number): Place[] {
  let low = 0;
  let high = known.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((known[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const found: Place[] = [];
  for (let at = low; at < known.length; at++) {
    const place = known[at];
    if (place === undefined || place.end > end) break;
    found.push(place);
  }
  return found;
}

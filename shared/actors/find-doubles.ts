import { comparable } from '../suggestions/comparable-text.ts';
import type { Actor } from '../schema/actor.ts';
import { atOnce, stepping } from '../steps.ts';
import { namesOf } from './actor-names.ts';
import { latin, likeness, nameSounds, type NameSounds } from './name-sounds.ts';

/** Why two actors may be one. */
export type DoubleReason = 'same-item' | 'same-name' | 'same-words' | 'sound' | 'initials' | 'acronym';

export interface Double {
  /** The one whose id comes first was made first. */
  readonly ids: readonly [string, string];
  readonly reason: DoubleReason;
  /** The names that gave it away, one of each. */
  readonly names: readonly [string, string];
  /** 0 to 1. */
  readonly confidence: number;
}

/** One name of an actor, made ready to be compared. */
interface Bearer {
  readonly actor: Actor;
  readonly name: string;
  readonly sounds: NameSounds;
}

/** Below this a pair is not worth an analyst's look. */
const LEAST_CONFIDENCE = 0.4;
/** In larger groups of one key each is compared with the first alone: the rest follow once some are merged. */
const COMPARED_ALL = 24;

/**
 * Finds actors that may be one and the same, the surest first. Only names that share a key (the same letters, words,
 * sounds, initials) are compared, so that ten thousand actors take about a second. Merged actors are left out, and so
 * are pairs that were told apart or that stand for different Wikidata items.
 */
export function findDoubles(actors: Iterable<Actor>): readonly Double[] {
  return atOnce(findDoublesAmong(actors, () => true));
}

/**
 * The same of pairs of which one is wanted: it costs the comparison of those.
 * @returns the doubles, in steps
 */
export function* findDoublesAmong(
  actors: Iterable<Actor>,
  isWanted: (id: string) => boolean,
): Generator<undefined, readonly Double[]> {
  const blocks = new Map<string, Bearer[]>();
  yield* stepping(actors, (actor) => {
    if (actor.mergedIntoId !== null) return;
    for (const [key, bearer] of bearersOf(actor)) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [bearer]);
      else block.push(bearer);
    }
  });
  const best = new Map<string, Double>();
  yield* stepping(blocks, ([key, block]) => {
    if (block.length === 1) return;
    for (const [a, b] of pairsOf(block)) {
      const double = isWanted(a.actor.id) || isWanted(b.actor.id) ? compare(a, b, key.slice(0, 1)) : null;
      if (double === null) continue;
      const pair = double.ids.join(' ');
      if ((best.get(pair)?.confidence ?? 0) < double.confidence) best.set(pair, double);
    }
  });
  return [...best.values()].sort(
    (a, b) => b.confidence - a.confidence || (a.ids.join(' ') < b.ids.join(' ') ? -1 : 1),
  );
}

const known = new WeakMap<Actor, ReadonlyMap<string, Bearer>>();

/** What an actor may share with others, with the name that it shares: worked out once for a record. */
function bearersOf(actor: Actor): ReadonlyMap<string, Bearer> {
  const before = known.get(actor);
  if (before !== undefined) return before;
  const bearers = new Map<string, Bearer>();
  for (const name of namesOf(actor)) {
    const bearer = { actor, name, sounds: nameSounds(name) };
    for (const key of keysOf(bearer)) if (!bearers.has(key)) bearers.set(key, bearer);
  }
  known.set(actor, bearers);
  return bearers;
}

/** Whether two actors were told apart: it is kept at one of them. */
export function areToldApart(a: Actor, b: Actor): boolean {
  return a.distinctFromIds.includes(b.id) || b.distinctFromIds.includes(a.id);
}

/** What a name may share with another one; the first letter says what kind of key it is. */
function keysOf({ actor, name, sounds }: Bearer): readonly string[] {
  const { words, skeletons, joined } = sounds;
  const keys = [`n ${plain(name)}`, `w ${[...words].sort().join(' ')}`];
  if (actor.wikidata !== null) keys.push(`q ${actor.wikidata}`);
  if (joined.length > 1) keys.push(`s ${[...skeletons].sort().join(' ')}`, `j ${joined}`);
  const last = skeletons.at(-1) ?? '';
  if (words.length > 1 && last.length > 1) keys.push(`i ${(words[0] ?? '').slice(0, 1)} ${last}`);
  const acronym = acronymIn(name) ?? initialsOf(words);
  if (acronym !== null) keys.push(`a ${acronym}`);
  return keys;
}

function* pairsOf(block: readonly Bearer[]): Iterable<readonly [Bearer, Bearer]> {
  for (const [index, a] of block.entries()) {
    if (index > 0 && block.length > COMPARED_ALL) return;
    for (const b of block.slice(index + 1)) yield a.actor.id < b.actor.id ? [a, b] : [b, a];
  }
}

function compare(a: Bearer, b: Bearer, kindOfKey: string): Double | null {
  const [one, other] = [a.actor, b.actor];
  if (one.id === other.id || areToldApart(one, other)) return null;
  if (one.wikidata !== null && other.wikidata !== null && one.wikidata !== other.wikidata) return null;
  const found = judge(a, b, kindOfKey);
  if (found === null) return null;
  const confidence = found.confidence * fit(one, other);
  if (confidence < LEAST_CONFIDENCE) return null;
  return { ids: [one.id, other.id], reason: found.reason, names: [a.name, b.name], confidence };
}

function judge(
  a: Bearer,
  b: Bearer,
  kindOfKey: string,
): { readonly reason: DoubleReason; readonly confidence: number } | null {
  switch (kindOfKey) {
    case 'q':
      return { reason: 'same-item', confidence: 0.99 };
    case 'n':
      return { reason: 'same-name', confidence: 0.95 };
    case 'w':
      return { reason: 'same-words', confidence: 0.85 };
    case 'i':
      return areInitials(a.sounds, b.sounds) || areInitials(b.sounds, a.sounds)
        ? { reason: 'initials', confidence: 0.6 }
        : null;
    case 'a':
      return (acronymIn(a.name) === null) === (acronymIn(b.name) === null)
        ? null
        : { reason: 'acronym', confidence: 0.55 };
    default:
      return judgeSound(a.sounds, b.sounds);
  }
}

/** Like consonants are not enough for short names, nor for one word whose vowels are all others. */
function judgeSound(a: NameSounds, b: NameSounds): { reason: DoubleReason; confidence: number } | null {
  const length = a.joined.length;
  if (a.isAbjad !== b.isAbjad) return length < 3 ? null : { reason: 'sound', confidence: 0.7 };
  const alike = likeness(a.spoken, b.spoken);
  const least = length < 3 ? 0.9 : a.words.length === 1 ? 0.8 : 0.7;
  return alike < least ? null : { reason: 'sound', confidence: 0.4 + 0.4 * alike };
}

/** “V. Putin” for “Vladimir Putin”: all words but the last are initials, and the first one fits. */
function areInitials(short: NameSounds, long: NameSounds): boolean {
  const initials = short.words.slice(0, -1);
  const isShort = initials.every((word) => word.length === 1) && (short.words.at(-1)?.length ?? 0) > 1;
  return isShort && (long.words[0]?.length ?? 0) > 1 && initials[0] === long.words[0]?.slice(0, 1);
}

/** Other kinds and countries speak against a pair, and so does one being part of the other. */
function fit(a: Actor, b: Actor): number {
  const differs = (one: string | null, other: string | null): boolean =>
    one !== null && other !== null && one !== other;
  let factor = 1;
  if (differs(a.kindId, b.kindId)) factor *= 0.8;
  if (differs(a.country, b.country)) factor *= 0.8;
  if (a.parentId === b.id || b.parentId === a.id) factor *= 0.6;
  return factor;
}

/** Without case, marks, punctuation and superfluous blanks. */
function plain(name: string): string {
  return comparable(name)
    .text.replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** “UN”, “U.N.”: two to six capital letters and nothing else. */
function acronymIn(name: string): string | null {
  const letters = name.replace(/\./g, '');
  return /^\p{Lu}{2,6}$/u.test(letters) ? latin(letters) : null;
}

function initialsOf(words: readonly string[]): string | null {
  return words.length < 2 || words.length > 6 ? null : words.map((word) => word.slice(0, 1)).join('');
}

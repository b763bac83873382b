/** A name by its capitals alone: “Sergei Lavrov”, “Ursula von der Leyen”. Scripts without capitals have none. */
export interface CapitalisedName {
  /** UTF-16 code units of the text that was searched. */
  readonly start: number;
  readonly end: number;
}

const WORD = String.raw`\p{Lu}[\p{L}\p{M}’'\-]*`;
const JOINT = String.raw`(?:\s+(?:al|bin|ibn|von|van|der|den|de|del|della|da|di|du|la|le|el|of|the))*`;
const NAME = new RegExp(String.raw`(?<![\p{L}\p{N}])${WORD}(?:${JOINT}[\s\-]+${WORD})*`, 'gu');

/** Words that begin sentences, or are dates: alone they are nobody’s name. */
const NO_NAMES = new Set(
  (
    'the a an and but or so yet if when while as at in on by for from of to with after before since although though ' +
    'he she it they we i you his her its their our my this that these those there here who what why how not no yes ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august ' +
    'september october november december er sie es wir ich der die das ein eine und aber wie so in am im auf ' +
    'il elle on nous je le la les un une et mais el ella los las y pero montag dienstag mittwoch donnerstag freitag ' +
    'samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes jueves viernes domingo'
  ).split(' '),
);

/** Names in a text, ascending. */
export function capitalisedNames(text: string): CapitalisedName[] {
  const names: CapitalisedName[] = [];
  for (const { 0: found, index } of text.matchAll(NAME)) {
    const name = withoutFirstWords(found);
    const end = index + found.length - possessive(name);
    const start = index + found.length - name.length;
    if (start < end) names.push({ start, end });
  }
  return names;
}

/** “But Lavrov” is Lavrov. */
function withoutFirstWords(found: string): string {
  let name = found;
  for (;;) {
    const first = /^[^\s-]+/u.exec(name)?.[0] ?? '';
    if (!NO_NAMES.has(first.toLowerCase())) return name;
    name = name.slice(first.length).replace(/^[\s-]+/u, '');
    if (name === '') return name;
  }
}

function possessive(name: string): number {
  return /['’]s?$/u.exec(name)?.[0].length ?? 0;
}

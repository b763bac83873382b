import { Alias } from '../../../shared/schema/actor.ts';
import { plainAlias } from '../../../shared/actors/actor-names.ts';
import { actorRemark, type ActorRemark } from '../../../shared/actors/actor-remark.ts';

/**
 * All aliases of an actor in one cell: `Saddam | صدام حسين [ar] | The president [en 1979/2003]`. Between brackets stand
 * the language, then the years or days from and until when the name is valid, either of which may be missing (`2003/`).
 * A backslash takes from the sign behind it its meaning.
 */
export function writeAliases(aliases: readonly Alias[]): string {
  return aliases.map(writeAlias).join(' | ');
}

function writeAlias({ text, language, validFrom, validTo }: Alias): string {
  const validity = validFrom === null && validTo === null ? [] : [`${validFrom ?? ''}/${validTo ?? ''}`];
  const said = [...(language === null ? [] : [escape(language, /[\\|[\]/ ]/g)]), ...validity];
  const name = keepEnds(escape(text, /[\\|[\]]/g));
  return said.length === 0 ? name : `${name} [${said.join(' ')}]`;
}

/** Blanks at the ends of a name are part of it, those around it are not. */
function keepEnds(text: string): string {
  const start = /^\s/u.test(text) ? `\\${text}` : text;
  return /\s$/u.test(text) && text.length > 1 ? `${start.slice(0, -1)}\\${start.slice(-1)}` : start;
}

function escape(text: string, signs: RegExp): string {
  return text.replace(signs, '\\$&');
}

/** @returns a remark that names the alias which cannot be read, where there is one */
export function readAliases(cell: string): Alias[] | ActorRemark {
  const aliases: Alias[] = [];
  for (const piece of splitAt(cell, '|')) {
    const trimmed = trim(piece);
    if (trimmed === '') continue;
    const alias = readAlias(trimmed);
    if (alias === null) return actorRemark('alias-unsound', trimmed);
    aliases.push(alias);
  }
  return aliases;
}

function readAlias(piece: string): Alias | null {
  const [name = '', said, ...more] = splitAt(piece, '[');
  const text = unescape(trim(name));
  if (said === undefined) return checked(plainAlias(text));
  if (more.length > 0 || !isClosed(said)) return null;
  const words = splitAt(said.slice(0, -1), ' ').filter((word) => word !== '');
  const validity = words.find((word) => splitAt(word, '/').length === 2);
  const languages = words.filter((word) => word !== validity);
  if (languages.length > 1) return null;
  const [from = '', to = ''] = validity === undefined ? [] : splitAt(validity, '/');
  return checked({
    text,
    language: languages[0] === undefined ? null : unescape(languages[0]),
    validFrom: from === '' ? null : from,
    validTo: to === '' ? null : to,
  });
}

function checked(alias: Alias): Alias | null {
  return Alias.safeParse(alias).data ?? null;
}

/** Whether the last sign is a bracket that closes. */
function isClosed(said: string): boolean {
  return splitAt(said, ']').length === 2 && said.endsWith(']');
}

/** Splits at each sign that has no backslash before it. */
function splitAt(text: string, sign: string): string[] {
  const pieces = [''];
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] ?? '';
    if (letter === sign) pieces.push('');
    else {
      const taken = letter === '\\' ? letter + (text[at + 1] ?? '') : letter;
      at += taken.length - 1;
      pieces.push((pieces.pop() ?? '') + taken);
    }
  }
  return pieces;
}

/** Without blanks at the ends, but for one that has a backslash before it. */
function trim(text: string): string {
  const start = text.trimStart();
  const end = start.trimEnd();
  const slashes = /\\*$/.exec(end)?.[0].length ?? 0;
  return slashes % 2 === 1 ? start.slice(0, end.length + 1) : end;
}

function unescape(text: string): string {
  return text.replace(/\\(.)/gsu, '$1');
}

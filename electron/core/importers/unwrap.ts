import { lineWidth, setSolid } from './line-width.ts';

/** A line longer than this was not broken to fit a page. */
const LONGEST_WRAPPED = 100;
/** Lines broken at less are verse, addresses or lists. */
const SHORTEST_WRAPPED = 50;
/** The share of line ends that must be forced by the width for lines to count as wrapped. */
const FORCED_SHARE = 0.75;

const SOFT_HYPHEN = '\u00ad';
const listMarker = /^\s*(?:[-*•‣–—]|\(?\d{1,3}[.)])\s/u;
const indent = /^(?:\t| {2,}|\u3000)/;

/**
 * The paragraphs of a plain text. Blank lines part them. Where lines were broken at a fixed width, they
 * are joined again; where each line is a paragraph, it stays one; short lines (verse, addresses, lists)
 * keep their ends.
 *
 * A line was broken by the width if the next line's first word would not have fitted on it.
 * @param text line ends are U+000A only
 */
export function paragraphsOf(text: string): string[] {
  const groups = splitGroups(text);
  const typical = typicalWidth(groups);
  const parted = groups.length > 1;
  return groups.flatMap((lines) => groupParagraphs(lines, typical, parted));
}

function splitGroups(text: string): string[][] {
  const groups: string[][] = [];
  let group: string[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() !== '') group.push(line.trimEnd());
    else if (group.length > 0) {
      groups.push(group);
      group = [];
    }
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

/** The width that the text's longer groups are wrapped at; null when none is. */
function typicalWidth(groups: readonly string[][]): number | null {
  let widest: number | null = null;
  for (const lines of groups) {
    const width = ownWidth(lines);
    if (lines.length >= 3 && isWrapped(lines, width)) widest = Math.max(widest ?? 0, width);
  }
  return widest;
}

function groupParagraphs(lines: readonly string[], typical: number | null, parted: boolean): string[] {
  if (lines.length === 1 || lines.some(isLong)) return joinBrokenSentences(lines);
  const width = lines.length === 2 ? (typical ?? ownWidth(lines)) : ownWidth(lines);
  if (!isWrapped(lines, width)) return byIndent(lines) ?? [lines.join('\n')];
  return join(lines, width, parted);
}

/** Lines that are paragraphs, but for one that goes on in the middle of a sentence. */
function joinBrokenSentences(lines: readonly string[]): string[] {
  const paragraphs: string[] = [];
  for (const line of lines.map((each) => each.trim())) {
    const previous = paragraphs.at(-1);
    const goesOn = previous !== undefined && /^\p{Ll}/u.test(line) && !endsSentence(previous);
    if (goesOn) paragraphs[paragraphs.length - 1] = `${previous}${between(previous, line)}${line}`;
    else paragraphs.push(line);
  }
  return paragraphs;
}

/** Wrapped lines joined: by a blank, or by nothing where words are set solid or end in a hyphen. */
function join(lines: readonly string[], width: number, parted: boolean): string[] {
  const indented = lines.filter((line) => indent.test(line)).length;
  const indentParts = indented > 0 && indented * 2 < lines.length;
  const paragraphs: string[] = [];
  let current = '';
  let previous: string | null = null;
  for (const line of lines) {
    const text = line.trimStart();
    const freely = previous !== null && !isForced(previous, line, width);
    if (previous === null) current = text;
    else if (listMarker.test(line)) current += `\n${text}`;
    else if ((indentParts && indent.test(line)) || (freely && !parted && endsSentence(previous))) {
      paragraphs.push(current);
      current = text;
    } else current += freely ? `\n${text}` : `${between(previous, text)}${text}`;
    previous = line;
  }
  return [...paragraphs, current];
}

/** Lines that all begin with an ideographic space are paragraphs, however short. */
function byIndent(lines: readonly string[]): string[] | null {
  return lines.every((line) => line.startsWith('\u3000')) ? lines.map((line) => line.trim()) : null;
}

function between(previous: string, next: string): string {
  if (previous.endsWith(SOFT_HYPHEN)) return '';
  if (/\p{L}[-\u2010]$/u.test(previous) && /^\p{Ll}/u.test(next)) return '';
  return setSolid(previous, next) ? '' : ' ';
}

function isWrapped(lines: readonly string[], width: number): boolean {
  if (width < SHORTEST_WRAPPED) return false;
  // Where every line ends a sentence, lines are paragraphs that happen to be about as long as each other.
  if (lines.slice(0, -1).every(endsSentence)) return false;
  let forced = 0;
  for (let at = 0; at + 1 < lines.length; at++) {
    if (isForced(lines[at] ?? '', lines[at + 1] ?? '', width)) forced++;
  }
  return forced >= FORCED_SHARE * (lines.length - 1);
}

function isForced(line: string, next: string, width: number): boolean {
  return lineWidth(line) + lineWidth(firstWord(line, next)) > width;
}

/** What would have to fit at the end of `line`, the blank before it included. */
function firstWord(line: string, next: string): string {
  const text = next.trimStart();
  // Two characters: a full stop may not begin a line and takes the one before it along.
  if (setSolid(line, text)) return text.slice(0, 2);
  return ` ${/^\S+/.exec(text)?.[0] ?? ''}`;
}

function ownWidth(lines: readonly string[]): number {
  return lines.reduce((widest, line) => (isOneWord(line) ? widest : Math.max(widest, lineWidth(line))), 0);
}

function isLong(line: string): boolean {
  return lineWidth(line) > LONGEST_WRAPPED && !isOneWord(line);
}

/** An address of the web is as long as it is; nobody could break it. East Asian text has no blanks. */
function isOneWord(line: string): boolean {
  return !/\S\s+\S/.test(line) && lineWidth(line) === line.length;
}

function endsSentence(line: string): boolean {
  return /[.!?…:。！？؟۔]["'”’»」』)\]]*$/u.test(line);
}

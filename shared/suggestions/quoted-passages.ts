/** Words between quotation marks (UTF-16 code units; the marks stand right outside). */
export interface QuotedPassage {
  readonly start: number;
  readonly end: number;
}

/** What closes a passage that begins with a mark: English, German, French, Swiss, Chinese and Japanese, Arabic. */
const closers: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '”': '”',
  '‘': '’',
  '‚': '‘’',
  '«': '»',
  '»': '«',
  '‹': '›',
  '「': '」',
  '『': '』',
  '"': '"',
};
const MARK = /[“„”‘‚«»‹「『"]/gu;
const PARAGRAPH = '\n\n';

/**
 * Passages in quotation marks, ascending, the outermost only. A mark that is not closed in its paragraph opens nothing,
 * but where the next paragraph begins with the same mark: then the quotation goes on.
 */
export function quotedPassages(text: string): QuotedPassage[] {
  const passages: QuotedPassage[] = [];
  let paragraphEnd = -1;
  MARK.lastIndex = 0;
  for (let found = MARK.exec(text); found !== null; found = MARK.exec(text)) {
    const [mark] = found;
    const start = found.index + mark.length;
    if (!opens(text, found.index, mark)) continue;
    if (start > paragraphEnd) paragraphEnd = endOfParagraph(text, start);
    const end = closingAt(text, start, paragraphEnd, mark);
    if (end === null) continue;
    if (end > start) passages.push({ start, end });
    MARK.lastIndex = end + 1;
  }
  return passages;
}

/** An apostrophe, or the closing mark of a passage that was not taken, opens nothing. */
function opens(text: string, at: number, mark: string): boolean {
  if (!'‘‚"”»'.includes(mark)) return true;
  return at === 0 || !/[\p{L}\p{N}.,!?…]/u.test(text.charAt(at - 1));
}

function closingAt(text: string, start: number, paragraphEnd: number, mark: string): number | null {
  const wanted = closers[mark] ?? mark;
  const nests = !wanted.includes(mark);
  let depth = 0;
  for (let at = start; at < paragraphEnd; at++) {
    const character = text.charAt(at);
    if (wanted.includes(character)) {
      if (character === '’' && /\p{L}/u.test(text.charAt(at + 1))) continue; // an apostrophe
      if (depth === 0) return at;
      depth -= 1;
    } else if (nests && character === mark) depth += 1;
  }
  const goesOn = text.startsWith(`${PARAGRAPH}${mark}`, paragraphEnd) && nests;
  return goesOn ? paragraphEnd : null;
}

function endOfParagraph(text: string, from: number): number {
  const found = text.indexOf(PARAGRAPH, from);
  return found === -1 ? text.length : found;
}

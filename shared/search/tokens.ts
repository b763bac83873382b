import { foldForFinding, type FoldRules } from '../text/fold-for-finding.ts';

/** A word as it is looked up, and where it stands (UTF-16 code units, end exclusive). */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Case, accents, harakat, kinds of quotation marks and widths do not count. */
const rules: FoldRules = { caseless: true, accentless: true, loose: true, language: null };

/**
 * A word; or, in scripts that write without blanks between words, a single character: words of these are looked up as
 * phrases of characters, so that nothing depends on where a dictionary would cut.
 */
const word =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]|[[\p{L}\p{N}\p{M}]--[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]]+/gv;

/** The words of a text, in any script. */
export function tokensOf(text: string): readonly Token[] {
  const folded = foldForFinding(text, rules);
  return Array.from(folded.text.matchAll(word), ({ 0: found, index }) => ({
    text: found,
    start: folded.starts[index] ?? 0,
    end: folded.ends[index + found.length - 1] ?? text.length,
  }));
}

/** A text as an index takes it in: its words with blanks between them. */
export function indexedForm(text: string): string {
  return (foldForFinding(text, rules).text.match(word) ?? []).join(' ');
}

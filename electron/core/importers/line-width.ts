const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]/gu;

/** The width of a line in columns of a typewriter face: East Asian characters take two. */
export function lineWidth(line: string): number {
  // Two or more code units are one character here; a line of emoji is never a matter of columns.
  return line.length + (line.match(wide)?.length ?? 0);
}

/** Whether two characters of a line are set without a blank between words, as in Chinese and Japanese. */
export function setSolid(before: string, after: string): boolean {
  return (
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60]$/u.test(
      before.slice(-2),
    ) && /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60]/u.test(after)
  );
}

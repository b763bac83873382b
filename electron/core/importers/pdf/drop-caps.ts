import { lineOf, type Line } from './line.ts';

/** A letter this many times as large as the line beside it is a drop cap. */
const TALL = 1.7;

/** Puts the large letter that opens an article back to its word, and the lines beside it back to the column's edge. */
export function withoutDropCaps(lines: readonly Line[]): readonly Line[] {
  const caps = lines.filter(({ text }) => /^["“«„'‘]?\p{L}$/u.test(text));
  return caps.reduce(takeIn, lines);
}

function takeIn(lines: readonly Line[], cap: Line): readonly Line[] {
  const top = cap.baseline - cap.size;
  const beside = lines.filter(
    (line) =>
      line !== cap &&
      cap.size > TALL * line.size &&
      line.baseline > top + 0.3 * line.size &&
      line.baseline < cap.baseline + 0.5 * line.size &&
      line.left > cap.left &&
      line.left < cap.right + 2 * line.size,
  );
  const first = beside.toSorted((a, b) => a.baseline - b.baseline)[0];
  if (first === undefined) return lines;
  return lines
    .filter((line) => line !== cap)
    .map((line) => {
      if (!beside.includes(line)) return line;
      if (line !== first) return { ...line, left: cap.left };
      const letter = cap.pieces.map((piece) => ({
        ...piece,
        right: line.left,
        baseline: line.baseline,
        size: line.size,
      }));
      return lineOf([...letter, ...line.pieces]);
    });
}

import type { Random } from '../random.ts';
import type { Span } from '../spans.ts';

/**
 * A text as annotated by chance: each layer is the work of one of the real ones, moved along the text by an amount of its
 * own and round its end to its beginning (Mathet, Widlöcher and Métivier 2015, section 5.2). Two amounts differ by half
 * the mean length of a unit at least, where there is room, so that nobody is compared with herself.
 * @param length of the text, in UTF-16 code units
 */
export function randomContinuum(
  layers: readonly (readonly Span[])[],
  length: number,
  random: Random,
): readonly (readonly Span[])[] {
  const all = layers.flat();
  const apart = all.reduce((sum, { start, end }) => sum + end - start, 0) / Math.max(all.length, 1) / 2;
  const shifts: number[] = [];
  return layers.map(() => {
    const shift = freeShift(shifts, apart, length, random);
    shifts.push(shift);
    const own = layers[Math.floor(random() * layers.length)] ?? [];
    return own.map(({ start, end, category }) => {
      const from = (start + shift) % length;
      return { start: from, end: from + end - start, category };
    });
  });
}

/** A place on the ring that is not too near to others; any place, where those leave no room. */
function freeShift(taken: readonly number[], apart: number, length: number, random: Random): number {
  const ends = taken
    .map((shift) => (shift + apart) % length)
    .sort((a, b) => a - b)
    .map((from) => {
      const next = Math.min(...taken.map((shift) => (shift - apart - from + 2 * length) % length));
      return { from, room: taken.some((shift) => distance(shift, from, length) < apart - 1e-9) ? 0 : next };
    });
  const room = ends.reduce((sum, each) => sum + each.room, 0);
  if (taken.length === 0 || room <= 0) return Math.floor(random() * length);
  let at = random() * room;
  for (const each of ends) {
    if (at < each.room) return Math.floor(each.from + at) % length;
    at -= each.room;
  }
  return Math.floor(random() * length);
}

function distance(a: number, b: number, length: number): number {
  const apart = Math.abs(a - b) % length;
  return Math.min(apart, length - apart);
}

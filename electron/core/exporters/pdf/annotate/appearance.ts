import { looks, type Look, type LookName } from '../content/look.ts';
import { rounded, type Box } from './boxes.ts';
import { rgb } from './colour.ts';

/** How strongly the wash is laid over the text: the annotation's `CA`. */
export const WASH_OPACITY = 0.42;

/** How far lines and signs reach beyond the words' boxes, in points. */
export const OVERHANG = 5;

/** The height of a line's box in the article's text, in points: lines and signs grow with it. */
const TEXT_BOX = 11.7;

/**
 * What a mark looks like: a content stream in the page's own coordinates that wants the resources of looks.
 * Each kind has a line of its own at a depth of its own, so that none hides another where they overlap.
 */
export function drawLook(look: LookName, boxes: readonly Box[], rtl: boolean): string {
  const { ink, wash, stroke, sign } = looks[look];
  const rectangles = boxes.map(
    ({ left, bottom, right, top }) => `${numbers(left, bottom, right - left, top - bottom)} re`,
  );
  const first = boxes[0];
  return [
    'q',
    `/Wash gs ${rgb(wash).join(' ')} rg`,
    ...rectangles,
    'f Q q',
    `${rgb(ink).join(' ')} RG ${rgb(ink).join(' ')} rg`,
    ...boxes.map((box) => drawStroke(stroke, box)),
    first === undefined || sign === null ? '' : drawSign(sign, first, rtl),
    'Q',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function drawStroke(stroke: Look['stroke'], box: Box): string {
  const unit = unitOf(box);
  const at = (depth: number): number => box.bottom + depth * unit;
  switch (stroke) {
    case 'solid':
      return `${numbers(0.85 * unit)} w ${line(box, at(1.2))}`;
    case 'band':
      return `${numbers(1.25 * unit)} w ${line(box, at(-0.1))}`;
    case 'wave':
      return wave(box, at(-2), unit);
    case 'dots':
      // A dash of no length with round ends is a dot.
      return `${numbers(1.3 * unit)} w 1 J [0 ${numbers(2.7 * unit)}] 0 d ${line(box, at(-3.6))} 0 J [] 0 d`;
  }
}

function line({ left, right }: Box, y: number): string {
  return `${numbers(left, y)} m ${numbers(right, y)} l S`;
}

/** A wave's measures, in units: half the length, the rise, the line's width. */
const HALF_WAVE = 2.1;
const RISE = 1.25;
const WAVE_WIDTH = 0.75;

/** How long the wave is that is drawn once for all, in units: longer than most lines, and whole waves, so that two of it make one. */
const LONG_WAVE = 240 * HALF_WAVE;

/** That wave, a form that wants its colour from who draws it. Each half is one Bézier curve. */
export function longWave(): { readonly bbox: readonly number[]; readonly content: string } {
  const curves: string[] = [];
  for (let from = 0, crest = RISE; from < LONG_WAVE - HALF_WAVE / 2; from += HALF_WAVE, crest = -crest) {
    const [rising, falling, to] = [0.364, 0.636, 1].map((share) => from + share * HALF_WAVE);
    curves.push(`${numbers(rising ?? 0, crest, falling ?? 0, crest, to ?? 0, 0)} c`);
  }
  return {
    bbox: [0, -RISE - WAVE_WIDTH, LONG_WAVE, RISE + WAVE_WIDTH],
    content: `${WAVE_WIDTH} w 0 0 m ${curves.join(' ')} S`,
  };
}

/** As much of the long wave as the line takes: to draw and to read each curve of every line takes many times as long. */
function wave({ left, right }: Box, y: number, unit: number): string {
  const reach = (RISE + WAVE_WIDTH) * unit;
  const parts = [`q ${numbers(left, y - reach, right - left, 2 * reach)} re W n`];
  for (let from = left; from < right; from += LONG_WAVE * unit) {
    parts.push(`q ${numbers(unit, 0, 0, unit, from, y)} cm /Wave Do Q`);
  }
  return `${parts.join(' ')} Q`;
}

/** ▲, ▼ or ◆ below the band, where the passage starts. */
function drawSign(sign: NonNullable<Look['sign']>, box: Box, rtl: boolean): string {
  const unit = unitOf(box);
  const half = 2 * unit;
  const centre = rtl ? box.right - half : box.left + half;
  const top = box.bottom - 0.7 * unit;
  const foot = top - 3.4 * unit;
  const middle = (top + foot) / 2;
  const points: readonly (readonly [number, number])[] = {
    up: [[centre - half, foot] as const, [centre + half, foot] as const, [centre, top] as const],
    down: [[centre - half, top] as const, [centre + half, top] as const, [centre, foot] as const],
    diamond: [
      [centre - half, middle] as const,
      [centre, top] as const,
      [centre + half, middle] as const,
      [centre, foot] as const,
    ],
  }[sign];
  const [start = [0, 0], ...rest] = points;
  return `${numbers(...start)} m ${rest.map((point) => `${numbers(...point)} l`).join(' ')} h f`;
}

function unitOf({ bottom, top }: Box): number {
  return Math.min(1.6, Math.max(0.6, (top - bottom) / TEXT_BOX));
}

function numbers(...values: readonly number[]): string {
  return values.map(rounded).join(' ');
}

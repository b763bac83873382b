import { beforeAll, describe, expect, test } from 'vitest';
import { muPdf, pdfJs, poppler, SCALE, type Drawn, type Listed } from '../../builders/pdf-viewers.ts';
import { printed, sampleArticle } from '../../builders/exported-pdf.ts';
import type { ReadPdf } from '../../builders/read-pdf.ts';
import { aWorkspace } from '../../builders/workspace.ts';

const desk = aWorkspace();
let bytes: Uint8Array;
let pdf: ReadPdf;
let listedByPdfJs: readonly Listed[];
let drawnByPdfJs: Drawn;

const others = { MuPDF: muPdf, Poppler: poppler };

beforeAll(async () => {
  ({ bytes, read: pdf } = await printed(desk, [await sampleArticle(desk)]));
  const [listed, drawn] = [await pdfJs.list(bytes), await pdfJs.draw(bytes)];
  if (listed === null || drawn === null) throw new Error('pdf.js is part of this package.');
  listedByPdfJs = listed;
  drawnByPdfJs = drawn;
});

describe.for(['MuPDF', 'Poppler'] as const)('%s and pdf.js', (name) => {
  test('list the same comments: place, author, words, lines, colour', async ({ skip }) => {
    const listed = await others[name].list(bytes);
    if (listed === null) return skip(`${name} is not on this machine.`);
    expect(listed.length).toBeGreaterThan(30);
    const told = listed.every(({ lines }) => lines !== null);
    expect(listed).toEqual(listedByPdfJs.map((one) => (told ? one : { ...one, lines: null })));
  });

  test('draw them alike: the wash under the words, and the line that tells the kind', async ({ skip }) => {
    const drawn = await others[name].draw(bytes);
    if (drawn === null) return skip(`${name} is not on this machine.`);
    const height = 841.89;
    const quads = pdf.annotations
      .filter(({ page, subtype }) => page === 1 && subtype === 'Highlight')
      .flatMap((one) => one.quads);
    expect(quads.length).toBeGreaterThan(25);
    for (const { left, right, top, bottom } of quads) {
      const inQuad = [left, right, height - top, height - bottom] as const;
      const below = [left, right, height - bottom, height - bottom + 4] as const;
      for (const area of [inQuad, below]) {
        const [mine, theirs] = [meanOf(drawnByPdfJs, area), meanOf(drawn, area)];
        for (const [channel, shade] of mine.entries()) {
          expect(Math.abs(shade - (theirs[channel] ?? 0))).toBeLessThan(14);
        }
      }
      // It is there at all: paper would be white.
      expect(Math.min(...meanOf(drawn, inQuad))).toBeLessThan(225);
    }
  });
});

type Area = readonly [left: number, right: number, top: number, bottom: number];

function meanOf(drawn: Drawn, [left, right, top, bottom]: Area): number[] {
  const sum = [0, 0, 0];
  let count = 0;
  for (let y = Math.ceil(top * SCALE); y < bottom * SCALE; y++) {
    for (let x = Math.ceil(left * SCALE); x < right * SCALE; x++) {
      for (const [channel, shade] of drawn.at(x, y).entries()) sum[channel] = (sum[channel] ?? 0) + shade;
      count++;
    }
  }
  return sum.map((total) => total / Math.max(1, count));
}

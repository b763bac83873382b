import { describe, expect, test } from 'vitest';
import { placeBar } from '../../renderer/article/bar-place.ts';
import { joinBoxes } from '../../renderer/article/line-rects.ts';
import { RibbonRows } from '../../renderer/article/ribbon-rows.ts';
import { aBiasNote, aMention } from '../builders/bodies.ts';
import { anAnnotation } from '../builders/annotation.ts';
import { anArticle } from '../builders/article.ts';
import { aNewId } from '../builders/clock.ts';

describe('the selection bar', () => {
  const view = { left: 0, top: 100, width: 600, height: 500 };
  const bar = { width: 200, height: 40 };
  const line = (top: number, left = 300): { left: number; top: number; width: number; height: number } => ({
    left,
    top,
    width: 100,
    height: 24,
  });

  test('stands below the last selected line', () => {
    expect(placeBar(line(200), line(230), view, bar)).toEqual({ left: 250, top: 262 });
  });

  test('stands above the first one at the foot of the view', () => {
    expect(placeBar(line(540), line(570), view, bar)).toEqual({ left: 250, top: 492 });
  });

  test('stands at the foot of the view when the selection fills it', () => {
    expect(placeBar(line(-400), line(900), view, bar)?.top).toBe(552);
  });

  test('stays inside the view at its sides', () => {
    expect(placeBar(line(200, 0), line(200, 0), view, bar)?.left).toBe(8);
    expect(placeBar(line(200, 590), line(200, 590), view, bar)?.left).toBe(392);
  });

  test('is away while nothing of the passage is in view', () => {
    expect(placeBar(line(40), line(70), view, bar)).toBeNull();
    expect(placeBar(line(610), line(640), view, bar)).toBeNull();
  });
});

test('boxes of one line that touch are one, those of two lines stay two', () => {
  const box = (
    left: number,
    top: number,
    width: number,
  ): { left: number; top: number; width: number; height: number } => ({
    left,
    top,
    width,
    height: 20,
  });
  expect(
    joinBoxes([box(0, 0, 50), box(50, 0, 30), box(0, 31, 80), box(200, 31, 10), box(210, 31, 0)]),
  ).toEqual([box(0, 0, 80), box(0, 31, 80), box(200, 31, 10)]);
});

test('the ribbon knows what is in each row, and which rows a change touches', () => {
  const { document } = anArticle({ text: 'Putin spoke. '.repeat(100) });
  const mention = anAnnotation(document, 'Putin', aMention(aNewId()));
  const bias = { ...anAnnotation(document, 'spoke', aBiasNote()), id: mention.id };
  const last = anAnnotation(document, null, aBiasNote());
  const rows = new RibbonRows(50, document.text.length, [mention, last]);
  expect([rows.row(0), rows.row(49)]).toEqual([['actor'], []]);
  expect(rows.update(mention.id, mention)).toEqual([]);
  expect(rows.update(mention.id, bias)).toEqual([0, 0]);
  expect(rows.row(0)).toEqual(['bias']);
  expect(rows.update(mention.id, { ...bias, status: 'rejected' })).toEqual([0]);
  expect(rows.row(0)).toEqual([]);
});

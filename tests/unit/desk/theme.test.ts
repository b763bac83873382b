import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const folder = path.join(import.meta.dirname, '../../../renderer/app/theme');
type Scheme = 'light' | 'dark';

/** The colours of a token sheet, by name: `#rrggbb` or `#rrggbbaa`, light and dark. */
function colours(...files: readonly string[]): Map<string, Record<Scheme, string>> {
  const found = new Map<string, Record<Scheme, string>>();
  for (const file of files) {
    const css = readFileSync(path.join(folder, file), 'utf8');
    for (const [, name = '', light = '', dark = ''] of css.matchAll(
      /--([\w-]+): light-dark\((#\w+), (#\w+)\)/g,
    )) {
      found.set(name, { light, dark });
    }
  }
  return found;
}

/** Relative luminance (WCAG 2.2) of an opaque colour. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const texts = ['ink', 'ink-2', 'ink-3', 'accent', 'danger', 'actor', 'bias-ink', 'note', 'for', 'against'];
const surfaces = ['paper', 'raise', 'overlay'];
const marks = ['bias', 'neutral', 'edge'];
const themes = [
  { theme: 'normal', sheet: colours('tokens.css'), text: 4.5 },
  { theme: 'high contrast', sheet: colours('tokens.css', 'contrast.css'), text: 7 },
] as const;

for (const { theme, sheet, text } of themes) {
  test.each<Scheme>(['light', 'dark'])(`text and marks stand out: ${theme}, %s`, (scheme) => {
    const colour = (name: string): string => sheet.get(name)?.[scheme] ?? '';
    const tooFaint = surfaces.flatMap((surface) => [
      ...texts
        .filter((name) => contrast(colour(name), colour(surface)) < text)
        .map((name) => `${name} on ${surface}`),
      ...marks
        .filter((name) => contrast(colour(name), colour(surface)) < 3)
        .map((name) => `${name} on ${surface}`),
    ]);
    expect(tooFaint).toEqual([]);
  });
}

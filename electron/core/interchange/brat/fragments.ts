import type { Stretch } from '../stretches.ts';

/** brat shows no fragment that runs over a line break: each line of a passage is one. */
export function linesOf(text: string, { start, end }: Stretch): Stretch[] {
  const fragments: Stretch[] = [];
  for (const line of text.slice(start, end).matchAll(/[^\n]+/g)) {
    fragments.push({ start: start + line.index, end: start + line.index + line[0].length });
  }
  return fragments.length === 0 ? [{ start, end }] : fragments;
}

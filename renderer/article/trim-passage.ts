import type { Range as TextRange } from '../../shared/commands/command.ts';

/** A passage without the blanks at its ends; null when nothing else is in it. UTF-16 code units. */
export function trimPassage(text: string, a: number, b: number): TextRange | null {
  const start = Math.min(a, b);
  const inside = text.slice(start, Math.max(a, b));
  const lead = inside.length - inside.trimStart().length;
  const kept = inside.trim().length;
  return kept === 0 ? null : { start: start + lead, end: start + lead + kept };
}

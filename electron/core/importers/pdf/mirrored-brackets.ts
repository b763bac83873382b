import type { Column } from './paragraphs.ts';

const pairs = ['()', '[]', '{}', '«»', '‹›'] as const;

/**
 * Brackets and quotation marks are mirrored where text runs from right to left. Some programs write down the sign that
 * is seen instead of the one that is meant: then every pair of a document closes before it opens, and is turned here.
 */
export function withBracketsTurned(columns: readonly Column[]): readonly Column[] {
  const text = columns
    .flatMap(({ lines }) => lines.filter(({ rtl }) => rtl))
    .map((line) => line.text)
    .join('\n');
  const turned = pairs.filter(
    ([open = '', close = '']) => failures(text, open, close) > failures(text, close, open),
  );
  if (turned.length === 0) return columns;
  const other = new Map(
    turned.flatMap(([open = '', close = '']) => [[open, close] as const, [close, open] as const]),
  );
  return columns.map(({ page, lines }) => ({
    page,
    lines: lines.map((line) =>
      line.rtl ? { ...line, text: [...line.text].map((sign) => other.get(sign) ?? sign).join('') } : line,
    ),
  }));
}

/** How often a pair closes where nothing was open. */
function failures(text: string, open: string, close: string): number {
  let depth = 0;
  let failed = 0;
  for (const sign of text) {
    if (sign === open) depth++;
    else if (sign === close && depth === 0) failed++;
    else if (sign === close) depth--;
  }
  return failed + depth;
}

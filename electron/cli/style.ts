/** Emphasis for terminals. */
export interface Style {
  strong(text: string): string;
  faint(text: string): string;
}

const plain: Style = { strong: (text) => text, faint: (text) => text };
const ansi: Style = {
  strong: (text) => `\u001b[1m${text}\u001b[22m`,
  faint: (text) => `\u001b[2m${text}\u001b[22m`,
};

/** Only for a terminal, and never with NO_COLOR set to anything (no-color.org). */
export function styleFor(
  stream: { readonly isTTY?: boolean },
  env: Readonly<Record<string, string | undefined>>,
): Style {
  return stream.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb' ? ansi : plain;
}

import type { Resolution } from '../../../shared/anchoring/resolve.ts';

/** Says in one sentence why a passage could not be placed. */
export function whyLost(lost: Extract<Resolution, { state: 'lost' }>, quote: string | null): string {
  const said = quote === null ? 'The passage' : `“${clip(quote)}”`;
  switch (lost.reason) {
    case 'absent':
      return `${said} is not in the article.`;
    case 'ambiguous':
      return `${said} stands in ${lost.places} places, and nothing tells which is meant.`;
    case 'out-of-range':
      return 'The passage lies outside the article.';
    case 'no-selector':
      return 'The passage is given neither by a text quote nor by a text position.';
  }
}

function clip(quote: string): string {
  const line = quote.replace(/\s+/g, ' ').trim();
  return line.length <= 60 ? line : `${line.slice(0, 59).toWellFormed()}…`;
}

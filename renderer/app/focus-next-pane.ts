import type { Desk } from '../state/desk.ts';

/** Goes round the parts of the window: rail, screen (article, margin), inspector, header. */
export function focusNextPane(desk: Desk): void {
  const { article, inspector } = desk.panes;
  const stops: (readonly [selector: string, go: () => void])[] = [
    ['nav', () => focusIn('nav')],
    ['main', () => (article === null ? focusIn('main') : article.focus())],
    ['aside', () => (inspector === null ? focusIn('aside') : inspector.focusTab())],
    ['header', () => focusIn('header')],
  ];
  const present = stops.filter(([selector]) => document.querySelector(selector) !== null);
  const at = present.findIndex(([selector]) => document.activeElement?.closest(selector) !== null);
  present[(at + 1) % present.length]?.[1]();
}

function focusIn(selector: string): void {
  document
    .querySelector<HTMLElement>(
      `${selector} :is(button, input, select, textarea, [tabindex="0"]):not(:disabled)`,
    )
    ?.focus();
}

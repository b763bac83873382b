import type { Desk } from '../state/desk.ts';

/** Goes round the parts of the window: rail, screen, margin, inspector, header. */
export function focusPane(desk: Desk, by: 1 | -1): void {
  const { article, inspector } = desk.panes;
  const stops: (readonly [selector: string, go: () => void])[] = [
    ['nav', () => focusIn('nav')],
    ['main', () => (article === null ? focusIn('main') : article.focus())],
    ['[data-pane="margin"]:has([data-id])', () => article?.focusMargin()],
    ['aside', () => (inspector === null ? focusIn('aside') : inspector.focusTab())],
    ['header[data-pane]', () => focusIn('header[data-pane]')],
  ];
  const present = stops.filter(([selector]) => document.querySelector(selector) !== null);
  // The margin is a part of the screen: the innermost one counts.
  const at = present.findLastIndex(([selector]) => document.activeElement?.closest(selector) !== null);
  const from = at === -1 && by === -1 ? 0 : at;
  present[(from + by + present.length) % present.length]?.[1]();
}

function focusIn(selector: string): void {
  document
    .querySelector<HTMLElement>(
      `${selector} :is(button, input, select, textarea, [tabindex="0"]):not(:disabled)`,
    )
    ?.focus();
}

/** Gives the keyboard to what the screen is about: the text, the list, or the heading where there is neither. */
export function focusScreen({ session, panes }: Desk): void {
  if (session.get().screen === 'reading') {
    panes.focusArticle();
    return;
  }
  const lists = ':is([role="grid"], [role="tree"], [role="listbox"])[tabindex="0"]';
  const list =
    document.querySelector<HTMLElement>(`main [data-first] ${lists}`) ??
    document.querySelector<HTMLElement>(`main ${lists}`);
  const heading = document.querySelector<HTMLElement>('main h1');
  if (list === null) heading?.setAttribute('tabindex', '-1');
  (list ?? heading)?.focus();
}

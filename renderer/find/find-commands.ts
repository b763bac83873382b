import { flushSync } from 'react-dom';
import type { Desk } from '../state/desk.ts';

/** The longest selection that is taken for something to look for, in code units. */
const LONGEST = 200;

/** Opens the bar that finds in the article, and looks for what is selected. */
export function openFind(desk: Desk): void {
  const { articleId, selection, findQuery } = desk.session.get();
  const text = articleId === null ? undefined : desk.replica.state.document(articleId)?.text;
  const selected = selection === null ? '' : (text?.slice(selection.start, selection.end) ?? '');
  const isTaken = selected !== '' && selected.length <= LONGEST && !selected.includes('\n');
  const findQueryNow = isTaken ? { ...findQuery, text: selected, regex: false } : findQuery;
  // The field must be there before it can have the focus: analysts type on without looking.
  flushSync(() => desk.session.set({ finding: true, findQuery: findQueryNow }));
  desk.panes.find?.focus();
}

/** Goes to another hit of what was looked for last. */
export function findAgain(desk: Desk, by: 1 | -1): void {
  if (desk.session.get().finding) desk.panes.find?.step(by);
  else openFind(desk);
}

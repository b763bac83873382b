import { codeInUse } from '../../shared/codebook/numbered-codes.ts';
import type { Term } from '../../shared/schema/term.ts';
import type { Desk } from '../state/desk.ts';
import { createAnnotation } from './annotation-commands.ts';
import { holdsDraft } from './begin-draft.ts';
import { newBiasForm } from './likeliest.ts';

/**
 * The bias code of a number key.
 * @param number from 1
 */
export function numberedCode(desk: Desk, number: number): Term | undefined {
  return codeInUse(desk.numberedCodes[number - 1], (id) => desk.replica.state.get('terms', id));
}

/** Makes a bias note of the selected passage with the code of a number key, and selects it: its form can say more. */
export function applyNumberedCode(desk: Desk, number: number): void {
  const { articleId } = desk.session.get();
  const code = numberedCode(desk, number);
  if (articleId === null || code === undefined || holdsDraft(desk)) return;
  const passage = desk.panes.article?.takePassage() ?? null;
  if (passage === null) return;
  desk.session.set({ draft: null, tab: 'form' });
  createAnnotation(desk, {
    articleId,
    ranges: [passage],
    form: newBiasForm({ type: 'term', termId: code.id }),
  });
}

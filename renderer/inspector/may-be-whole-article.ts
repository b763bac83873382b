import type { WorkspaceState } from '../../shared/changes/state.ts';
import { resolveTerm } from '../../shared/codebook/resolve-term.ts';
import type { FormBody } from '../state/draft.ts';

/** Whether an annotation may do without a passage: notes, and bias codes that say so. */
export function mayBeWholeArticle(form: FormBody, state: WorkspaceState): boolean {
  if (form.kind === 'note') return true;
  return (
    form.kind === 'bias' &&
    form.code?.type === 'term' &&
    resolveTerm(state, form.code.termId)?.wholeArticle === true
  );
}

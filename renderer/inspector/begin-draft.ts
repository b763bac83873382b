import type { Range } from '../../shared/commands/command.ts';
import type { AnnotationKind } from '../../shared/schema/annotation.ts';
import { flushSync } from 'react-dom';
import type { Desk } from '../state/desk.ts';
import type { FormBody } from '../state/draft.ts';
import { quoteOf } from './quote-of.ts';
import { isInHand } from './on-its-way.ts';
import { likeliestForm } from './likeliest.ts';

type Fill = (likeliest: FormBody) => FormBody;
const asItIs: Fill = (likeliest) => likeliest;

/**
 * Opens the form of a new annotation, its first field with the focus. One that is half filled in comes first.
 * @param ranges UTF-16 code units; none for what is about the whole article
 * @param fill puts what is known into the likeliest form
 */
export function beginDraft(desk: Desk, kind: AnnotationKind, ranges: Range[], fill: Fill = asItIs): void {
  openDraft(desk, kind, ranges, fill);
}

/** Opens one form for many passages: each becomes an annotation of its own. */
export function beginDraftForEach(desk: Desk, kind: AnnotationKind, ranges: Range[]): void {
  openDraft(desk, kind, ranges, asItIs, 'for each');
}

function openDraft(desk: Desk, kind: AnnotationKind, ranges: Range[], fill: Fill, how?: 'for each'): void {
  const { articleId } = desk.session.get();
  const annotations = articleId === null ? undefined : desk.replica.annotations(articleId);
  if (articleId === null || annotations === undefined) return;
  if (holdsDraft(desk)) return;
  const quote = quoteOf(desk, articleId, ranges);
  const form = fill(likeliestForm(kind, quote, desk.replica.state, annotations));
  // The field must be there before it can have the focus: analysts type on without looking.
  flushSync(() => {
    desk.session.set({
      draft: { articleId, ranges, form, touched: false, ...(how === undefined ? {} : { each: true }) },
      selectedId: null,
      tab: 'form',
    });
  });
  desk.panes.inspector?.focusForm();
}

/** Opens the form of a new annotation of the selected passage. */
export function tagPassage(desk: Desk, kind: AnnotationKind): void {
  if (holdsDraft(desk)) return;
  const passage = desk.panes.article?.takePassage() ?? null;
  if (passage !== null) beginDraft(desk, kind, [passage]);
}

/**
 * Whether a form of this article is half filled in; then it is shown, for it comes first. One that is accepted and on its
 * way to the disk is not in the hand any more.
 */
export function holdsDraft(desk: Desk): boolean {
  const { draft, articleId, accepting } = desk.session.get();
  if (draft === null || draft.articleId !== articleId || !draft.touched) return false;
  if (accepting !== null && isInHand(desk, accepting)) return false;
  desk.session.set({ tab: 'form' });
  desk.panes.inspector?.focusForm();
  desk.notices.tell({ type: 'draft-open' });
  return true;
}

/** Lets go of the draft and returns to the text, its passage selected as before. */
export function discardDraft(desk: Desk): void {
  const passage = desk.session.get().draft?.ranges[0] ?? null;
  desk.session.set({ draft: null, selection: passage });
  desk.panes.article?.selectRange(passage);
  desk.panes.article?.focus();
}

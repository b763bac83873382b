import type { Result } from '../../shared/errors.ts';
import type { Desk } from '../state/desk.ts';
import type { Draft } from '../state/draft.ts';

/** What is made of a form. It need not be the one that is open: a key can make an annotation without one. */
export type NewAnnotation = Pick<Draft, 'articleId' | 'ranges' | 'form' | 'each'>;

/** What of a desk the analyst has in hand. */
type Hands = Pick<Desk, 'session' | 'panes'>;

/**
 * Makes annotations of a form while the analyst goes on in the text, however slow the disk is. The form is let go when
 * they are there; one that was begun meanwhile is left alone. What is refused comes back into the hand.
 */
export async function onItsWay<T>(
  desk: Hands,
  made: NewAnnotation,
  make: () => Promise<Result<T>>,
): Promise<Result<T>> {
  desk.session.set({ accepting: made });
  // At once: what is typed next is meant for the text.
  desk.panes.article?.focus();
  const done = await make();
  if (desk.session.get().accepting === made) desk.session.set({ accepting: null });
  if (!done.ok) bringBack(desk, made);
  else if (isInHand(desk, made)) desk.session.set({ draft: null });
  return done;
}

/** Whether the open form is the one that something is made of. What is filled in there meanwhile makes no new one of it. */
export function isInHand(desk: Pick<Desk, 'session'>, made: NewAnnotation): boolean {
  return desk.session.get().draft?.ranges === made.ranges;
}

/** A form that was begun meanwhile comes first; the refused one is opened again when that one is done with. */
function bringBack(desk: Hands, made: NewAnnotation): void {
  const { draft } = desk.session.get();
  if (draft === null || isInHand(desk, made)) {
    desk.session.set({ draft: { ...made, touched: true }, tab: 'form', selectedId: null });
    desk.panes.inspector?.focusForm();
    return;
  }
  const stop = desk.session.subscribe(() => {
    if (desk.session.get().draft !== null) return;
    stop();
    bringBack(desk, made);
  });
}

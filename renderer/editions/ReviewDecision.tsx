import { useMemo, type ReactNode } from 'react';
import { matchQuote } from '../../shared/anchoring/match-quote.ts';
import { Button } from '../app/parts/Button.tsx';
import { Keys } from '../app/parts/Keys.tsx';
import { useShortcuts } from '../app/use-shortcuts.ts';
import { useDesk } from '../state/desk-context.ts';
import { useSession } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import { compareContexts } from './compare-contexts.ts';
import { Context } from './Context.tsx';
import { acceptCarried, dropCarried, placeCarried } from './review-commands.ts';
import type { CarriedAnnotation } from './review-queue.ts';
import styles from './ReviewTab.module.css';
import { useDocument } from './use-document.ts';

/** A carried annotation in both its contexts, and what can be done with it. */
export function ReviewDecision({ annotation }: { readonly annotation: CarriedAnnotation }): ReactNode {
  const desk = useDesk();
  const { review, inspector } = useWords();
  const selection = useSession('selection');
  const shortcutOf = useShortcuts();
  const keys = { accept: shortcutOf('review.accept'), place: shortcutOf('review.place') };
  const { carried, articleId, anchors } = annotation;
  const from = useDocument(carried.articleId);
  const to = useDocument(articleId);
  const [before] = carried.anchors;
  const [after] = anchors;
  const contexts = useMemo(
    () =>
      from === null || to === null || before === undefined ? null : compareContexts(from, before, to, after),
    [from, to, before, after],
  );
  const places = useMemo(
    () =>
      to === null || before === undefined || after !== undefined
        ? []
        : matchQuote(to.text, {
            exact: before.quote,
            prefix: before.prefix,
            suffix: before.suffix,
            hint: null,
          }),
    [to, before, after],
  );
  const showNext = (): void => {
    const at = places.findIndex(({ start }) => start === selection?.start);
    const next = places[(at + 1) % places.length];
    if (next === undefined) return;
    const range = { start: next.start, end: next.end };
    desk.session.set({ selection: range });
    desk.panes.article?.selectRange(range);
    desk.panes.article?.scrollToOffset(range.start, 'center');
  };
  return (
    <section className={styles.decision} aria-label={review.decision}>
      {contexts === null ? null : (
        <>
          <Context label={review.before} side="before" pieces={contexts.before} />
          {contexts.after === null ? (
            <div className={styles.lost}>
              <p>{places.length === 0 ? review.lostText : review.severalText(places.length)}</p>
              {places.length === 0 ? null : (
                <Button size="small" onClick={showNext}>
                  {review.showPlace}
                </Button>
              )}
            </div>
          ) : (
            <Context label={review.after} side="after" pieces={contexts.after} />
          )}
        </>
      )}
      {carried.anchors.length > 1 ? (
        <p className={styles.more}>{review.passages(anchors.length, carried.anchors.length)}</p>
      ) : null}
      <div className={styles.actions}>
        <Button
          look={after === undefined ? 'plain' : 'primary'}
          onClick={() => void acceptCarried(desk, [annotation])}
        >
          {anchors.length === 0 && carried.anchors.length > 0 ? review.keepLost : review.accept}
          {keys.accept === undefined ? null : <Keys shortcut={keys.accept} />}
        </Button>
        <Button
          look={after === undefined && selection !== null ? 'primary' : 'plain'}
          disabled={selection === null}
          title={selection === null ? review.selectFirst : undefined}
          onClick={() => {
            if (selection !== null) void placeCarried(desk, annotation, selection);
          }}
        >
          {inspector.retake}
          {keys.place === undefined ? null : <Keys shortcut={keys.place} />}
        </Button>
        <Button look="danger" onClick={() => void dropCarried(desk, annotation)}>
          {review.drop}
        </Button>
      </div>
    </section>
  );
}

import { Tabs } from '@base-ui/react/tabs';
import { useEffect, useMemo, useRef, useSyncExternalStore, type ReactNode } from 'react';
import { ReviewQueue } from '../editions/review-queue.ts';
import { ReviewTab } from '../editions/ReviewTab.tsx';
import type { ArticleAnnotations } from '../state/article-annotations.ts';
import { useDesk } from '../state/desk-context.ts';
import { useAnnotation, useNames, useSession } from '../state/hooks.ts';
import type { InspectorTab } from '../state/session.ts';
import { SuggestionsTab } from '../suggestions/SuggestionsTab.tsx';
import { useSuggestionCount } from '../suggestions/use-suggestions.ts';
import { useWords } from '../words/words.ts';
import { ActorMentions } from './actor-mentions.ts';
import { ActorsTab } from './ActorsTab.tsx';
import { FormTab } from './FormTab.tsx';
import { HistoryTab } from './HistoryTab.tsx';
import styles from './Inspector.module.css';
import { ListTab } from './ListTab.tsx';

const tabs: readonly InspectorTab[] = ['form', 'list', 'actors', 'suggestions', 'history', 'review'];

/** At the right of the article: the annotation in hand, all of them, the article's actors, the history. */
export function Inspector({ annotations }: { readonly annotations: ArticleAnnotations }): ReactNode {
  const { session, panes } = useDesk();
  const words = useWords();
  const tab = useSession('tab');
  const draft = useSession('draft');
  const selectedId = useSession('selectedId');
  const linking = useSession('linking');
  const selected = useAnnotation(annotations, linking?.fromId ?? selectedId);
  const size = useSyncExternalStore(annotations.subscribe, () => annotations.size);
  const following = useMemo(() => new ActorMentions(annotations), [annotations]);
  const view = useSyncExternalStore(following.subscribe, following.view);
  const { actorId } = useNames();
  const actors = useMemo(() => view.of.countActors(actorId), [view, actorId]);
  const suggested = useSuggestionCount();
  const queue = useMemo(() => new ReviewQueue(annotations), [annotations]);
  const waiting = useSyncExternalStore(queue.subscribe, () => queue.view().of.waiting.length);
  const root = useRef<HTMLElement>(null);

  useEffect(() => {
    panes.showInspector({
      focusForm: () => firstField(root.current)?.focus(),
      focusTab: () => root.current?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus(),
      showTab: (next) => {
        session.set({ tab: next });
        if (root.current !== null && getComputedStyle(root.current).getPropertyValue('--unfolds') !== '')
          root.current.querySelector<HTMLElement>(`[role="tab"][data-tab="${next}"]`)?.focus();
      },
    });
    return () => panes.showInspector(null);
  }, [panes, session]);

  const { inspector, vocabulary } = words;
  const kind = draft?.articleId === annotations.articleId ? draft.form.kind : selected?.body.kind;
  const names: Record<InspectorTab, string> = {
    form: kind === undefined ? inspector.tabs.form : vocabulary.kind[kind],
    list: inspector.tabs.list(size),
    actors: inspector.tabs.actors(actors),
    suggestions: words.suggestions.tab(suggested),
    history: inspector.tabs.history,
    review: words.review.tab(waiting),
  };
  // The queue has a tab while there is one.
  const shown = waiting > 0 ? tabs : tabs.filter((each) => each !== 'review');
  return (
    <aside ref={root} className={styles.inspector} data-foldable aria-label={inspector.label}>
      <Tabs.Root
        className={styles.root}
        value={shown.includes(tab) ? tab : 'form'}
        onValueChange={(value) => {
          const next = tabs.find((each) => each === value);
          if (next !== undefined) session.set({ tab: next });
        }}
      >
        <Tabs.List className={styles.tabs} activateOnFocus>
          {shown.map((each) => (
            <Tabs.Tab key={each} value={each} data-tab={each} className={styles.tab}>
              {names[each]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="form" className={styles.panel} tabIndex={-1}>
          <FormTab annotations={annotations} />
        </Tabs.Panel>
        <Tabs.Panel value="list" className={styles.panel} tabIndex={-1}>
          <ListTab annotations={annotations} />
        </Tabs.Panel>
        <Tabs.Panel value="actors" className={styles.panel} tabIndex={-1}>
          <ActorsTab annotations={annotations} mentions={view.of} />
        </Tabs.Panel>
        <Tabs.Panel value="suggestions" className={styles.panel} tabIndex={-1}>
          <SuggestionsTab annotations={annotations} />
        </Tabs.Panel>
        {waiting === 0 ? null : (
          <Tabs.Panel value="review" className={styles.panel} tabIndex={-1}>
            <ReviewTab annotations={annotations} queue={queue} />
          </Tabs.Panel>
        )}
        <Tabs.Panel value="history" className={styles.panel} tabIndex={-1}>
          <HistoryTab annotations={annotations} />
        </Tabs.Panel>
      </Tabs.Root>
    </aside>
  );
}

function firstField(root: HTMLElement | null): HTMLElement | null {
  const fields = root?.querySelector('[data-form-fields]');
  return (
    fields?.querySelector<HTMLElement>('input:not([tabindex="-1"]), textarea') ??
    root?.querySelector<HTMLElement>('[role="tabpanel"] [tabindex="0"]') ??
    null
  );
}

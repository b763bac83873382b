import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { resolveActor } from '../../shared/actors/resolve-actor.ts';
import type { WorkspaceState } from '../../shared/changes/state.ts';
import type { Actor } from '../../shared/schema/actor.ts';
import { resolveTerm } from '../../shared/codebook/resolve-term.ts';
import type { Annotation } from '../../shared/schema/annotation.ts';
import type { Term } from '../../shared/schema/term.ts';
import type { AnnotationCounts, SharedTable, TableRecord } from '../../shared/schema/tables.ts';
import { namesFrom, type Names } from '../../shared/words/names.ts';
import { useWords } from '../words/words.ts';
import type { ArticleAnnotations } from './article-annotations.ts';
import { useDesk } from './desk-context.ts';
import type { Session } from './session.ts';
import type { Store } from './store.ts';
import type { Topic, View } from './topics.ts';

/** One field of a store; the component is drawn anew when that field changes. */
export function useStore<T extends object, K extends keyof T>(store: Store<T>, field: K): T[K] {
  return useSyncExternalStore(store.subscribe, () => store.get()[field]);
}

export function useSession<K extends keyof Session>(field: K): Session[K] {
  return useStore(useDesk().session, field);
}

/**
 * The workspace's state, in a new wrapper after each change that touched one of the topics: what is computed from it
 * depends on the wrapper.
 * @param topics the same array at each call
 */
export function useView(topics: readonly Topic[]): View<WorkspaceState> {
  const { replica } = useDesk();
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = topics.map((topic) => replica.topics.subscribe(topic, listener));
      return () => {
        for (const stop of stops) stop();
      };
    },
    [replica, topics],
  );
  return useSyncExternalStore(subscribe, () => replica.view(topics));
}

/** One record of a shared table; undefined when there is none. */
export function useRecord<T extends SharedTable>(table: T, id: string | null): TableRecord<T> | undefined {
  const { replica } = useDesk();
  const subscribe = useCallback(
    (listener: () => void) => replica.topics.subscribe(table, listener),
    [replica, table],
  );
  return useSyncExternalStore(subscribe, () => (id === null ? undefined : replica.state.get(table, id)));
}

/** The actor that an id stands for today: the one that it was merged into. */
export function useActor(id: string | null): Actor | undefined {
  const { replica } = useDesk();
  const subscribe = useCallback(
    (listener: () => void) => replica.topics.subscribe('actors', listener),
    [replica],
  );
  return useSyncExternalStore(subscribe, () => (id === null ? undefined : resolveActor(replica.state, id)));
}

/** The term that an id stands for today; undefined when there is none. */
export function useTerm(id: string | null): Term | undefined {
  const { replica } = useDesk();
  const subscribe = useCallback(
    (listener: () => void) => replica.topics.subscribe('terms', listener),
    [replica],
  );
  return useSyncExternalStore(subscribe, () => (id === null ? undefined : resolveTerm(replica.state, id)));
}

const called: readonly Topic[] = ['actors', 'terms'];

/** How actors and codes are called; another value when one of them changes. */
export function useNames(): Names {
  const { vocabulary } = useWords();
  const view = useView(called);
  return useMemo(() => namesFrom(view.state, vocabulary), [view, vocabulary]);
}

const openArticles: readonly Topic[] = ['articles-open'];

/** The annotations of the article that is open; undefined while there is none. */
export function useArticleAnnotations(articleId: string | null): ArticleAnnotations | undefined {
  const { replica } = useDesk();
  useView(openArticles);
  return articleId === null ? undefined : replica.annotations(articleId);
}

const counted: readonly Topic[] = ['counts'];

export function useCounts(articleId: string): AnnotationCounts {
  return useView(counted).state.countsOf(articleId);
}

const used: readonly Topic[] = ['usage'];

/** How often annotations of all articles name a record. */
export function useUsage(id: string): number {
  return useView(used).state.usageOf(id);
}

/** One annotation of the open article; undefined when it is not there (any more). */
export function useAnnotation(
  annotations: ArticleAnnotations | undefined,
  id: string | null,
): Annotation | undefined {
  const subscribe = useCallback(
    (listener: () => void) =>
      annotations?.subscribe((touched) => {
        if (id !== null && touched.has(id)) listener();
      }) ?? (() => undefined),
    [annotations, id],
  );
  return useSyncExternalStore(subscribe, () => (id === null ? undefined : annotations?.get(id)));
}

/** The version of an article's annotations: goes up with each change of one of them. */
export function useAnnotationsVersion(annotations: ArticleAnnotations): number {
  return useSyncExternalStore(annotations.subscribe, () => annotations.version);
}

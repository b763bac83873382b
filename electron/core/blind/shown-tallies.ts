import { apply } from '../../../shared/changes/apply.ts';
import { creation } from '../../../shared/changes/change.ts';
import { WorkspaceState } from '../../../shared/changes/state.ts';
import { annotationKinds } from '../../../shared/schema/annotation.ts';
import type { Id } from '../../../shared/schema/ids.ts';
import type { AnnotationCounts } from '../../../shared/schema/tables.ts';
import { roles, type Usage } from '../../../shared/schema/usage.ts';
import type { ArticleStore } from '../article-store.ts';
import type { Blindness } from './blindness.ts';

/** What is counted of a workspace, less what may not be shown. */
export interface ShownTallies {
  countsOf(articleId: Id): AnnotationCounts;
  /** By actor and term. */
  usage(): readonly (readonly [recordId: string, usage: Usage])[];
}

/** Nothing may change meanwhile. It costs a look into each article that is coded blind and has annotations. */
export async function shownTallies(
  state: WorkspaceState,
  articles: ArticleStore,
  blindness: Blindness,
): Promise<ShownTallies> {
  const hidden = new WorkspaceState();
  for (const id of blindness.articles) {
    if (Object.values(state.countsOf(id)).every((count) => count === 0)) continue;
    const read = await articles.peek(id);
    if (!read.ok) continue; // one that cannot be read is told where it is opened
    const entries = [...read.value.annotations.values()]
      .filter((annotation) => !blindness.shows(annotation))
      .map((annotation) => creation('annotations', annotation));
    apply(hidden, { entries });
  }
  return {
    countsOf: (id) => countsWithout(state.countsOf(id), hidden.countsOf(id)),
    usage: () =>
      [...state.usage].flatMap(([id, usage]): (readonly [string, Usage])[] => {
        const shown = usageWithout(usage, hidden.rolesOf(id));
        return Object.keys(shown).length === 0 ? [] : [[id, shown]];
      }),
  };
}

function countsWithout(all: AnnotationCounts, hidden: AnnotationCounts): AnnotationCounts {
  const left = { ...all };
  for (const kind of annotationKinds) left[kind] -= hidden[kind];
  return left;
}

function usageWithout(all: Usage, hidden: Usage): Usage {
  return Object.fromEntries(
    roles.flatMap((role) => {
      const left = (all[role] ?? 0) - (hidden[role] ?? 0);
      return left <= 0 ? [] : [[role, left]];
    }),
  );
}

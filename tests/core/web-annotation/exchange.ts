import type { Loss } from '../../../shared/losses/loss.ts';
import type { Annotation } from '../../../shared/schema/annotation.ts';
import { gatherAnnotations } from '../../../electron/core/web-annotation/gather.ts';
import {
  planAnnotations,
  type AnnotationPlan,
} from '../../../electron/core/web-annotation/plan-annotations.ts';
import { writeCollection } from '../../../electron/core/web-annotation/write-collection.ts';
import { aMoment } from '../../builders/clock.ts';
import type { TestWorkspace } from '../../builders/workspace.ts';

/** What the export of articles writes, as parsed JSON. */
export function exported(desk: TestWorkspace, ...articleIds: string[]): { readonly [key: string]: unknown } {
  const { json } = collected(desk, articleIds);
  return JSON.parse(JSON.stringify(json)) as typeof json;
}

/** What the export of articles cannot carry. */
export function lossesOf(desk: TestWorkspace, ...articleIds: string[]): readonly Loss[] {
  return collected(desk, articleIds).losses;
}

function collected(desk: TestWorkspace, articleIds: readonly string[]): ReturnType<typeof writeCollection> {
  const articles = articleIds.map((id) => {
    const article = desk.state.get('articles', id);
    const open = desk.state.open.get(id);
    if (article === undefined || open === undefined) throw new Error('The test article is not open.');
    return { article, document: open.document, annotations: [...open.annotations.values()] };
  });
  return writeCollection({ articles, state: desk.state, exportedAt: aMoment() });
}

/** Takes a file of annotations into an article, as one change, if there is anything to take. */
export function imported(desk: TestWorkspace, articleId: string, file: unknown): AnnotationPlan {
  const plan = planned(desk, articleId, typeof file === 'string' ? file : JSON.stringify(file));
  if (plan.command !== null) desk.do(plan.command);
  return plan;
}

export function planned(desk: TestWorkspace, articleId: string, text: string): AnnotationPlan {
  const plan = tryPlan(desk, articleId, new TextEncoder().encode(text));
  if (!plan.ok) throw new Error(plan.error.message);
  return plan.value;
}

export function tryPlan(
  desk: TestWorkspace,
  articleId: string,
  bytes: Uint8Array,
): ReturnType<typeof planAnnotations> {
  const context = { ...desk.clock, analystId: desk.analyst.id, findChange: () => undefined };
  const gathered = gatherAnnotations(bytes, 'notes.json');
  if (!gathered.ok) return gathered;
  return planAnnotations(desk.state, articleId, { gathered: gathered.value, text: null }, context);
}

/** The annotations of an article in the order of their ids, each as if its article had no id. */
export function annotationsOf(desk: TestWorkspace, articleId: string): Annotation[] {
  return [...desk.state.annotations(articleId)]
    .map((annotation) => ({ ...annotation, articleId: '' }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

import { sameValue } from '../../shared/changes/change.ts';
import type { Annotation, Link, Relation } from '../../shared/schema/annotation.ts';
import { editAnnotation } from '../inspector/annotation-commands.ts';
import type { Desk } from '../state/desk.ts';

/** Lets the next annotation that is picked in the text be linked to. */
export function beginLinking(desk: Desk, fromId: string, relation: Relation): void {
  desk.session.set({ linking: { fromId, relation } });
  desk.panes.article?.focus();
}

/** Links to the annotation that was picked, and returns to the one that it was picked for. */
export function chooseLinked(desk: Desk, toId: string): void {
  const { linking, articleId } = desk.session.get();
  if (linking === null || toId === linking.fromId) return;
  const from = desk.replica.state.get('annotations', linking.fromId, articleId);
  leaveLinking(desk);
  if (from !== undefined) void addLink(desk, from, { annotationId: toId, relation: linking.relation });
}

/** Links to nothing, and returns to the annotation that something was picked for. */
export function leaveLinking(desk: Desk): void {
  desk.session.set(({ linking, selectedId }) => ({
    linking: null,
    selectedId: linking?.fromId ?? selectedId,
    tab: 'form',
  }));
}

export async function addLink(desk: Desk, from: Annotation, link: Link): Promise<void> {
  if (from.links.some((each) => sameValue(each, link))) return;
  await editAnnotation(desk, from, { links: [...from.links, link] });
}

export async function removeLink(desk: Desk, from: Annotation, link: Link): Promise<void> {
  await editAnnotation(desk, from, { links: from.links.filter((each) => !sameValue(each, link)) });
}

import type { AnnotationKind, Body } from '../schema/annotation.ts';
import { referencesOf } from '../schema/references.ts';
import type { EntryOf } from './change.ts';

/** How an entry moves the counts of its article; null when it does not. */
export function countStep(
  entry: EntryOf<'annotations'>,
): { readonly articleId: string; readonly kind: AnnotationKind; readonly step: 1 | -1 } | null {
  if (entry.type === 'update') return null; // an annotation keeps its kind and its article
  const { articleId, body } = entry.record;
  return { articleId, kind: body.kind, step: entry.type === 'create' ? 1 : -1 };
}

/** How an entry moves the usage of the actors and terms that its annotation names; each as often as it is named. */
export function usageSteps(
  entry: EntryOf<'annotations'>,
): readonly { readonly id: string; readonly step: 1 | -1 }[] {
  if (entry.type === 'update') return [...steps(entry.from.body, -1), ...steps(entry.to.body, 1)];
  return steps(entry.record.body, entry.type === 'create' ? 1 : -1);
}

function steps(body: Body | undefined, step: 1 | -1): { readonly id: string; readonly step: 1 | -1 }[] {
  return body === undefined ? [] : referencesOf(body).map(({ id }) => ({ id, step }));
}

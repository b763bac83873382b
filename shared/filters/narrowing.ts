import type { AnnotationFilter } from '../schema/filter.ts';

/** The filter that lets everything pass. */
export const everything: AnnotationFilter = {
  kinds: [],
  actorIds: [],
  termIds: [],
  analystIds: [],
  polarities: [],
  severities: [],
  text: '',
};

/** Whether a filter leaves anything out. */
export function isNarrow(filter: AnnotationFilter): boolean {
  const { text, ...lists } = filter;
  return text.trim() !== '' || Object.values(lists).some((list) => list.length > 0);
}

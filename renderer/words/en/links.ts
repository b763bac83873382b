import type { Relation } from '../../../shared/schema/annotation.ts';

export const linksEn = {
  label: 'Links to other annotations',
  add: 'Link to another…',
  relation: 'This one',
  relations: {
    supports: 'Supports',
    contradicts: 'Contradicts',
    explains: 'Explains',
    repeats: 'Repeats',
    'responds-to': 'Responds to',
  } satisfies Record<Relation, string>,
  related: {
    supports: 'Supported by',
    contradicts: 'Contradicted by',
    explains: 'Explained by',
    repeats: 'Repeated by',
    'responds-to': 'Answered by',
  } satisfies Record<Relation, string>,
  other: 'Annotation',
  search: 'Find it by words…',
  pick: 'Pick it in the text',
  gone: 'An annotation that is gone',
  remove: (relation: string, title: string) => `Remove the link: ${relation} ${title}`,
  annotations: 'Annotations of this article',
  picking: (relation: string) =>
    `${relation} which annotation? Click it, or step to it by key and press Enter.`,
  pickingLabel: 'Pick an annotation',
  leave: 'Cancel',
} as const;

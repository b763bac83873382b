import type { Annotation, AnnotationKind, StanceBody } from '../../shared/schema/annotation.ts';

/** How a passage is marked in the text, on the ribbon and on its card. Marks differ in shape as well as in colour. */
export type MarkStyle = 'actor' | 'stance-for' | 'stance-against' | 'stance-neutral' | 'bias' | 'note';

export const markStyles: readonly MarkStyle[] = [
  'note',
  'stance-for',
  'stance-against',
  'stance-neutral',
  'bias',
  'actor',
];

/** How a suggestion shows: faintly, by the kind of annotation that it would become. */
export type SuggestionStyle =
  'suggested-name' | 'suggested-quotation' | 'suggested-wording' | 'suggested-current';

/** Where several layers are in view: whose it is by its colour and lane, what it is by its shape. */
export type LayerStyle = `layer-${number}-${AnnotationKind}`;

/** What is painted beside the marks of annotations: what is passing. */
export type PassingStyle =
  'suggested' | SuggestionStyle | 'hover' | 'kept-selection' | 'hit' | 'hit-now' | `draft-${AnnotationKind}`;

export function markStyleOf({ body }: Pick<Annotation, 'body'>): MarkStyle {
  return body.kind === 'stance' ? stanceStyle(body.polarity) : body.kind;
}

function stanceStyle(polarity: StanceBody['polarity']): MarkStyle {
  if (polarity === 'for') return 'stance-for';
  return polarity === 'against' ? 'stance-against' : 'stance-neutral';
}

/** Whether an annotation stands in the text: rejected ones are kept out of sight, orphaned ones have no place in it. */
export function isMarked({ status }: Pick<Annotation, 'status'>): boolean {
  return status === 'accepted' || status === 'suggested';
}

import type { Annotation } from '../schema/annotation.ts';
import type { Today } from '../schema/today.ts';
import type { Suggestion } from './suggestion.ts';

/** Marks a note that keeps a quotation: the quotation is not suggested again. */
export const QUOTATION_TAG = 'quotation';

type Noted = Pick<Annotation, 'body' | 'anchors'>;

/**
 * Whether the annotations over a suggested passage say already what is suggested, or something more exact in its
 * place: then there is nothing to suggest.
 * @param annotations those that touch the passage, none of them rejected
 */
export function isSaid(suggestion: Suggestion, annotations: readonly Noted[], today: Today): boolean {
  const { meaning } = suggestion;
  return annotations.some((annotation) => {
    const { body } = annotation;
    switch (meaning.rule) {
      case 'name':
        return (
          body.kind === 'actor' &&
          (meaning.actorIds.includes(today.actorId(body.actorId)) || liesWithin(annotation, suggestion))
        );
      case 'quotation':
        return body.kind === 'stance' || (body.kind === 'note' && body.tags.includes(QUOTATION_TAG));
      case 'wording':
        return (
          body.kind === 'bias' &&
          (today.termId(body.codeId) === meaning.codeId || liesWithin(annotation, suggestion))
        );
    }
  });
}

/**
 * Whether a suggestion was turned down here before; a name that several share, once it was for each of them.
 * @param rejected the rejected annotations that touch the passage
 */
export function isTurnedDown({ meaning }: Suggestion, rejected: readonly Noted[], today: Today): boolean {
  switch (meaning.rule) {
    case 'name':
      return meaning.actorIds.every((actorId) =>
        rejected.some(({ body }) => body.kind === 'actor' && today.actorId(body.actorId) === actorId),
      );
    case 'quotation':
      return rejected.some(({ body }) => body.kind === 'note' && body.tags.includes(QUOTATION_TAG));
    case 'wording':
      return rejected.some(
        ({ body }) => body.kind === 'bias' && today.termId(body.codeId) === meaning.codeId,
      );
  }
}

function liesWithin({ anchors }: Noted, { start, end }: Suggestion): boolean {
  return anchors.some((anchor) => anchor.start >= start && anchor.end <= end);
}

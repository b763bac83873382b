import type { CarriedPlace } from '../../../shared/anchoring/carry-over.ts';
import type { CommandOf } from '../../../shared/commands/command.ts';
import type { Annotation } from '../../../shared/schema/annotation.ts';
import type { Clock, Id } from '../../../shared/schema/ids.ts';

/**
 * The commands that make annotations of an old edition into annotations of a new one, each waiting for review. Whose
 * they are and when they were made stays; those without a place are kept as orphaned.
 */
export function planCarrying(
  annotations: readonly Annotation[],
  places: readonly CarriedPlace[],
  toId: Id,
  clock: Clock,
): CommandOf<'annotation.restore'>[] {
  const ids = new Map(annotations.map(({ id }) => [id, clock.newId()]));
  const at = clock.now();
  return annotations.map((annotation, index) => {
    const { outcome, confidence, anchors } = places[index] ?? { outcome: 'lost', confidence: 0, anchors: [] };
    return {
      type: 'annotation.restore',
      articleId: toId,
      annotation: {
        ...annotation,
        id: ids.get(annotation.id) ?? clock.newId(),
        articleId: toId,
        anchors: [...anchors],
        modifiedAt: at,
        status: outcome === 'lost' ? 'orphaned' : annotation.status,
        links: annotation.links.flatMap((link) => {
          const annotationId = ids.get(link.annotationId);
          return annotationId === undefined ? [] : [{ ...link, annotationId }];
        }),
        carried: {
          articleId: annotation.articleId,
          annotationId: annotation.id,
          outcome,
          confidence,
          anchors: annotation.anchors,
        },
      },
    };
  });
}

import type { CarriedPlace } from '../../../shared/anchoring/carry-over.ts';
import type { CommandOf } from '../../../shared/commands/command.ts';
import type { Annotation } from '../../../shared/schema/annotation.ts';
import type { Clock, Id } from '../../../shared/schema/ids.ts';
import { uuidV5 } from '../web-annotation/iri.ts';

/**
 * The commands that make annotations of an old edition into annotations of a new one, each waiting for review. Whose
 * they are and when they were made stays; those without a place are kept as orphaned. What is carried over has an id that
 * follows from where it comes from and goes to: two desks that carry the same over have the same.
 * @param before the ids of what was carried over earlier
 */
export function planCarrying(
  annotations: readonly Annotation[],
  places: readonly CarriedPlace[],
  toId: Id,
  before: ReadonlySet<Id>,
  clock: Pick<Clock, 'now'>,
): CommandOf<'annotation.restore'>[] {
  const there = new Set([...before, ...annotations.map(({ id }) => carriedId(id, toId))]);
  const at = clock.now();
  return annotations.map((annotation, index) => {
    const { outcome, confidence, anchors } = places[index] ?? { outcome: 'lost', confidence: 0, anchors: [] };
    return {
      type: 'annotation.restore',
      articleId: toId,
      annotation: {
        ...withSettlementIn(annotation, toId, there),
        id: carriedId(annotation.id, toId),
        articleId: toId,
        anchors: [...anchors],
        modifiedAt: at,
        status: outcome === 'lost' ? 'orphaned' : annotation.status,
        links: annotation.links.flatMap((link) => {
          const annotationId = carriedId(link.annotationId, toId);
          return there.has(annotationId) ? [{ ...link, annotationId }] : [];
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

/** The id of what becomes of an annotation in another edition. */
export function carriedId(annotationId: Id, toId: Id): Id {
  return uuidV5(`slantwise carried ${annotationId} ${toId}`);
}

/** What was settled in the old edition is settled in the new one, as far as it comes along. */
function withSettlementIn({ settles, ...rest }: Annotation, toId: Id, there: ReadonlySet<Id>): Annotation {
  const annotationIds = (settles?.annotationIds ?? [])
    .map((id) => carriedId(id, toId))
    .filter((id) => there.has(id))
    .sort();
  return settles === undefined || annotationIds.length === 0
    ? rest
    : { ...rest, settles: { ...settles, annotationIds } };
}

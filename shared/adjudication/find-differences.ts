import { boundsOf, passagesOf } from '../agreement/passages.ts';
import type { Annotation, AnnotationKind } from '../schema/annotation.ts';
import type { Today } from '../schema/today.ts';
import { differingFields, saysTheSame } from './compare-bodies.ts';
import { wholeArticleNotes } from './whole-article-notes.ts';

/** How layers differ over a passage: some did not mark it, or they say other things of it, or in other bounds only. */
export type DifferenceType = 'values' | 'only' | 'bounds' | 'same';
export const differenceTypes: readonly DifferenceType[] = ['values', 'only', 'bounds', 'same'];

/** `contested`: two decisions were made apart and do not say the same; one more settles it. */
export type DifferenceState = 'open' | 'settled' | 'contested';

/** A passage that layers marked, and what they made of it. */
export interface Compared {
  /** Stays the same while the first of its annotations is there. */
  readonly key: string;
  readonly kind: AnnotationKind;
  /**
   * From where the first layer begins to where the last one ends: UTF-16 code units, end exclusive. Both are 0 for notes
   * about the whole article.
   */
  readonly start: number;
  readonly end: number;
  /** By layer, in the order of the layers; undefined where there is none. */
  readonly annotations: readonly (Annotation | undefined)[];
  readonly type: DifferenceType;
  /** The fields that do not all say the same. */
  readonly fields: readonly string[];
}

/** The same with what was decided. */
export interface Difference extends Compared {
  readonly state: DifferenceState;
  /** Annotations of the consensus that name one of these, first made first; a rejected one says that none holds. */
  readonly decisions: readonly Annotation[];
}

const comparedKinds: readonly AnnotationKind[] = ['actor', 'stance', 'bias'];

/**
 * What layers make of an article, passage by passage, in the order of the text: where they agree too. Settled is what
 * decisions name, and what says the same as a decision that was made there: this follows from the records alone, so it
 * is the same on every desk that has them.
 * @param annotations of one article, rejected ones too
 * @param layers analysts' ids
 */
export function findDifferences(
  annotations: Iterable<Annotation>,
  layers: readonly string[],
  today: Today,
): readonly Difference[] {
  const own: Annotation[] = [];
  const bySource = new Map<string, Annotation[]>();
  for (const annotation of annotations) {
    if (annotation.layer === 'own') own.push(annotation);
    for (const id of annotation.settles?.annotationIds ?? []) {
      const known = bySource.get(id);
      if (known === undefined) bySource.set(id, [annotation]);
      else known.push(annotation);
    }
  }
  // Which passages belong together must not depend on the order in which a desk came to know them.
  own.sort((a, b) => (a.id < b.id ? -1 : 1));
  const passages = comparedKinds.flatMap((kind) =>
    passagesOf(kind, own, layers).map(({ annotations: row }) => comparedAt(kind, row, today)),
  );
  const notes = wholeArticleNotes(own, layers, today).map((row) => comparedAt('bias', row, today));
  return [...notes, ...passages]
    .map((compared) => {
      const decisions = markedIn(compared).flatMap(({ id }) => bySource.get(id) ?? []);
      return withDecisions(compared, decisions, today);
    })
    .sort((a, b) => a.start - b.start || a.end - b.end || (a.key < b.key ? -1 : 1));
}

/** A passage with what was decided there. @param decisions those that name one of its annotations */
export function withDecisions(
  compared: Compared,
  decisions: readonly Annotation[],
  today: Today,
): Difference {
  const each = [...new Set(decisions)].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { ...compared, decisions: each, state: stateOf(markedIn(compared), each, today) };
}

/** The annotations that there are. */
export function markedIn({ annotations }: Pick<Difference, 'annotations'>): readonly Annotation[] {
  return annotations.filter((each) => each !== undefined);
}

function comparedAt(kind: AnnotationKind, annotations: Compared['annotations'], today: Today): Compared {
  const marked = markedIn({ annotations });
  const fields = differingFields(
    marked.map(({ body }) => body),
    today,
  );
  const bounds = marked.map(boundsOf);
  return {
    key: marked.map(({ id }) => id).sort()[0] ?? '',
    kind,
    start: Math.min(...bounds.map(([start]) => start)),
    end: Math.max(0, ...bounds.map(([, end]) => end)),
    annotations,
    type: typeOf(annotations.length - marked.length, fields, bounds),
    fields,
  };
}

function typeOf(
  missing: number,
  fields: readonly string[],
  bounds: readonly (readonly [number, number])[],
): DifferenceType {
  if (fields.length > 0) return 'values';
  if (missing > 0) return 'only';
  const [first] = bounds;
  return bounds.every(([start, end]) => start === first?.[0] && end === first[1]) ? 'same' : 'bounds';
}

function stateOf(
  marked: readonly Annotation[],
  decisions: readonly Annotation[],
  today: Today,
): DifferenceState {
  if (decisions.length === 0) return 'open';
  const named = new Set(decisions.flatMap(({ settles }) => settles?.annotationIds ?? []));
  const isSettled = marked.every(
    (each) => named.has(each.id) || decisions.some((decision) => isReading(decision, each, today)),
  );
  if (!isSettled) return 'open';
  const byDecision = [...Map.groupBy(decisions, ({ settles }) => settles?.decisionId).values()];
  const [first, ...others] = byDecision;
  return others.every((other) => isSameDecision(first ?? [], other, today)) ? 'settled' : 'contested';
}

function isSameDecision(a: readonly Annotation[], b: readonly Annotation[], today: Today): boolean {
  return a.length === b.length && a.every((one) => b.some((other) => isSameReading(one, other, today)));
}

function isSameReading(a: Annotation, b: Annotation, today: Today): boolean {
  if (a.status === 'rejected' || b.status === 'rejected') return a.status === b.status;
  return isReading(a, b, today);
}

/** Whether a decision accepted what an annotation says: the same passage with the same values. */
export function isReading(decision: Annotation, annotation: Annotation, today: Today): boolean {
  const [start, end] = boundsOf(decision);
  const [from, to] = boundsOf(annotation);
  return (
    decision.status !== 'rejected' &&
    start === from &&
    end === to &&
    saysTheSame(decision.body, annotation.body, today)
  );
}

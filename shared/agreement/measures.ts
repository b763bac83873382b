import type { Body, Party, Target } from '../schema/annotation.ts';
import type { Today } from '../schema/today.ts';
import { position } from '../statistics/stance-matrix.ts';
import type { Level } from './krippendorff-alpha.ts';

/** The kinds of annotation that layers are compared on. */
export const comparedKinds = ['actor', 'stance', 'bias'] as const;
export type ComparedKind = (typeof comparedKinds)[number];

/** What of an annotation analysts can agree on. */
export interface Measure {
  /** `stance.polarity`. */
  readonly name: string;
  readonly kind: ComparedKind;
  readonly level: Level;
  /** What the annotation says; null where it says nothing of this. */
  value(body: Body, today: Today): string | number | null;
}

/** The field that tells annotations of a kind apart: what is compared where their places are. */
export const leading: Readonly<Record<ComparedKind, Measure>> = {
  actor: measure('actor', 'who', 'nominal', (body, today) => today.actorId(body.actorId)),
  stance: measure('stance', 'polarity', 'nominal', (body) => body.polarity),
  bias: measure('bias', 'code', 'nominal', (body, today) => today.termId(body.codeId)),
};

/** Adding one is one line: name, level, value. */
export const measures: readonly Measure[] = [
  leading.actor,
  measure('stance', 'holder', 'nominal', (body, today) => whoOf(body.holder, today)),
  measure('stance', 'target', 'nominal', (body, today) => whoOf(body.target, today)),
  leading.stance,
  measure('stance', 'position', 'interval', (body) => position(body)),
  leading.bias,
  measure('bias', 'severity', 'ordinal', (body) => body.severity),
];

function measure<K extends ComparedKind>(
  kind: K,
  field: string,
  level: Level,
  value: (body: Extract<Body, { kind: K }>, today: Today) => string | number | null,
): Measure {
  return {
    name: `${kind}.${field}`,
    kind,
    level,
    value: (body, today) => (isOf(kind, body) ? value(body, today) : null),
  };
}

function isOf<K extends ComparedKind>(kind: K, body: Body): body is Extract<Body, { kind: K }> {
  return body.kind === kind;
}

/** Whom a party or a target means, as one value to compare; records that were merged are one. */
export function whoOf(who: Party | Target, today: Today): string {
  switch (who.type) {
    case 'actor':
      return `actor ${today.actorId(who.actorId)}`;
    case 'issue':
      return `issue ${today.termId(who.termId)}`;
    case 'claim':
      return `claim ${who.text.trim().toLowerCase()}`;
    case 'author':
      return 'author';
    case 'unnamed':
      return 'unnamed';
  }
}

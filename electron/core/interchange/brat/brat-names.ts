import {
  Attribution,
  Certainty,
  Confidence,
  Direction,
  Mode,
  Polarity,
  Portrayal,
  Voice,
  type AnnotationKind,
} from '../../../../shared/schema/annotation.ts';

/** The type of the note that holds an annotation's own fields as JSON. */
export const OWN_NOTE = 'Slantwise';

/** Text-bound types, one for each kind. */
export const spanTypes: Readonly<Record<AnnotationKind, string>> = {
  actor: 'Actor',
  stance: 'Stance',
  bias: 'Bias',
  note: 'Note',
};

interface Attribute {
  readonly name: string;
  readonly field: string;
  readonly of: AnnotationKind;
  readonly values: readonly string[];
}

const degrees = ['1', '2', '3'];

/** Fields with few values, which brat shows and edits as attributes. */
export const attributes: readonly Attribute[] = [
  { name: 'Portrayal', field: 'portrayal', of: 'actor', values: Portrayal.options },
  { name: 'Polarity', field: 'polarity', of: 'stance', values: Polarity.options },
  { name: 'Intensity', field: 'intensity', of: 'stance', values: degrees },
  { name: 'Mode', field: 'mode', of: 'stance', values: Mode.options },
  { name: 'Attribution', field: 'attribution', of: 'stance', values: Attribution.options },
  { name: 'Certainty', field: 'certainty', of: 'stance', values: Certainty.options },
  { name: 'Confidence', field: 'confidence', of: 'stance', values: Confidence.options },
  { name: 'Severity', field: 'severity', of: 'bias', values: degrees },
  { name: 'Direction', field: 'direction', of: 'bias', values: Direction.options },
  { name: 'Voice', field: 'voice', of: 'bias', values: Voice.options },
];

export const attributeFields: ReadonlyMap<string, string> = new Map(
  attributes.map(({ name, field }) => [name, field]),
);

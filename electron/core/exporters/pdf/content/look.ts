import type { Body } from '../../../../../shared/schema/annotation.ts';

/** How a passage is marked: by shape first, then by colour. */
export type LookName = 'actor' | 'for' | 'against' | 'neutral' | 'bias' | 'note';

/** What is drawn under the words. */
export type Stroke = 'solid' | 'band' | 'wave' | 'dots';

/** What stands at the start of a stance's band. */
export type Sign = 'up' | 'down' | 'diamond';

export interface Look {
  readonly stroke: Stroke;
  readonly sign: Sign | null;
  /** Lines and signs; 3:1 on white at least. */
  readonly ink: string;
  /** The highlight itself: light enough that a viewer may lay it over black text at full strength. */
  readonly wash: string;
}

export const looks: Readonly<Record<LookName, Look>> = {
  actor: { stroke: 'solid', sign: null, ink: '#5a4fa2', wash: '#b3aae6' },
  for: { stroke: 'band', sign: 'up', ink: '#1f7a6d', wash: '#86cdbf' },
  against: { stroke: 'band', sign: 'down', ink: '#b4532a', wash: '#eca884' },
  neutral: { stroke: 'band', sign: 'diamond', ink: '#6b675f', wash: '#bdb7aa' },
  bias: { stroke: 'wave', sign: null, ink: '#a67c00', wash: '#f5d565' },
  note: { stroke: 'dots', sign: null, ink: '#3f6b86', wash: '#9cc4dd' },
};

export function lookOf(body: Body): LookName {
  if (body.kind !== 'stance') return body.kind;
  return body.polarity === 'for' || body.polarity === 'against' ? body.polarity : 'neutral';
}

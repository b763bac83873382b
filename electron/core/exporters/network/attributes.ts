import type { NetworkEdge, NetworkNode } from './stance-network.ts';

/** One thing that is told of nodes or edges beside what every graph has. */
export interface Attribute<T> {
  readonly id: string;
  readonly type: 'string' | 'integer';
  value(of: T): string | number | null;
}

export const nodeAttributes: readonly Attribute<NetworkNode>[] = [
  { id: 'type', type: 'string', value: ({ type }) => type },
  { id: 'kind', type: 'string', value: ({ kind }) => kind },
  { id: 'country', type: 'string', value: ({ country }) => country },
  { id: 'mentions', type: 'integer', value: ({ mentions }) => mentions },
];

export const edgeAttributes: readonly Attribute<NetworkEdge>[] = [
  { id: 'polarity', type: 'string', value: ({ polarity }) => polarity },
  { id: 'position', type: 'integer', value: ({ position }) => position },
  { id: 'date', type: 'string', value: ({ date }) => date },
  { id: 'article', type: 'string', value: ({ article }) => article },
  { id: 'attribution', type: 'string', value: ({ attribution }) => attribution },
  { id: 'certainty', type: 'string', value: ({ certainty }) => certainty },
  { id: 'analyst', type: 'string', value: ({ analyst }) => analyst },
];

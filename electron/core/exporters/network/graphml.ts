import { ok } from '../../../../shared/errors.ts';
import type { Exporter } from '../exporter.ts';
import { xmlText } from '../../xml-text.ts';
import { edgeAttributes, nodeAttributes, type Attribute } from './attributes.ts';
import { stanceNetwork } from './stance-network.ts';

/** The stance network in GraphML (graphml.graphdrawing.org), in the plain form that Gephi, igraph and NetworkX read. */
export const graphml: Exporter = {
  write: (input) => {
    const { nodes, edges, losses } = stanceNetwork(input);
    const lines = [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
      '  <key id="label" for="node" attr.name="label" attr.type="string"/>',
      ...nodeAttributes.map((attribute) => keyOf('node', attribute)),
      '  <key id="weight" for="edge" attr.name="weight" attr.type="double"/>',
      ...edgeAttributes.map((attribute) => keyOf('edge', attribute)),
      '  <graph id="stances" edgedefault="directed">',
      ...nodes.map(
        (node) =>
          `    <node id="${xmlText(node.id)}">${data('label', node.label)}${all('node', nodeAttributes, node)}</node>`,
      ),
      ...edges.map(
        (edge) =>
          `    <edge id="${edge.id}" source="${xmlText(edge.source)}" target="${xmlText(edge.target)}">${data('weight', edge.weight)}${all('edge', edgeAttributes, edge)}</edge>`,
      ),
      '  </graph>',
      '</graphml>',
      '',
    ];
    return ok({ bytes: Buffer.from(lines.join('\n'), 'utf8'), losses });
  },
};

function keyOf<T>(of: 'node' | 'edge', { id, type }: Attribute<T>): string {
  return `  <key id="${of}-${id}" for="${of}" attr.name="${id}" attr.type="${type === 'integer' ? 'int' : type}"/>`;
}

function all<T>(of: 'node' | 'edge', attributes: readonly Attribute<T>[], what: T): string {
  return attributes.map(({ id, value }) => data(`${of}-${id}`, value(what))).join('');
}

function data(key: string, value: string | number | null): string {
  return value === null || value === '' ? '' : `<data key="${key}">${xmlText(String(value))}</data>`;
}

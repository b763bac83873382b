import { ok } from '../../../../shared/errors.ts';
import type { Exporter } from '../exporter.ts';
import { xmlText } from '../../xml-text.ts';
import { edgeAttributes, nodeAttributes, type Attribute } from './attributes.ts';
import { stanceNetwork } from './stance-network.ts';

/** The stance network in GEXF 1.2 (gexf.net/1.2draft), Gephi's own format. */
export const gexf: Exporter = {
  write: (input) => {
    const { nodes, edges, losses } = stanceNetwork(input);
    const lines = [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">',
      `  <meta lastmodifieddate="${input.exportedAt.slice(0, 10)}"><creator>Slantwise</creator></meta>`,
      '  <graph mode="static" defaultedgetype="directed">',
      ...declared('node', nodeAttributes),
      ...declared('edge', edgeAttributes),
      '    <nodes>',
      ...nodes.map(
        (node) =>
          `      <node id="${xmlText(node.id)}" label="${xmlText(node.label)}">${values(nodeAttributes, node)}</node>`,
      ),
      '    </nodes>',
      '    <edges>',
      ...edges.map(
        (edge) =>
          `      <edge id="${edge.id}" source="${xmlText(edge.source)}" target="${xmlText(edge.target)}" weight="${edge.weight}" label="${edge.polarity}">${values(edgeAttributes, edge)}</edge>`,
      ),
      '    </edges>',
      '  </graph>',
      '</gexf>',
      '',
    ];
    return ok({ bytes: Buffer.from(lines.join('\n'), 'utf8'), losses });
  },
};

function declared<T>(of: 'node' | 'edge', attributes: readonly Attribute<T>[]): string[] {
  return [
    `    <attributes class="${of}">`,
    ...attributes.map(({ id, type }) => `      <attribute id="${id}" title="${id}" type="${type}"/>`),
    '    </attributes>',
  ];
}

function values<T>(attributes: readonly Attribute<T>[], what: T): string {
  const told = attributes.flatMap(({ id, value }) => {
    const text = value(what);
    return text === null || text === '' ? [] : [`<attvalue for="${id}" value="${xmlText(String(text))}"/>`];
  });
  return `<attvalues>${told.join('')}</attvalues>`;
}

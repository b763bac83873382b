import { flattenTree, termTree, type TermNode } from '../../../shared/codebook/tree.ts';
import { lossOfThings, type Loss } from '../../../shared/losses/loss.ts';
import { Scheme, type Term } from '../../../shared/schema/term.ts';
import type { CodebookFormat } from './codebook-format.ts';
import { qdcSets, QDC_NAMESPACE, schemeHeadings } from './qdc-names.ts';
import { guidOf } from './stable-guid.ts';
import { xmlContent, xmlText } from '../xml-text.ts';

/** REFI-QDA Codebook (.qdc), which ATLAS.ti, MAXQDA, NVivo, QualCoder and others read. */
export const qdc: CodebookFormat = {
  format: 'qdc',
  name: 'REFI-QDA codebook',
  extension: '.qdc',
  mediaType: 'application/xml',
  write: ({ terms }) => {
    const trees = Scheme.options.map((scheme) => ({ scheme, nodes: termTree(terms, scheme) }));
    const standing = trees.flatMap(({ nodes }) => flattenTree(nodes).map(({ term }) => term));
    const lines = [
      '<?xml version="1.0" encoding="utf-8"?>',
      `<CodeBook xmlns="${QDC_NAMESPACE}" origin="Slantwise">`,
      '  <Codes>',
      ...trees.flatMap(({ scheme, nodes }) => writeHeading(scheme, nodes)),
      '  </Codes>',
      ...writeSets(standing),
      '</CodeBook>',
    ];
    return { text: `${lines.join('\n')}\n`, losses: lossesOf(terms, standing) };
  },
};

function writeHeading(scheme: Scheme, nodes: readonly TermNode[]): string[] {
  const { name, guid } = schemeHeadings[scheme];
  const open = `    <Code guid="${guid}" name="${xmlText(name)}" isCodable="false"`;
  return nodes.length === 0
    ? [`${open}/>`]
    : [`${open}>`, ...nodes.flatMap((node) => writeCode(node, 3)), '    </Code>'];
}

/** The schema fixes the order: a description comes before the codes below. */
function writeCode({ term, children }: TermNode, depth: number): string[] {
  const indent = '  '.repeat(depth);
  const colour = term.colour === null ? '' : ` color="${term.colour}"`;
  const open = `${indent}<Code guid="${guidOf(term.id)}" name="${xmlText(term.name)}" isCodable="${!term.retired}"${colour}`;
  if (term.definition === '' && children.length === 0) return [`${open}/>`];
  return [
    `${open}>`,
    ...(term.definition === ''
      ? []
      : [`${indent}  <Description>${xmlContent(term.definition)}</Description>`]),
    ...children.flatMap((child) => writeCode(child, depth + 1)),
    `${indent}</Code>`,
  ];
}

function writeSets(terms: readonly Term[]): string[] {
  const sets = (['wholeArticle', 'retired'] as const).flatMap((flag) => {
    const members = terms.filter((term) => term[flag]);
    if (members.length === 0) return [];
    const { name, guid } = qdcSets[flag];
    return [
      `    <Set guid="${guid}" name="${xmlText(name)}">`,
      ...members.map(({ id }) => `      <MemberCode guid="${guidOf(id)}"/>`),
      '    </Set>',
    ];
  });
  return sets.length === 0 ? [] : ['  <Sets>', ...sets, '  </Sets>'];
}

function lossesOf(terms: readonly Term[], standing: readonly Term[]): readonly Loss[] {
  const named = (of: readonly Term[]): readonly string[] => of.map(({ name }) => name);
  return [
    ...lossOfThings('code-examples', named(standing.filter((term) => term.examples.length > 0))),
    ...lossOfThings('code-sources', named(standing.filter((term) => term.source !== null))),
    ...lossOfThings('codes-merged', named(terms.filter((term) => !standing.includes(term)))),
  ];
}

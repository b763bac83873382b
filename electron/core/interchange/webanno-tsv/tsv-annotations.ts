import { loss, lossOfThings, type Loss } from '../../../../shared/losses/loss.ts';
import { isGrammar, shortType } from '../grammar-layers.ts';
import { relationInWords } from '../relation-words.ts';
import type { TsvAnnotation } from './tsv-annotation.ts';
import { addSlots, isRole, isTarget } from './slots.ts';
import { numbered, splitCell, unescapeTsv } from './tsv-text.ts';
import type { TsvFile, TsvLayer, TsvToken } from './read-tsv.ts';

export interface TsvAnnotations {
  readonly annotations: readonly TsvAnnotation[];
  readonly losses: readonly Loss[];
}

export function annotationsIn(file: TsvFile): TsvAnnotations {
  const found = new Map<string, TsvAnnotation>();
  const grammar = new Set<string>();
  const chains: string[] = [];
  for (const layer of file.layers) {
    if (isGrammar(layer.type)) grammar.add(shortType(layer.type));
    else if (layer.kind === 'chain') chains.push(shortType(layer.type));
    else if (layer.kind === 'span') for (const token of file.tokens) addSpans(token, layer, found);
  }
  for (const layer of file.layers) {
    if (layer.kind === 'span' && !isGrammar(layer.type))
      addSlots(file, layer, found, (token, stacked) => keyOf(token, layer, stacked));
  }
  const lost = file.layers
    .filter(({ kind, type }) => kind === 'relation' && !isGrammar(type))
    .flatMap((layer) => addRelations(file, layer, found));
  const isEmpty = ({ start, end }: TsvAnnotation): boolean => start === end;
  const empty = [...found.values()].filter(isEmpty);
  return {
    annotations: [...found.values()].filter((each) => !isEmpty(each)),
    losses: [
      ...(grammar.size === 0 ? [] : [loss('grammar', { name: [...grammar].join(', ') })]),
      ...lossOfThings('chains', chains),
      ...lossOfThings('relation-ends', lost),
      ...lossOfThings('no-stretch', empty.map(labelOf)),
    ],
  };
}

/** What an annotation says first: its first value, or what its layer is called. */
export function labelOf({ values, layer }: TsvAnnotation): string {
  return [...values.values()][0] ?? shortType(layer);
}

function addSpans(token: TsvToken, layer: TsvLayer, found: Map<string, TsvAnnotation>): void {
  const cells = cellsOf(token, layer);
  const stacked = Math.max(0, ...cells.map((cell) => cell.length));
  for (let at = 0; at < stacked; at++) {
    const values = cells.map((cell) => numbered(cell[at] ?? '_'));
    if (values.every(({ value }) => value === '_' || value === '')) continue;
    const key = keyOf(token, layer, at);
    const before = found.get(key);
    if (before !== undefined) {
      before.end = Math.max(before.end, token.end);
      continue;
    }
    const named = values.flatMap(({ value }, index): [string, string][] =>
      value === '_' || value === '*' || value === '' || isRole(layer, index) || isTarget(layer, index)
        ? []
        : [[layer.features[index] ?? '', unescapeTsv(value)]],
    );
    const { start, end } = token;
    found.set(key, { key, layer: layer.type, start, end, values: new Map(named), remarks: [] });
  }
}

function cellsOf(token: TsvToken, layer: TsvLayer): readonly string[][] {
  return token.cells.slice(layer.column, layer.column + Math.max(1, layer.features.length)).map(splitCell);
}

/**
 * What the tokens of one annotation have in common: a number, or the one token that it stands on.
 * @param stacked which of the annotations of that layer on that token
 */
function keyOf(token: TsvToken, layer: TsvLayer, stacked: number): string {
  const [number] = cellsOf(token, layer).flatMap((cell, feature) =>
    isTarget(layer, feature) ? [] : (numbered(cell[stacked] ?? '_').number ?? []),
  );
  return `${layer.type} ${number ?? `${token.id}.${stacked}`}`;
}

/** A relation stands at its target and names the source: `1-3[0_2]`. @returns the words at the targets of those that had no ends */
function addRelations(
  file: TsvFile,
  layer: TsvLayer,
  found: ReadonlyMap<string, TsvAnnotation>,
): readonly string[] {
  const base = layer.features.at(-1) ?? '';
  const type = base.replace(/^BT_/, '');
  const last = layer.column + layer.features.length - 1;
  const lost: string[] = [];
  const at = (tokenId: string, number: string | undefined): TsvAnnotation | undefined =>
    found.get(`${type} ${number === undefined || number === '0' ? `${tokenId}.0` : number}`);
  for (const token of file.tokens) {
    for (const [index, end] of splitCell(token.cells[last] ?? '_').entries()) {
      if (end === '_' || end === '*') continue;
      const place = /^([\d.-]+)(?:\[(\d+)_(\d+)\])?$/.exec(end);
      const source = at(place?.[1] ?? '', place?.[2]);
      const target = at(token.id, place?.[3]);
      const label = numbered(splitCell(token.cells[layer.column] ?? '_')[index] ?? '_').value;
      const said =
        label === '_' || label === '*' || layer.features.length < 2
          ? shortType(layer.type)
          : unescapeTsv(label);
      if (source === undefined || target === undefined) lost.push(file.text.slice(token.start, token.end));
      else source.remarks.push(relationInWords(said, file.text.slice(target.start, target.end)));
    }
  }
  return lost;
}

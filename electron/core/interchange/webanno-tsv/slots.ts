import { relationInWords } from '../relation-words.ts';
import type { TsvFile, TsvLayer, TsvToken } from './read-tsv.ts';
import type { TsvAnnotation } from './tsv-annotation.ts';
import { numbered, splitCell, splitSlots, unescapeTsv } from './tsv-text.ts';

/** Whether a feature's column holds the roles of slots: `p1;p2`. */
export function isRole(layer: TsvLayer, feature: number): boolean {
  return layer.features[feature]?.startsWith('ROLE_') ?? false;
}

/** Whether it holds the tokens at which the slots' fillers begin, one for each role, with their numbers: `1-2;2-3[4]`. */
export function isTarget(layer: TsvLayer, feature: number): boolean {
  return isRole(layer, feature - 1);
}

/** Says in words, at each annotation of a layer, what fills its slots. */
export function addSlots(
  file: TsvFile,
  layer: TsvLayer,
  found: ReadonlyMap<string, TsvAnnotation>,
  keyOf: (token: TsvToken, stacked: number) => string,
): void {
  const tokens = new Map(file.tokens.map((token) => [token.id, token]));
  const beginningAt = Map.groupBy(found.values(), ({ start }) => start);
  const quoteOf = (target: string, type: string): string | null => {
    const { value, number } = numbered(target);
    const token = tokens.get(value);
    if (token === undefined) return null;
    const filler = beginningAt
      .get(token.start)
      ?.find(({ layer: own, key }) => own === type && (number === null || key === `${own} ${number}`));
    return file.text.slice(token.start, filler?.end ?? token.end);
  };
  for (const feature of layer.features.keys()) {
    if (!isRole(layer, feature)) continue;
    const type = layer.features[feature + 1] ?? '';
    for (const token of file.tokens) {
      const targets = splitCell(token.cells[layer.column + feature + 1] ?? '_');
      for (const [stacked, said] of splitCell(token.cells[layer.column + feature] ?? '_').entries()) {
        const annotation = found.get(keyOf(token, stacked));
        if (annotation?.start !== token.start) continue;
        const fillers = splitSlots(targets[stacked] ?? '');
        for (const [index, role] of splitSlots(numbered(said).value).entries()) {
          if (role === '_') continue;
          const name = role === '*' ? 'linked to' : unescapeTsv(role);
          annotation.remarks.push(relationInWords(name, quoteOf(fillers[index] ?? '', type)));
        }
      }
    }
  }
}

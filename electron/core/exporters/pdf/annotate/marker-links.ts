import { PDFName, PDFRef, type PDFPage } from '@cantoo/pdf-lib';
import { addresses } from '../sheet/addresses.ts';
import type { Box } from './boxes.ts';
import { readArray, type RawDictionary } from './raw-dictionary.ts';
import type { TypesetFile } from './typeset-file.ts';

/** A link that the typesetter set to say where something came to stand: one for each line that it runs over. */
export interface MarkerLink {
  /** What follows in its address: a mark's number, a row's label. */
  readonly name: string;
  readonly box: Box;
  /** Its entry in the structure's parent tree. */
  readonly structParent: number | null;
  /** As elements of the structure refer to it. */
  readonly ref: string;
  readonly dictionary: RawDictionary;
}

export type MarkerLinks = Readonly<Record<keyof typeof addresses, readonly MarkerLink[]>>;

type Found = Record<keyof typeof addresses, MarkerLink[]>;

/** Takes the marker links of marks and rows out of a page. Those that lead to them stay, to be completed. */
export function takeMarkerLinks(page: PDFPage, { dictionaries }: TypesetFile): MarkerLinks {
  const found: Found = { mark: [], row: [], toRow: [], toMark: [] };
  const annots = page.node.Annots();
  if (annots === undefined) return found;
  const kept: PDFRef[] = [];
  for (const ref of annots.asArray()) {
    if (!(ref instanceof PDFRef)) continue;
    const link = dictionaries.get(ref.objectNumber);
    const kind = link instanceof Map ? addLink(ref.toString(), link, found) : null;
    if (kind === 'mark' || kind === 'row') dictionaries.delete(ref.objectNumber);
    else kept.push(ref);
  }
  page.node.set(PDFName.of('Annots'), page.doc.context.obj(kept));
  return found;
}

/** The address of an action, for those that are ours: they have no sign that a string would have to escape. */
const ADDRESS = /\/URI \((slantwise:[a-z-]+\/)([^()\\]*)\)/;

const kinds = new Map(
  Object.entries(addresses).map(([kind, address]) => [address as string, kind as keyof Found]),
);

function addLink(ref: string, dictionary: RawDictionary, found: Found): keyof Found | null {
  const [, address = '', name = ''] = ADDRESS.exec(dictionary.get('A') ?? '') ?? [];
  const kind = kinds.get(address);
  if (kind === undefined) return null;
  const [left = 0, bottom = 0, right = 0, top = 0] = readArray(dictionary.get('Rect') ?? '[]').map(Number);
  const structParent = dictionary.get('StructParent');
  found[kind].push({
    name,
    box: { left, bottom, right, top },
    structParent: structParent === undefined ? null : Number(structParent),
    ref,
    dictionary,
  });
  return kind;
}

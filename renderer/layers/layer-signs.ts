import { CONSENSUS } from '../../shared/agreement/passages.ts';
import type { Annotation } from '../../shared/schema/annotation.ts';
import type { Analyst } from '../../shared/schema/analyst.ts';
import { palette } from '../app/parts/palette.ts';
import { initialsOf } from './initials.ts';

/** What a layer is told by: a name, letters that are its alone, a colour, and a lane below the lines of the text. */
export interface LayerSign {
  /** The analyst's id, or `consensus`. */
  readonly layer: string;
  readonly name: string;
  /** For where there is no room for the name. */
  readonly initials: string;
  /** A CSS colour; that of the ink where nobody's will do. */
  readonly colour: string;
  /** 0 to `LANES - 1`. */
  readonly lane: number;
}

/** Whose an annotation is; undefined where nobody needs to be told, as all are of one layer. */
export type SignOf = (annotation: Pick<Annotation, 'layer' | 'analystId'>) => LayerSign | undefined;

export const noSigns: SignOf = () => undefined;

/** Layers that can be told apart in the text; where there are more, some share a lane. */
export const LANES = 8;
const INK = 'var(--ink)';

/**
 * The signs of some layers. Each analyst keeps their colour, unless it is somebody's before them: two desks may have
 * given the same one.
 * @param layers in the order in which they are listed
 */
export function layerSigns(
  layers: readonly string[],
  analystOf: (id: string) => Analyst | undefined,
  words: { readonly consensus: string; readonly unknown: string },
): ReadonlyMap<string, LayerSign> {
  const names = layers.map((layer) =>
    layer === CONSENSUS ? words.consensus : (analystOf(layer)?.name ?? words.unknown),
  );
  const initials = initialsOf(names);
  const taken = new Set<string>();
  const signs = layers.map((layer, at): LayerSign => {
    const colour = layer === CONSENSUS ? INK : freeColour(analystOf(layer)?.colour, taken);
    taken.add(colour);
    return { layer, name: names[at] ?? '', initials: initials[at] ?? '', colour, lane: at % LANES };
  });
  return new Map(signs.map((sign) => [sign.layer, sign]));
}

/** The colours as custom properties, for the marks of the text (layer-marks.css); darker or lighter, as the paper needs. */
export function laneColours(signs: readonly LayerSign[]): Readonly<Record<`--layer-${number}`, string>> {
  return Object.fromEntries(
    signs.map(({ lane, colour }) => [`--layer-${lane}`, `color-mix(in oklch, ${colour} 80%, var(--ink))`]),
  );
}

function freeColour(own: string | undefined, taken: ReadonlySet<string>): string {
  const wanted = own?.toLowerCase();
  if (wanted !== undefined && !taken.has(wanted)) return wanted;
  return palette.find((colour) => !taken.has(colour)) ?? wanted ?? INK;
}

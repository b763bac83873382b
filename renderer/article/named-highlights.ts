import { annotationKinds } from '../../shared/schema/annotation.ts';
import { LANES } from '../layers/layer-signs.ts';
import type { LayerStyle, MarkStyle, PassingStyle } from './mark-style.ts';

export type HighlightStyle = MarkStyle | LayerStyle | PassingStyle;

/** Of analysts, the first is painted last. */
const layerStyles: readonly LayerStyle[] = Array.from({ length: LANES }, (_, lane) =>
  annotationKinds.map((kind): LayerStyle => `layer-${lane}-${kind}`),
)
  .flat()
  .reverse();

/** Who is painted over whom, later over earlier. */
const inOrder: readonly HighlightStyle[] = [
  'suggested-quotation',
  'suggested-wording',
  'suggested-name',
  'suggested',
  'note',
  'stance-neutral',
  'stance-against',
  'stance-for',
  'bias',
  'actor',
  ...layerStyles,
  'draft-note',
  'draft-stance',
  'draft-bias',
  'draft-actor',
  'suggested-current',
  'hover',
  'kept-selection',
  'hit',
  'hit-now',
];

/**
 * The page's registry of highlights belongs to the whole page: names are ours by their prefix, are shared by all
 * articles on the screen, and go when nobody uses them any more. `marks.css` says how each looks.
 */
function nameOf(style: HighlightStyle): string {
  return `article-${style}`;
}

export function addHighlight(style: HighlightStyle, range: AbstractRange): void {
  const name = nameOf(style);
  let highlight = CSS.highlights.get(name);
  if (highlight === undefined) {
    highlight = new Highlight();
    highlight.priority = inOrder.indexOf(style);
    CSS.highlights.set(name, highlight);
  }
  highlight.add(range);
}

export function removeHighlight(style: HighlightStyle, range: AbstractRange): void {
  const name = nameOf(style);
  const highlight = CSS.highlights.get(name);
  highlight?.delete(range);
  if (highlight?.size === 0) CSS.highlights.delete(name);
}

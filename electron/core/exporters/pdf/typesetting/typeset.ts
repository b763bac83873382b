import type { NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import type { Instant } from '../../../../../shared/schema/ids.ts';
import { BUNDLE_IN_PDF } from '../../../bundle/bundle-in-pdf.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { placesIn, type Places } from './places.ts';
import { Typesetter, type Typeset } from './typesetter.ts';

/**
 * Sets articles with their annotations. Notes in the margin take two rounds: the text and its notes alone, to learn where
 * these come to stand, then the text, which the typesetter remembers, with its notes beside it and its tables.
 * @param surveyed called between the rounds
 * @throws when the templates are wrong, which no input can make them
 */
export async function typeset(
  sheet: Sheet,
  attachment: Promise<Uint8Array>,
  at: Instant,
  surveyed: () => void,
): Promise<Typeset> {
  const [typesetter, bundle] = await Promise.all([Typesetter.for('main.typ', sheet), attachment]);
  typesetter.give(BUNDLE_IN_PDF, bundle);
  const round = (places: Places | null): NodeTypstDocument => {
    typesetter.give('places.json', Buffer.from(JSON.stringify(places)));
    return typesetter.compile();
  };
  const first = round(null);
  if (sheet.layout !== 'margin') return typesetter.write(first, at);
  const places = placesIn(typesetter.compiler, first);
  surveyed();
  return typesetter.write(round(places), at);
}

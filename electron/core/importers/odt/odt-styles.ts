import type { BlockKind } from '../../../../shared/schema/article.ts';
import type { PageElement } from '../html-page.ts';
import { elementsNamed } from '../xml/parse-xml.ts';

/** Styles as LibreOffice names them in every language (`_20_` is a blank); headings have an element of their own. */
const known: ReadonlyMap<string, BlockKind> = new Map([
  ['Title', 'heading'],
  ['Subtitle', 'paragraph'],
  ['Quotations', 'quotation'],
]);

/** What a paragraph is by its style; a style that a document makes for itself is what the one above it is. */
export function paragraphKinds(content: PageElement): ReadonlyMap<string, BlockKind> {
  const kinds = new Map(known);
  for (const style of elementsNamed(content, 'style:style')) {
    const kind = known.get(style.getAttribute('style:parent-style-name') ?? '');
    if (kind !== undefined) kinds.set(style.getAttribute('style:name') ?? '', kind);
  }
  return kinds;
}

import type { PDFPage } from '@cantoo/pdf-lib';
import type { Box } from './boxes.ts';
import { writeText, type RawDictionary } from './raw-dictionary.ts';

/** Where a row of the tables or a mark in the text came to stand. */
interface Place {
  readonly page: PDFPage;
  readonly box: Box;
  /** What a reader that does not see the page says of a link that leads there. */
  readonly said: string;
}

/** How far above its target a page is shown, in points. */
const ABOVE = 12;

/**
 * Completes the links between the text and the tables. The typesetter could resolve them itself, but each paragraph
 * with such a link would then be laid out again in each of its rounds: it took twice as long for a long article.
 */
export class InnerLinks {
  readonly #places = new Map<string, Place>();
  readonly #links: { readonly link: RawDictionary; readonly to: string }[] = [];

  /** @param name of a row or a mark; of several places with one name the first counts */
  addPlace(name: string, place: Place): void {
    if (!this.#places.has(name)) this.#places.set(name, place);
  }

  addLink(link: RawDictionary, to: string): void {
    this.#links.push({ link, to });
  }

  /** @throws if a link leads nowhere, which no input can make it do */
  write(): void {
    for (const { link, to } of this.#links) {
      const place = this.#places.get(to);
      if (place === undefined) throw new Error(`Nothing in the document is called ${to}.`);
      const { page, box, said } = place;
      link.delete('A');
      link.set(
        'Dest',
        `[${page.ref.toString()} /XYZ ${Math.round(box.left)} ${Math.round(box.top + ABOVE)} null]`,
      );
      link.set('Contents', writeText(said));
    }
  }
}

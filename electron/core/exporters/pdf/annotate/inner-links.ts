import { PDFDict, PDFHexString, PDFName, type PDFDocument, type PDFPage, type PDFRef } from '@cantoo/pdf-lib';
import type { Box } from './boxes.ts';

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
  readonly #links: { readonly ref: PDFRef; readonly to: string }[] = [];

  /** @param name of a row or a mark; of several places with one name the first counts */
  addPlace(name: string, place: Place): void {
    if (!this.#places.has(name)) this.#places.set(name, place);
  }

  addLink(ref: PDFRef, to: string): void {
    this.#links.push({ ref, to });
  }

  /** @throws if a link leads nowhere, which no input can make it do */
  write({ context }: PDFDocument): void {
    for (const { ref, to } of this.#links) {
      const place = this.#places.get(to);
      if (place === undefined) throw new Error(`Nothing in the document is called ${to}.`);
      const link = context.lookup(ref, PDFDict);
      link.delete(PDFName.of('A'));
      link.set(
        PDFName.of('Dest'),
        context.obj([
          place.page.ref,
          'XYZ',
          Math.round(place.box.left),
          Math.round(place.box.top + ABOVE),
          null,
        ]),
      );
      link.set(PDFName.of('Contents'), PDFHexString.fromText(place.said));
    }
  }
}

import { PDFDict, PDFHexString, PDFName, type PDFDocument, type PDFPage, type PDFRef } from '@cantoo/pdf-lib';
import type { Box } from './boxes.ts';

/** Where a row of the tables came to stand. */
interface RowPlace {
  readonly page: PDFPage;
  readonly box: Box;
}

/** How far above a row its page is shown, in points. */
const ABOVE = 12;

/**
 * Completes the links that lead to rows of the tables. The typesetter could resolve them itself, but each paragraph
 * with such a link would then be laid out again in each of its rounds: it took twice as long for a long article.
 */
export class RowLinks {
  readonly #rows = new Map<string, RowPlace>();
  readonly #links: { readonly ref: PDFRef; readonly row: string }[] = [];

  addRow(label: string, place: RowPlace): void {
    if (!this.#rows.has(label)) this.#rows.set(label, place);
  }

  addLink(ref: PDFRef, row: string): void {
    this.#links.push({ ref, row });
  }

  /** @throws if a link leads nowhere, which no input can make it do */
  write({ context }: PDFDocument): void {
    for (const { ref, row } of this.#links) {
      const place = this.#rows.get(row);
      if (place === undefined) throw new Error(`No row of the document is called ${row}.`);
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
      link.set(PDFName.of('Contents'), PDFHexString.fromText(row.slice(row.lastIndexOf('-') + 1)));
    }
  }
}

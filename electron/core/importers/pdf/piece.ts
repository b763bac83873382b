/** A run of letters where it stands on a page. Points, from the page's top left corner. */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Downwards. */
  readonly baseline: number;
  readonly size: number;
  /** pdf.js's name of the font in the document. */
  readonly font: string;
}

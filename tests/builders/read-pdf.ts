import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import * as z from 'zod';

/** An annotation as pdf.js lists it. */
const Listed = z.object({
  subtype: z.string(),
  id: z.string(),
  rect: z.array(z.number()),
  annotationFlags: z.number(),
  color: z.instanceof(Uint8ClampedArray).nullish(),
  contentsObj: z.object({ str: z.string() }).optional(),
  titleObj: z.object({ str: z.string() }).optional(),
  creationDate: z.string().nullish(),
  modificationDate: z.string().nullish(),
  quadPoints: z.instanceof(Float32Array).nullish(),
  hasAppearance: z.boolean().optional(),
  popupRef: z.string().nullish(),
  inReplyTo: z.string().nullish(),
  replyType: z.string().nullish(),
  url: z.string().nullish(),
  /** Where a link within the document leads. */
  dest: z.unknown().optional(),
});

export interface Quad {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

export interface ReadAnnotation extends Omit<z.infer<typeof Listed>, 'quadPoints'> {
  readonly page: number;
  readonly quads: readonly Quad[];
}

/** A run of letters where it stands on its page; `y` is its baseline. */
export interface ReadText {
  readonly page: number;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** A PDF as another program reads it: pdf.js, which shares no code with what wrote it. */
export interface ReadPdf {
  readonly document: PDFDocumentProxy;
  readonly annotations: readonly ReadAnnotation[];
  readonly texts: readonly ReadText[];
  /** All text, runs one after the other as they were set. */
  readonly text: string;
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const annotations: ReadAnnotation[] = [];
  const texts: ReadText[] = [];
  for (let page = 1; page <= document.numPages; page++) {
    const proxy = await document.getPage(page);
    for (const raw of await proxy.getAnnotations()) {
      const { quadPoints, ...listed } = Listed.parse(raw);
      annotations.push({ ...listed, page, quads: quadsOf(quadPoints ?? new Float32Array()) });
    }
    // With marked content, runs end where a tagged passage does.
    const content = await proxy.getTextContent({ includeMarkedContent: true, disableNormalization: true });
    for (const item of content.items) {
      if (!('str' in item) || item.str === '') continue;
      const [, , , , x, y] = z.array(z.number()).parse(item.transform);
      texts.push({ page, text: item.str, x: x ?? 0, y: y ?? 0, width: item.width });
    }
  }
  return { document, annotations, texts, text: texts.map(({ text }) => text).join('') };
}

/** Upper left, upper right, lower left, lower right. */
function quadsOf(points: Float32Array): Quad[] {
  const quads: Quad[] = [];
  for (let at = 0; at + 7 < points.length; at += 8) {
    const [left = 0, top = 0, right = 0, , , bottom = 0] = points.subarray(at, at + 8);
    quads.push({ left, bottom, right, top });
  }
  return quads;
}

/** The letters that stand in an annotation's quads, without blanks and hyphens, in the order of the file. */
export function lettersUnder(annotation: ReadAnnotation, { texts }: ReadPdf): string {
  const inside = texts.filter(({ page, x, y, width }) => {
    const middle = x + width / 2;
    return (
      page === annotation.page &&
      annotation.quads.some(
        (quad) => middle > quad.left - 0.1 && middle < quad.right + 0.1 && y > quad.bottom && y < quad.top,
      )
    );
  });
  return lettersOf(inside.map(({ text }) => text).join(''));
}

/** A text as `lettersUnder` gives it: typesetting moves blanks, adds hyphens and joiners. */
export function lettersOf(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u00ad\u200b-\u200d\u2010-]/gu, '');
}

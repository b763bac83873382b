import { PDFName, type PDFPage } from '@cantoo/pdf-lib';
import type { LookName } from '../content/look.ts';
import { drawLook } from './appearance.ts';
import type { Box } from './boxes.ts';
import { flateStream } from './flate-stream.ts';
import type { LookResources } from './look-resources.ts';

/** Draws a look on the page itself: the legend shows what the annotations look like, and is none. */
export function drawSample(
  page: PDFPage,
  look: LookName,
  boxes: readonly Box[],
  { wash, wave }: LookResources,
): void {
  const { context } = page.doc;
  page.node.normalize();
  page.node.setExtGState(PDFName.of('Wash'), wash);
  page.node.setXObject(PDFName.of('Wave'), wave);
  const drawing = `/Artifact BMC\n${drawLook(look, boxes, false)}\nEMC`;
  page.node.addContentStream(context.register(flateStream(context, drawing, {})));
}

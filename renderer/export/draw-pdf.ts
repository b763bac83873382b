import type { PDFDocumentProxy } from 'pdfjs-dist';

/** A PDF that is open for drawing. */
export interface DrawnPdf {
  readonly pageCount: number;
  /**
   * Draws a page as a reader program would, comments included.
   * @param page from 1
   * @param width CSS pixels
   * @returns false when it was closed meanwhile
   */
  draw(page: number, canvas: HTMLCanvasElement, width: number): Promise<boolean>;
  close(): void;
}

/**
 * Opens a PDF of our own with pdf.js, which comes when it is first wanted: it is large. It keeps to the page's policy:
 * fonts come out of the file, nothing is fetched, nothing is compiled.
 */
export async function openPdf(bytes: Uint8Array): Promise<DrawnPdf> {
  const { getDocument, PDFWorker } = await import('pdfjs-dist');
  const port = new Worker(new URL('./pdf-pages-worker.ts', import.meta.url), { type: 'module' });
  const worker = PDFWorker.create({ port });
  const loading = getDocument({ data: bytes, worker, useWasm: false, enableXfa: false, verbosity: 0 });
  let closed = false;
  const close = (): void => {
    closed = true;
    void loading.destroy().finally(() => port.terminate());
  };
  try {
    const document = await loading.promise;
    return {
      pageCount: document.numPages,
      draw: async (...where) => {
        try {
          await drawPage(document, ...where);
          return true;
        } catch (error) {
          if (closed) return false; // what is closed says so in many ways
          throw error;
        }
      },
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
}

async function drawPage(
  document: PDFDocumentProxy,
  number: number,
  canvas: HTMLCanvasElement,
  width: number,
): Promise<void> {
  const page = await document.getPage(number);
  const scale = (width * window.devicePixelRatio) / page.getViewport({ scale: 1 }).width;
  const viewport = page.getViewport({ scale });
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  await page.render({ canvas, viewport }).promise;
  page.cleanup();
}

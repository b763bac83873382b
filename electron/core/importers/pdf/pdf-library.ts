import { characterMaps } from './character-maps.ts';

/**
 * What the importer uses of pdf.js. Its own types want the DOM library, which the core does without.
 * Nothing of a file runs in it and nothing is loaded but its own maps of characters: no font, no script, no picture.
 */
export interface PdfDocument {
  readonly numPages: number;
  getPage(number: number): Promise<PdfPage>;
  getMetadata(): Promise<{
    readonly info: object;
    readonly metadata: { get(name: string): unknown } | null;
  }>;
  /** A file inside the PDF, by its name; null when there is none. */
  getAttachmentContent(name: string): Promise<Uint8Array | null>;
}

export interface PdfPage {
  getViewport(options: { readonly scale: number }): {
    readonly width: number;
    readonly height: number;
    readonly transform: readonly number[];
  };
  getTextContent(): Promise<{ readonly items: readonly unknown[] }>;
  getAnnotations(): Promise<readonly unknown[]>;
  /** Lets go of what was read of the page. */
  cleanup(): boolean;
}

interface PdfLibrary {
  getDocument(source: Readonly<Record<string, unknown>>): {
    readonly promise: Promise<PdfDocument>;
    destroy(): Promise<void>;
  };
}

/** What may go wrong in pdf.js with a file: it does not say more in a way that lasts. */
export type PdfFault = 'password' | 'damaged';

export interface OpenPdf {
  readonly document: PdfDocument;
  close(): Promise<void>;
}

/** Opens a PDF in this thread: the module for pdf.js's worker, once loaded, is found by the other one. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf | PdfFault> {
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  const { getDocument }: PdfLibrary = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const loading = getDocument({
    data: new Uint8Array(bytes), // a copy: pdf.js takes what it is given
    verbosity: 0,
    cMapUrl: characterMaps,
    cMapPacked: true,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    enableXfa: false,
    stopAtErrors: false,
  });
  try {
    return { document: await loading.promise, close: () => loading.destroy() };
  } catch (error) {
    await loading.destroy();
    if (error instanceof Error) return error.name === 'PasswordException' ? 'password' : 'damaged';
    throw error;
  }
}

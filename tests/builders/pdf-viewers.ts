import { createCanvas } from '@napi-rs/canvas';
import * as mupdf from 'mupdf';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import * as z from 'zod';
import { readPdf } from './read-pdf.ts';

/** A comment as a viewer lists it. */
const Listed = z.object({
  page: z.int(),
  kind: z.string(),
  author: z.string(),
  contents: z.string(),
  /** Null where the program does not tell. */
  lines: z.int().nullable(),
  /** Sixteen steps a channel: programs round in their own ways. */
  colour: z.array(z.number()),
});
export type Listed = z.infer<typeof Listed>;

/** Pixels to a point: lines are thin, and each program fits them to pixels in its own way. */
export const SCALE = 3;

/** A page in pixels. */
export interface Drawn {
  readonly width: number;
  /** Red, green and blue, from the top left corner on. */
  at(x: number, y: number): readonly [number, number, number];
}

/** A program that shows PDFs. Null where the machine does not have it. */
export interface Viewer {
  list(bytes: Uint8Array): Promise<readonly Listed[] | null>;
  draw(bytes: Uint8Array): Promise<Drawn | null>;
}

const step = (share: number): number => Math.round(share * 15);

export const pdfJs: Viewer = {
  list: async (bytes) => {
    const { annotations } = await readPdf(bytes);
    return annotations
      .filter(({ subtype }) => subtype === 'Highlight' || subtype === 'Text')
      .map((one) => ({
        page: one.page,
        kind: one.subtype,
        author: one.titleObj?.str ?? '',
        contents: one.contentsObj?.str ?? '',
        lines: one.quads.length,
        colour: [...(one.color ?? [])].map((channel) => step(channel / 255)),
      }));
  },
  draw: async (bytes) => {
    const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
    const page = await document.getPage(1);
    const viewport = page.getViewport({ scale: SCALE });
    const [width, height] = [Math.round(viewport.width), Math.round(viewport.height)];
    const canvas = createCanvas(width, height);
    await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport }).promise;
    return drawn(canvas.getContext('2d').getImageData(0, 0, width, height).data, width, 4);
  },
};

export const muPdf: Viewer = {
  list: (bytes) => {
    const document = muDocument(bytes);
    const listed: Listed[] = [];
    for (let page = 0; page < document.countPages(); page++) {
      for (const annotation of document.loadPage(page).getAnnotations()) {
        listed.push({
          page: page + 1,
          kind: annotation.getType(),
          author: annotation.getAuthor(),
          contents: annotation.getContents(),
          lines: annotation.hasQuadPoints() ? annotation.getQuadPoints().length : 0,
          colour: annotation.getColor().map(step),
        });
      }
    }
    return Promise.resolve(listed);
  },
  draw: (bytes) => {
    const pixmap = muDocument(bytes)
      .loadPage(0)
      .toPixmap(mupdf.Matrix.scale(SCALE, SCALE), mupdf.ColorSpace.DeviceRGB, false, true);
    return Promise.resolve(drawn(pixmap.getPixels(), pixmap.getWidth(), 3));
  },
};

/** Through its own programs: `pdftoppm`, and its library as Debian binds it to Python. */
export const poppler: Viewer = {
  list: (bytes) => {
    const said = run('/usr/bin/python3', ['-c', LIST_BY_POPPLER, fileOf(bytes)]);
    return Promise.resolve(said === null ? null : z.array(Listed).parse(JSON.parse(said.toString('utf8'))));
  },
  draw: (bytes) => {
    const ppm = run('pdftoppm', ['-r', String(72 * SCALE), '-f', '1', '-l', '1', fileOf(bytes)]);
    const head = ppm === null ? null : /^P6\s(\d+) (\d+)\s255\s/.exec(ppm.subarray(0, 32).toString('latin1'));
    if (ppm === null || head === null) return Promise.resolve(null);
    return Promise.resolve(drawn(ppm.subarray(head[0].length), Number(head[1]), 3));
  },
};

const LIST_BY_POPPLER = `
import gi, json, sys
gi.require_version('Poppler', '0.18')
from gi.repository import Poppler
document = Poppler.Document.new_from_file('file://' + sys.argv[1], None)
found = []
for number in range(document.get_n_pages()):
    for mapping in document.get_page(number).get_annot_mapping():
        one = mapping.annot
        kind = one.get_annot_type().value_nick
        if kind not in ('highlight', 'text'): continue
        colour = one.get_color()
        found.append({
            'page': number + 1, 'kind': kind.capitalize(), 'author': one.get_label(), 'contents': one.get_contents(),
            'lines': None,
            'colour': [round(part / 65535 * 15) for part in (colour.red, colour.green, colour.blue)],
        })
print(json.dumps(found))
`;

function run(program: string, args: readonly string[]): Buffer | null {
  const { status, stdout, error } = spawnSync(program, args, { maxBuffer: 2 ** 28 });
  return error === undefined && status === 0 ? stdout : null;
}

function fileOf(bytes: Uint8Array): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'slantwise-')), 'file.pdf');
  writeFileSync(file, bytes);
  return file;
}

function muDocument(bytes: Uint8Array): mupdf.PDFDocument {
  const document = mupdf.Document.openDocument(bytes, 'application/pdf').asPDF();
  if (document === null) throw new Error('MuPDF takes it for another format.');
  return document;
}

function drawn(pixels: Uint8Array | Uint8ClampedArray, width: number, channels: 3 | 4): Drawn {
  return {
    width,
    at: (x, y) => {
      const from = channels * (Math.floor(y) * width + Math.floor(x));
      return [pixels[from] ?? 0, pixels[from + 1] ?? 0, pixels[from + 2] ?? 0];
    },
  };
}

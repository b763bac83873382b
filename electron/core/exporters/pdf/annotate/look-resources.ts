import type { PDFRef } from '@cantoo/pdf-lib';
import { longWave, WASH_OPACITY } from './appearance.ts';
import { writeDictionary, writeNumbers } from './raw-dictionary.ts';
import type { TypesetFile } from './typeset-file.ts';

/** What drawings of looks share, each once in the file. */
export interface LookResources {
  /** `/Wash`, a graphics state: multiplied, so that words stay black and overlaps stay readable. */
  readonly wash: PDFRef;
  /** `/Wave`, a form. */
  readonly wave: PDFRef;
  /** The dictionary of both. */
  readonly dictionary: PDFRef;
}

export function addLookResources(file: TypesetFile): LookResources {
  const wash = file.add({ Type: '/ExtGState', BM: '/Multiply', ca: String(WASH_OPACITY) });
  const { bbox, content } = longWave();
  const wave = file.addForm({ BBox: writeNumbers(bbox) }, content);
  const dictionary = file.add({
    ExtGState: writeDictionary({ Wash: wash.toString() }),
    XObject: writeDictionary({ Wave: wave.toString() }),
  });
  return { wash, wave, dictionary };
}

import { ok } from '../../../shared/errors.ts';
import { writeCollection } from '../web-annotation/write-collection.ts';
import type { Exporter } from './exporter.ts';

/** Annotations for other programs, and for another Slantwise: the W3C Web Annotation Data Model in JSON-LD. */
export const w3c: Exporter = {
  write: (input) => {
    const { json, losses } = writeCollection(input);
    return ok({ bytes: Buffer.from(`${JSON.stringify(json, null, 2)}\n`, 'utf8'), losses });
  },
};

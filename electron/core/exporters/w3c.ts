import { fail, ok } from '../../../shared/errors.ts';
import { MEDIA_TYPE } from '../web-annotation/context.ts';
import { writeCollection } from '../web-annotation/write-collection.ts';
import type { Exporter } from './exporter.ts';

/** Annotations for other programs, and for another Slantwise: the W3C Web Annotation Data Model in JSON-LD. */
export const w3c: Exporter = {
  format: 'w3c',
  name: 'W3C Web Annotation',
  extension: '.json',
  mediaType: MEDIA_TYPE,
  write: async (input, { signal, progress }) => {
    const subject = input.articles.map(({ article }) => article.title).join(', ');
    progress(0, 1, subject);
    const { json, losses } = writeCollection(input);
    const bytes = Buffer.from(`${JSON.stringify(json, null, 2)}\n`, 'utf8');
    if (signal.aborted) return fail('cancelled', 'The export was cancelled; nothing was written.');
    progress(1, 1, subject);
    return ok({ bytes, losses });
  },
};

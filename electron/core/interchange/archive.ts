import { ok } from '../../../shared/errors.ts';
import { loss, type Loss } from '../../../shared/losses/loss.ts';
import { unzip } from '../importers/zip/zip-entries.ts';
import { FileLook } from './file-look.ts';
import type { ForeignDocument } from './foreign-file.ts';
import type { ForeignFormat } from './foreign-format.ts';

/** Entries that may be files of annotations. */
const WORTH_A_LOOK = /\.(?:json|jsonl|jsonld|tsv|pdf)$/i;

/**
 * A zip archive of files of one of the formats, each by itself: several articles go out like that.
 * @param formats those that a file in an archive may be of
 */
export function archiveOf(formats: readonly ForeignFormat[]): ForeignFormat {
  return {
    format: 'archive',
    name: 'archives of these',
    extensions: ['.zip'],
    recognises: ({ names }) => {
      const files = names.filter((name) => !name.endsWith('/'));
      return files.length > 0 && files.every((name) => WORTH_A_LOOK.test(name));
    },
    read: async ({ file }) => {
      const entries = unzip(file, (name) => WORTH_A_LOOK.test(name));
      if (!entries.ok) return entries;
      const documents: ForeignDocument[] = [];
      const losses: Loss[] = [];
      let format = 'archive';
      for (const [path, bytes] of entries.value) {
        const name = path.slice(path.lastIndexOf('/') + 1);
        const look = new FileLook({ name, bytes });
        const found = formats.find((each) => each.recognises(look));
        const read = await found?.read(look);
        if (read === undefined || read === null) losses.push(loss('other-format', { name }));
        else if (read.ok) {
          format = read.value.format;
          documents.push(...read.value.documents);
          losses.push(...read.value.losses);
        } else losses.push(loss('refused', { name, error: read.error }));
      }
      return ok({ format, documents, losses });
    },
  };
}

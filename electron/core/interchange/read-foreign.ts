import { fail, ok, type Result } from '../../../shared/errors.ts';
import type { SourceFile } from '../importers/importer.ts';
import { limits } from '../importers/limits.ts';
import { refuse } from '../importers/refusal.ts';
import { FileLook } from './file-look.ts';
import type { ForeignFile } from './foreign-file.ts';
import { foreignFormats, readableAnnotations } from './foreign-formats.ts';

/** Annotations of one file: a batch holds what makes them, and what they name. */
const MOST_ANNOTATIONS = 50_000;

/**
 * Reads a file as annotations, in this thread; `readAnnotations` bounds time and memory.
 * @returns null when it is of no format that annotations come in; `format` with one sentence when it cannot be read
 */
export async function readForeign(file: SourceFile): Promise<Result<ForeignFile> | null> {
  if (file.bytes.length === 0 || file.bytes.length > limits.fileBytes) return null;
  const look = new FileLook(file);
  const format = foreignFormats.find((each) => each.recognises(look));
  if (format === undefined) return null;
  const read = await format.read(look);
  if (read === null || !read.ok) return read;
  const { documents, bundle } = read.value;
  const gathered = [...documents.map((each) => each.gathered), ...(bundle?.own ?? [])];
  const count = gathered.reduce((sum, { annotations }) => sum + annotations.length, 0);
  if (count > MOST_ANNOTATIONS) {
    return refuse(
      file.name,
      'too-large',
      `holds more than ${MOST_ANNOTATIONS.toLocaleString('en-GB')} annotations`,
    );
  }
  if (documents.some(({ text }) => (text?.length ?? 0) > limits.textLength)) {
    return refuse(file.name, 'too-large', `holds more than ${limits.textLength / 1e6} million characters`);
  }
  return read;
}

/** The same, where annotations are all that is wanted. */
export async function parseAnnotations(file: SourceFile): Promise<Result<ForeignFile>> {
  const { name, bytes } = file;
  if (bytes.length === 0) return refuse(name, 'empty', 'is empty');
  if (bytes.length > limits.fileBytes) {
    return refuse(name, 'too-large', `is larger than ${limits.fileBytes / 2 ** 20} MiB`);
  }
  const read = await readForeign(file);
  if (read !== null) return read.ok ? ok(withoutBundle(read.value)) : read;
  return fail(
    'format',
    `“${name}” holds no annotations that can be read; this version reads ${readableAnnotations()}.`,
    { name, reason: 'no-annotations' },
  );
}

/** What rides in the file as annotations like any others: they go into whatever article is meant. */
function withoutBundle({ bundle, documents, ...file }: ForeignFile): ForeignFile {
  if (bundle === undefined) return { ...file, documents };
  return {
    ...file,
    documents: documents.map((document, index) => {
      const { annotations = [], nodes = [] } = bundle.own[index] ?? {};
      const { gathered } = document;
      return {
        ...document,
        gathered: {
          annotations: [...annotations, ...gathered.annotations],
          nodes: [...nodes, ...gathered.nodes],
        },
      };
    }),
  };
}

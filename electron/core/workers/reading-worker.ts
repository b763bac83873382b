import { parentPort } from 'node:worker_threads';
import { ok, type Result } from '../../../shared/errors.ts';
import type { ReadingRequest, Readings } from '../importers/article-reader.ts';
import type { SourceFile } from '../importers/importer.ts';
import { parseArticle } from '../importers/parse-article.ts';
import { parseAnnotations, readForeign } from '../interchange/read-foreign.ts';

// What parsers mutter about a file is for nobody; a bug arrives as an error. To read these streams on the other side would
// keep the whole process alive.
process.stdout.write = () => true;
process.stderr.write = () => true;

const readers: { readonly [W in keyof Readings]: (file: SourceFile) => Promise<Result<Readings[W]>> } = {
  article: parseArticle,
  annotations: parseAnnotations,
  either: async (file) => {
    const annotations = await readForeign(file);
    if (annotations !== null) return annotations.ok ? ok({ annotations: annotations.value }) : annotations;
    const article = await parseArticle(file);
    return article.ok ? ok({ article: article.value }) : article;
  },
};

/**
 * Reads files, one at a time, beside the application: a file that was made to take for ever, or to take all memory,
 * takes this thread and nothing else. Each message is a ReadingRequest, each answer the Result.
 */
parentPort?.on('message', ({ want, file }: ReadingRequest) => {
  // A rejection is a bug; it ends the thread, and the reader hands it on.
  void readers[want](file).then((result) => parentPort?.postMessage(result));
});

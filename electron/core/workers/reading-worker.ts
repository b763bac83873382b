import { parentPort } from 'node:worker_threads';
import type { SourceFile } from '../importers/importer.ts';
import { parseArticle } from '../importers/parse-article.ts';

// What parsers mutter about a file is for nobody; a bug arrives as an error. To read these streams on the other side would
// keep the whole process alive.
process.stdout.write = () => true;
process.stderr.write = () => true;

/**
 * Reads files as articles, one at a time, beside the application: a file that was made to take for ever, or to take all
 * memory, takes this thread and nothing else. Each message is a SourceFile, each answer its Result.
 */
parentPort?.on('message', (file: SourceFile) => {
  // A rejection is a bug; it ends the thread, and the reader hands it on.
  void parseArticle(file).then((result) => parentPort?.postMessage(result));
});

import { parentPort, workerData } from 'node:worker_threads';
import { FollowedIndex } from '../search/followed-index.ts';
import type { FromSearchThread, SearchThreadData, ToSearchThread } from '../search/search-messages.ts';

/**
 * Keeps the index of a workspace, in a thread of its own: starts with a `SearchThreadData`, follows the changes that it
 * is told and answers searches. What it cannot answer ends the thread; the next search starts another one.
 */
const answer = (message: FromSearchThread): void => parentPort?.postMessage(message);
const { root } = workerData as SearchThreadData;
const index = new FollowedIndex(root);

parentPort?.on('message', (message: ToSearchThread) => {
  // A rejection is a bug or a disk that refuses; it ends the thread, and whoever waits is told.
  if (message.type === 'change') index.tell(message.sequenced);
  else if (message.type === 'search')
    void index
      .search(message.request)
      .then((found) => answer({ type: 'found', id: message.id, answer: found }));
  else if (message.type === 'settle')
    void index.settled().then(() => answer({ type: 'settled', id: message.id }));
  else void index.close().then(() => parentPort?.close());
});

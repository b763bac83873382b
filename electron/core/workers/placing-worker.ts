import { workerData } from 'node:worker_threads';
import { placeNow, type PlacingRequest } from '../interchange/place-annotations.ts';
import { answerWith } from './in-thread.ts';

/** Finds the passages of a file's annotations in an article, in a thread of its own. */
await answerWith((tell) => placeNow(workerData as PlacingRequest, tell));

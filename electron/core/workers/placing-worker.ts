import { placeNow, type PlacingRequest } from '../interchange/place-annotations.ts';
import { answerEach } from './in-thread.ts';

/** Finds the passages of a file's annotations in an article, in a thread of its own. */
answerEach<PlacingRequest, unknown>(placeNow);

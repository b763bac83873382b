import { findSuggestions, type SuggestionSource } from '../../shared/suggestions/find-suggestions.ts';

/** The worker's end of `findInWorker`: one text comes in, its suggestions go out, without being copied. */
addEventListener('message', ({ data }: MessageEvent<SuggestionSource>) => {
  const found = findSuggestions(data);
  postMessage(found, { transfer: [found.places.buffer] });
});

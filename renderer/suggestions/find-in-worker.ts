import type { SuggestionSource } from '../../shared/suggestions/find-suggestions.ts';
import type { PackedSuggestions } from '../../shared/suggestions/suggestion-list.ts';

/**
 * Finds suggestions off the main thread, in a worker of their own.
 * @returns a function that gives it up: the worker ends at once, and nobody is told
 */
export function findInWorker(
  source: SuggestionSource,
  onFound: (found: PackedSuggestions) => void,
  onFailed: () => void,
): () => void {
  const worker = new Worker(new URL('./suggestion-worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<PackedSuggestions>) => {
    worker.terminate();
    onFound(data);
  });
  worker.addEventListener('error', () => {
    worker.terminate();
    onFailed();
  });
  worker.postMessage(source);
  return () => worker.terminate();
}

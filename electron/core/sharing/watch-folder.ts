import { watch, type FSWatcher } from 'node:fs';
import type { SharingNews } from '../../../shared/api/sharing.ts';
import type { SharedFolder } from './shared-folder.ts';

/** Milliseconds between two looks; shares on a network tell nobody that something has come. */
const POLL = 30_000;
/** Milliseconds of quiet after which a file that comes is looked at: it comes in pieces. */
const QUIET = 1000;

/**
 * Keeps an eye on the shared folder: says what is new when something is, and tells the others what was done here once the
 * analyst has paused. Nothing is taken in.
 * @returns a function that ends it
 */
export function watchSharing(
  sharing: SharedFolder,
  publish: (news: SharingNews | null) => void,
  onBug: (error: unknown) => void,
): () => void {
  const ending = new AbortController();
  const job = { signal: ending.signal, progress: () => undefined };
  let watcher: FSWatcher | null = null;
  let watched: string | null = null;
  let said = '';
  let toTell = 0;
  let soon: NodeJS.Timeout | undefined;

  async function look(isPoll: boolean): Promise<void> {
    const news = await sharing.look();
    if (!news.ok || ending.signal.aborted) return; // a share that is away for now; asked for by hand, it says so
    follow(news.value?.folder ?? null);
    const words = JSON.stringify(news.value);
    if (words !== said) publish(news.value);
    said = words;
    const hasPaused = isPoll && news.value !== null && news.value.toTell === toTell;
    if (isPoll) toTell = news.value?.toTell ?? 0;
    if (hasPaused && toTell > 0) await sharing.tell(job); // refused, it is tried again after the next pause
  }

  function follow(folder: string | null): void {
    if (folder === watched) return;
    watcher?.close();
    watched = folder;
    watcher = folder === null ? null : watchOf(folder);
  }

  function watchOf(folder: string): FSWatcher | null {
    try {
      const made = watch(folder, { recursive: true }, () => {
        clearTimeout(soon);
        soon = setTimeout(() => lookNow(false), QUIET).unref();
      });
      made.on('error', () => made.close()); // looking every so often goes on
      made.unref(); // of a recursive one Node returns nothing here
      return made;
    } catch {
      return null; // the system cannot watch this one: looking every so often will do
    }
  }

  function lookNow(isPoll: boolean): void {
    look(isPoll).catch(onBug);
  }

  const poll = setInterval(() => lookNow(true), POLL).unref();
  lookNow(false);
  return () => {
    ending.abort();
    clearInterval(poll);
    clearTimeout(soon);
    watcher?.close();
  };
}

import type { FindQuery, Found } from '../../shared/text/find-in-text.ts';
import type { FindAnswer, FindRequest } from './find-messages.ts';

export type Outcome = Found | { readonly ok: false; readonly reason: 'too-slow' };

/** Milliseconds that one search may take. */
const BUDGET = 3000;

interface Search {
  readonly id: number;
  readonly query: FindQuery;
  readonly tell: (outcome: Outcome) => void;
}

/** Finds in a text off the main thread. Of what is asked while a search is under way, only the latest is looked for. */
export class BackgroundFinder {
  readonly #text: string;
  readonly #language: string | null;
  #worker: Worker | null = null;
  #running: Search | null = null;
  #waiting: Search | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  /** @param language BCP 47 */
  constructor(text: string, language: string | null) {
    this.#text = text;
    this.#language = language;
  }

  /** @param tell called with what was found, unless something else was asked meanwhile */
  find(query: FindQuery, tell: (outcome: Outcome) => void): void {
    this.#waiting = { id: ++this.#asked, query, tell };
    this.#goOn();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#worker?.terminate();
    this.#worker = null;
    this.#running = null;
    this.#waiting = null;
  }

  #goOn(): void {
    if (this.#running !== null || this.#waiting === null) return;
    this.#running = this.#waiting;
    this.#waiting = null;
    const { id, query } = this.#running;
    this.#post({ type: 'find', id, query });
    this.#timer = setTimeout(() => this.#settle({ ok: false, reason: 'too-slow' }, 'and end it'), BUDGET);
  }

  #settle(outcome: Outcome, how?: 'and end it'): void {
    clearTimeout(this.#timer);
    if (how !== undefined) {
      this.#worker?.terminate();
      this.#worker = null;
    }
    const done = this.#running;
    this.#running = null;
    if (done?.id === this.#asked) done.tell(outcome);
    this.#goOn();
  }

  #post(request: FindRequest): void {
    if (this.#worker === null) {
      this.#worker = new Worker(new URL('./find-worker.ts', import.meta.url), { type: 'module' });
      this.#worker.addEventListener('message', ({ data }: MessageEvent<FindAnswer>) => {
        if (data.id === this.#running?.id) this.#settle(data.found);
      });
      const text: FindRequest = { type: 'text', text: this.#text, language: this.#language };
      this.#worker.postMessage(text);
    }
    this.#worker.postMessage(request);
  }
}

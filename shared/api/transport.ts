import type { Result } from '../errors.ts';
import type { DeskEvent } from './desk-event.ts';

/** A call as it crosses: a method's name and its parameters, plain data. */
export interface Call {
  readonly method: string;
  readonly params: unknown;
}

/**
 * What carries calls and events between a window and the core: Electron's IPC, or HTTP on 127.0.0.1.
 * It names no method. A call that cannot be carried answers `disconnected`.
 */
export interface Transport {
  send(call: Call): Promise<Result<unknown>>;
  /** @returns a function that ends the subscription */
  subscribe(listener: (event: DeskEvent) => void): () => void;
  /**
   * Tells whether the core can be reached: now, if that is known, and at every change. After a break events are missing,
   * and what is shown must be opened anew. A carrier that lasts as long as its window has none.
   * @returns a function that ends the subscription
   */
  onConnection?(listener: (connected: boolean) => void): () => void;
}

import type { BridgeEnd } from './bridge-end.ts';
import type { decode as Decode, encode as Encode } from './crossing.ts';

/** The preload script and what its world knows of its window. */
export interface PreloadSettings {
  /** The script as a function: the page's policy forbids to make one of text there. */
  run(require: (name: string) => unknown, process: object, module: object, exports: object): void;
  readonly contextIsolation: boolean;
  readonly sandbox: boolean;
  readonly platform: string;
}

/** From the preload's world to the double's process. */
export type Upward =
  | { readonly type: 'invoke'; readonly id: number; readonly channel: string; readonly args: unknown }
  | { readonly type: 'preload-error'; readonly message: string };

/** From the double's process to the preload's world. */
export type Downward =
  | { readonly type: 'reply'; readonly id: number; readonly value: unknown; readonly error: string | null }
  | { readonly type: 'event'; readonly channel: string; readonly args: unknown };

/**
 * The world in which a sandboxed preload script runs: `require` knows electron's sandboxed half and nothing else. Sent
 * into the page as text: stands for itself.
 * @param send carries a message up to the double's process
 * @returns takes the messages that come down
 */
export function preloadWorld(
  { run, contextIsolation, sandbox, platform }: PreloadSettings,
  bridge: BridgeEnd,
  send: (message: Upward) => void,
  encode: typeof Encode,
  decode: typeof Decode,
): (message: Downward) => void {
  type Listener = (event: object, ...args: unknown[]) => void;
  const listeners = new Map<string, Set<Listener>>();
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let invocations = 0;

  const strict = (name: string, part: object): object =>
    new Proxy(part, {
      get: (target, property): unknown => {
        if (property in target || typeof property === 'symbol') return Reflect.get(target, property);
        throw new Error(`electron-double: ${name}.${property} is not stood in for`);
      },
    });

  const outgoing = (args: unknown[]): unknown => {
    let copy: unknown;
    try {
      copy = structuredClone(args);
    } catch {
      throw new Error('An object could not be cloned.');
    }
    return encode(copy, () => undefined);
  };
  const incoming = (args: unknown): unknown => decode(args, () => undefined);

  const ipcRenderer = {
    invoke: async (channel: string, ...args: unknown[]): Promise<unknown> => {
      const id = invocations++;
      const encoded = outgoing(args);
      const answer = Promise.withResolvers<unknown>();
      waiting.set(id, answer);
      send({ type: 'invoke', id, channel, args: encoded });
      return answer.promise;
    },
    on: (channel: string, listener: Listener): object => {
      const known = listeners.get(channel) ?? new Set();
      listeners.set(channel, known.add(listener));
      return ipcRenderer;
    },
    off: (channel: string, listener: Listener): object => {
      listeners.get(channel)?.delete(listener);
      return ipcRenderer;
    },
  };

  const contextBridge = {
    exposeInMainWorld: (key: string, api: unknown): void => {
      if (!contextIsolation) {
        throw new Error('contextBridge API can only be used when contextIsolation is enabled');
      }
      bridge.expose(key, api);
    },
  };

  const electron = strict('electron (in a preload script)', {
    ipcRenderer: strict('ipcRenderer', ipcRenderer),
    contextBridge: strict('contextBridge', contextBridge),
  });
  const require = (name: string): unknown => {
    if (name === 'electron' || name === 'electron/renderer') return electron;
    if (!sandbox) throw new Error('electron-double: a preload script without a sandbox is not stood in for');
    throw new Error(`module not found: ${name}`);
  };
  const process = { type: 'renderer', platform, sandboxed: sandbox, contextIsolated: contextIsolation };

  try {
    const module = { exports: {} };
    run(require, strict('process (in a preload script)', process), module, module.exports);
  } catch (error) {
    send({
      type: 'preload-error',
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }

  return (message) => {
    if (message.type === 'event') {
      const args = incoming(message.args) as unknown[];
      for (const listener of listeners.get(message.channel) ?? []) listener({ sender: ipcRenderer }, ...args);
      return;
    }
    const answer = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.error === null) answer?.resolve(incoming(message.value));
    else answer?.reject(new Error(message.error));
  };
}

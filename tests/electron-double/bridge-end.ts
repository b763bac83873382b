import type { decode as Decode, encode as Encode, Tagged } from './crossing.ts';

export interface BridgeEnd {
  /** Puts a copy of `api` on the other world's window. */
  expose(key: string, api: unknown): void;
}

/**
 * One end of the bridge between the two worlds of a page: the preload script's and the page's own. They share the
 * document and nothing else, so messages are DOM events with text in them, which are synchronous as calls through
 * Electron's contextBridge are. Sent into the page as text: stands for itself.
 *
 * Values are copied, own enumerable properties only; functions and promises stay where they are and are stood in for;
 * of an error only the message crosses (Electron's documentation, contextBridge, "API").
 */
export function bridgeEnd(
  here: string,
  there: string,
  encode: typeof Encode,
  decode: typeof Decode,
): BridgeEnd {
  type AnyFunction = (...args: unknown[]) => unknown;
  interface Settling {
    resolve(value: unknown): void;
    reject(error: Error): void;
  }
  const prefix = 'electron-double';
  const functions: AnyFunction[] = [];
  const strangers = new WeakMap<object, number>();
  const settlings = new Map<number, Settling>();
  let promises = 0;
  let messages = 0;

  const tell = (message: object): unknown => {
    const answerName = `${prefix}:${here}:${messages++}`;
    let answer: string | null = null;
    const hear = (event: Event): void => {
      answer = (event as CustomEvent<string>).detail;
    };
    window.addEventListener(answerName, hear);
    const detail = JSON.stringify({ ...message, answerName });
    window.dispatchEvent(new CustomEvent(`${prefix}:${there}`, { detail }));
    window.removeEventListener(answerName, hear);
    if (answer === null) throw new Error(`electron-double: the world ${there} does not answer`);
    const { ok, value, error } = JSON.parse(answer) as { ok: boolean; value: unknown; error: string };
    if (!ok) throw new Error(error);
    return unpack(value);
  };

  const settle = (promise: number, ok: boolean, value: unknown): unknown => {
    try {
      return tell({ type: 'settle', promise, ok, value: pack(value) });
    } catch (error) {
      return tell({ type: 'settle', promise, ok: false, value: pack(error) });
    }
  };

  const pack = (value: unknown): unknown =>
    encode(value, (value, depth): Tagged | undefined => {
      if (depth > 1000) {
        throw new Error(
          'Electron contextBridge recursion depth exceeded.  Nested objects deeper than 1000 are not supported.',
        );
      }
      if (typeof value === 'symbol') throw new Error('electron-double: a symbol does not cross the bridge');
      if (typeof value === 'function') {
        const theirs = strangers.get(value);
        if (theirs !== undefined) return { $tag: 'yours', content: theirs };
        return { $tag: 'function', content: functions.push(value as AnyFunction) - 1 };
      }
      if (value instanceof Promise) {
        const promise = promises++;
        value.then(
          (result: unknown) => settle(promise, true, result),
          (error: unknown) => settle(promise, false, error),
        );
        return { $tag: 'promise', content: promise };
      }
      if (
        typeof value === 'object' &&
        value !== null &&
        Object.prototype.toString.call(value) === '[object Object]'
      ) {
        // A class's instance crosses without its class.
        const prototype: unknown = Object.getPrototypeOf(value);
        if (prototype !== Object.prototype && prototype !== null) {
          return { $tag: 'object', content: pack({ ...value }) };
        }
      }
      return undefined;
    });

  const unpack = (packed: unknown): unknown =>
    decode(packed, ({ $tag, content }) => {
      const id = Number(content);
      switch ($tag) {
        case 'yours':
          return functions[id];
        case 'function': {
          const stranger = (...args: unknown[]): unknown => tell({ type: 'call', id, args: pack(args) });
          strangers.set(stranger, id);
          return stranger;
        }
        case 'promise':
          return new Promise((resolve, reject) => settlings.set(id, { resolve, reject }));
        default:
          throw new Error(`electron-double: unknown tag ${$tag}`);
      }
    });

  const freeze = (value: unknown): unknown => {
    if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
    return value;
  };

  interface Message {
    readonly type: 'call' | 'settle' | 'expose';
    readonly answerName: string;
    readonly id: number;
    readonly args: unknown;
    readonly promise: number;
    readonly ok: boolean;
    readonly value: unknown;
    readonly key: string;
  }

  const receive = (message: Message): unknown => {
    switch (message.type) {
      case 'call':
        return functions[message.id]?.(...(unpack(message.args) as unknown[]));
      case 'settle': {
        const settling = settlings.get(message.promise);
        settlings.delete(message.promise);
        const value = unpack(message.value);
        if (message.ok) settling?.resolve(value);
        else settling?.reject(value instanceof Error ? value : new Error(String(value)));
        return undefined;
      }
      case 'expose':
        if (message.key in window) {
          throw new Error('Cannot bind an API on top of an existing property on the window object');
        }
        Object.defineProperty(window, message.key, {
          value: freeze(unpack(message.value)),
          enumerable: true,
        });
        return undefined;
    }
  };

  window.addEventListener(`${prefix}:${here}`, (event) => {
    const message = JSON.parse((event as CustomEvent<string>).detail) as Message;
    let answer: object;
    try {
      answer = { ok: true, value: pack(receive(message)) };
    } catch (error) {
      answer = { ok: false, error: error instanceof Error ? error.message : String(error) };
    }
    window.dispatchEvent(new CustomEvent(message.answerName, { detail: JSON.stringify(answer) }));
  });

  return {
    expose: (key, api) => {
      tell({ type: 'expose', key, value: pack(api) });
    },
  };
}

import type { Transport } from '../shared/api/transport.ts';
import { fail } from '../shared/errors.ts';

/** What the preload script exposes: the whole of what this page can reach beyond itself. */
export type Bridge = Pick<Transport, 'send' | 'subscribe'>;

/** Electron's IPC. It lasts as long as the window; only a call under way when the application ends can fail. */
export function bridgeTransport(bridge: Bridge): Transport {
  return {
    send: async (call) => {
      try {
        return await bridge.send(call);
      } catch (error) {
        return fail('disconnected', `The application did not answer: ${String(error)}`);
      }
    },
    subscribe: (listener) => bridge.subscribe(listener),
  };
}

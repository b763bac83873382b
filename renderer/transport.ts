import type { Transport } from '../shared/api/transport.ts';
import { bridgeTransport, type Bridge } from './bridge-transport.ts';
import { httpTransport } from './http-transport.ts';

declare global {
  interface Window {
    /** Put there by Electron's preload script; absent in a browser. */
    readonly slantwise?: Bridge;
  }
}

/** The way to the core from this page: the preload's bridge where there is one, otherwise the server it came from. */
export function connect(): Transport {
  return window.slantwise === undefined ? httpTransport() : bridgeTransport(window.slantwise);
}

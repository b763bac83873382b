import { readFileSync } from 'node:fs';
import type { CDPSession } from 'playwright';
import { bridgeEnd } from './bridge-end.ts';
import { decode, encode } from './crossing.ts';
import { preloadWorld, type Downward, type Upward } from './preload-world.ts';

const worldName = 'electron-double-preload';
const carrier = 'electronDoubleCarrier';
const receiver = 'electronDoubleReceiver';

export interface PreloadOptions {
  readonly path: string | null;
  readonly contextIsolation: boolean;
  readonly sandbox: boolean;
  readonly platform: string;
}

/** The line between the double's process and the preload's world of a page's present document. */
export interface PreloadLink {
  /** Goes nowhere while the page has no document, as in Electron. */
  send(message: Downward): Promise<void>;
}

/**
 * Has the preload script run in an isolated world of each new document of a page, before the page's own scripts.
 * @param session of the page, in Chromium's DevTools protocol
 */
export async function linkPreload(
  session: CDPSession,
  { path, contextIsolation, sandbox, platform }: PreloadOptions,
  onMessage: (message: Upward) => void,
): Promise<PreloadLink> {
  const { frameTree } = await session.send('Page.getFrameTree');
  let world: string | null = null;
  session.on('Runtime.executionContextCreated', ({ context }) => {
    // Frames inside the page have such a world too, with nothing in it.
    const isMainFrame = context.auxData?.['frameId'] === frameTree.frame.id;
    if (context.name === worldName && isMainFrame) world = context.uniqueId;
  });
  session.on('Runtime.bindingCalled', ({ name, payload }) => {
    if (name === carrier) onMessage(JSON.parse(payload) as Upward);
  });
  await session.send('Page.enable');
  await session.send('Runtime.enable');
  await session.send('Runtime.addBinding', { name: carrier, executionContextName: worldName });
  await session.send('Page.addScriptToEvaluateOnNewDocument', {
    source: onlyInMainFrame(endOf('page', 'preload')),
  });
  const script = path === null ? '' : readFileSync(path, 'utf8');
  const settings = JSON.stringify({ contextIsolation, sandbox, platform });
  await session.send('Page.addScriptToEvaluateOnNewDocument', {
    worldName,
    source: onlyInMainFrame(`
      const run = function (require, process, module, exports) {${script}\n};
      const send = (message) => globalThis.${carrier}(JSON.stringify(message));
      const bridge = ${endOf('preload', 'page')};
      globalThis.${receiver} = (${preloadWorld.toString()})({ run, ...${settings} }, bridge, send, encode, decode);
    `),
  });
  return {
    send: async (message) => {
      if (world === null) return;
      const expression = `globalThis.${receiver}?.(${JSON.stringify(message)})`;
      try {
        await session.send('Runtime.evaluate', { expression, uniqueContextId: world });
      } catch (error) {
        // The document went away while the message travelled; Electron drops it likewise.
        if (!/context|closed|detached|crashed|navigat/i.test(String(error))) throw error;
      }
    },
  };
}

function endOf(here: string, there: string): string {
  return `(${bridgeEnd.toString()})(${JSON.stringify(here)}, ${JSON.stringify(there)}, encode, decode)`;
}

/** `nodeIntegrationInSubFrames` is off: frames in the page have no preload script. */
function onlyInMainFrame(source: string): string {
  return `if (window === window.top) {
    const encode = ${encode.toString()};
    const decode = ${decode.toString()};
    ${source}
  }`;
}

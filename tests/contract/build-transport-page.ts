import path from 'node:path';
import { build } from 'vite';

/** Builds the page that has nothing but its transport, as the renderer is built, into a folder. */
export async function buildTransportPage(outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: path.join(import.meta.dirname, 'transport-page'),
    base: './',
    logLevel: 'error',
    build: { outDir, emptyOutDir: false, target: 'chrome140', modulePreload: { polyfill: false } },
  });
}

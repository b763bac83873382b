import react from '@vitejs/plugin-react';
import path from 'node:path';
import { defineConfig } from 'vite';
import { listShippedPackages } from '../electron/packaging/shipped-packages.ts';

/**
 * The page. Relative addresses (it is served from a custom protocol or a random port), every asset a file of its own
 * (a strict content security policy knows no inline script, style or data: font), no source maps.
 */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  cacheDir: path.join(import.meta.dirname, '../.cache/vite'),
  publicDir: false,
  plugins: [react(), listShippedPackages],
  worker: { format: 'es' },
  build: {
    target: 'chrome140',
    outDir: path.join(import.meta.dirname, '../dist/renderer'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    // A preload polyfill would be an inline script; current Chromium needs none.
    modulePreload: { polyfill: false },
    sourcemap: false,
    // It comes from the disk, not over a network.
    chunkSizeWarningLimit: 4000,
  },
});

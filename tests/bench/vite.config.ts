import react from '@vitejs/plugin-react';
import path from 'node:path';
import { defineConfig } from 'vite';

/** The page on which the article's text is measured, built as the desk's own page is. */
export default defineConfig({
  root: path.join(import.meta.dirname, 'page'),
  base: './',
  cacheDir: path.join(import.meta.dirname, '../../.cache/vite'),
  publicDir: false,
  plugins: [react()],
  build: {
    target: 'chrome140',
    outDir: path.join(import.meta.dirname, '../../.cache/bench-page'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    minify: false,
  },
});

import path from 'node:path';
import { defineConfig } from 'vite';

/** The preload script: one CommonJS file, since a sandboxed preload can neither import nor require its own files. */
export default defineConfig({
  root: path.join(import.meta.dirname, '..'),
  cacheDir: '.cache/vite',
  publicDir: false,
  ssr: { noExternal: true, external: ['electron'] },
  build: {
    ssr: true,
    target: 'node24',
    outDir: 'dist/main',
    emptyOutDir: false,
    minify: false,
    sourcemap: false,
    rolldownOptions: {
      input: { preload: path.join(import.meta.dirname, 'desktop/preload.ts') },
      external: ['electron'],
      output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
    },
  },
});

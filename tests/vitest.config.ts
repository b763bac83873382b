import react from '@vitejs/plugin-react';
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { buildIsFresh } from '../electron/launch/build.mjs';

const root = path.join(import.meta.dirname, '..');

/**
 * One project a folder: `vitest --project core` runs `tests/core` alone. Pure code leaves nothing behind in its modules,
 * so its tests share them.
 */
const projects = ['unit', 'core', 'contract', 'architecture'].map((name) => ({
  extends: true as const,
  test: { name, include: [`tests/${name}/**/*.test.{ts,tsx}`], isolate: name !== 'unit' },
}));

/** Threads begin where people's begin, if that was built from this source; else in the source itself. */
const workerEntries = buildIsFresh()
  ? [
      {
        find: /^.*\/worker-entry\.ts$/,
        replacement: path.join(import.meta.dirname, 'builders/built-worker-entry.ts'),
      },
    ]
  : [];

export default defineConfig({
  root,
  resolve: { alias: workerEntries },
  cacheDir: path.join(root, '.cache/vite'),
  plugins: [react()],
  test: {
    projects,
    environment: 'node',
    setupFiles: [path.join(import.meta.dirname, 'property-seed.ts')],
    maxWorkers: 2,
    // Real files, real workers, real processes: give a loaded machine of two cores the time they take.
    testTimeout: process.env['SLANTWISE_TORTURE'] === 'long' ? 3_600_000 : 20_000,
    hookTimeout: 30_000,
    passWithNoTests: true,
  },
});

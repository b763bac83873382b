import react from '@vitejs/plugin-react';
import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = path.join(import.meta.dirname, '..');

/**
 * One project a folder: `vitest --project core` runs `tests/core` alone. Pure code leaves nothing behind in its modules,
 * so its tests share them.
 */
const projects = ['unit', 'core', 'contract', 'architecture'].map((name) => ({
  extends: true as const,
  test: { name, include: [`tests/${name}/**/*.test.{ts,tsx}`], isolate: name !== 'unit' },
}));

export default defineConfig({
  root,
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

import path from 'node:path';
import { defineConfig } from 'playwright/test';

const root = path.join(import.meta.dirname, '..');
const reports = path.join(root, '.cache/reports');

/**
 * What these look at is the page alone, which is the same file in every shell: painting, the caret, lists, filters and
 * forms. Commands and events go through a shell's bridge in every other one.
 * The loopback shell shows it once for all of them. In other files a test of the page alone is tagged `@page`.
 */
const pageAlone = [
  '**/accessibility.spec.ts',
  '**/article-{text,margin,scripts}.spec.ts',
  '**/{library,searching,editing,editions,finding,filtering,linking,bulk,unsaved}.spec.ts',
  '**/{tagging,suggestions,actors,codebook,agreement,comparing,sharing}.spec.ts',
];

/** One suite, three hosts: a test asks for the desk, the project says which shell it runs in. */
export default defineConfig({
  testDir: path.join(import.meta.dirname, 'ui'),
  testMatch: '**/*.spec.ts',
  globalSetup: path.join(import.meta.dirname, 'ui/first-start.ts'),
  outputDir: path.join(root, '.cache/ui'),
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: path.join(reports, 'ui.json') }]],
  // A trace costs a third more time: `npm test -- --only ui FILE --trace on` makes one.
  use: { screenshot: 'only-on-failure', actionTimeout: 30_000 },
  projects: [
    { name: 'loopback' },
    { name: 'electron-double', testIgnore: pageAlone, grepInvert: /@page/ },
    { name: 'electron', testIgnore: pageAlone, grepInvert: /@page/ },
  ],
});

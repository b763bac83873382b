import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { listShippedPackages } from './packaging/shipped-packages.ts';
import { characterMapsToShip } from './core/importers/pdf/character-maps.ts';
import { printFilesToShip } from './core/exporters/pdf/typesetting/print-files.ts';

const here = import.meta.dirname;
const workersFolder = path.join(here, 'core/workers');

/** Each shell's main module, and each `core/workers/NAME-worker.ts`, becomes `dist/main/NAME.js`. */
function entries(): Record<string, string> {
  const shells = ['desktop', 'loopback', 'cli'].map((shell) => ({
    name: shell,
    file: path.join(here, shell, 'main.ts'),
  }));
  const workers = readdirSync(workersFolder)
    .filter((file) => file.endsWith('-worker.ts'))
    .map((file) => ({ name: path.basename(file, '.ts'), file: path.join(workersFolder, file) }));
  return Object.fromEntries(
    [...shells, ...workers].filter(({ file }) => existsSync(file)).map(({ name, file }) => [name, file]),
  );
}

/** Files that the bundles look for beside them: what PDFs are set with, and what they are read with. */
const filesBeside = { pdf: printFilesToShip, cmaps: characterMapsToShip };

const shipFilesBeside: Plugin = {
  name: 'ship-files-beside',
  generateBundle() {
    for (const [folder, files] of Object.entries(filesBeside)) {
      for (const { name, file } of files()) {
        const originalFileName = fileURLToPath(file);
        const source = readFileSync(file);
        this.emitFile({ type: 'asset', fileName: `${folder}/${name}`, originalFileName, source });
      }
    }
  },
};

/** The Node half: ES modules that need nothing from node_modules but what is native. */
export default defineConfig({
  root: path.join(here, '..'),
  cacheDir: '.cache/vite',
  // dist/main holds these modules and what PDFs are set with: no page, no public folder.
  publicDir: false,
  plugins: [shipFilesBeside, listShippedPackages],
  ssr: { noExternal: true, external: ['electron', '@myriaddreamin/typst-ts-node-compiler'] },
  build: {
    ssr: true,
    target: 'node24',
    outDir: 'dist/main',
    emptyOutDir: true,
    minify: false,
    sourcemap: false,
    rolldownOptions: {
      input: entries(),
      // linkedom asks for canvas if it is there; Slantwise never draws.
      external: ['electron', 'canvas', /^node:/, ...builtinModules],
      output: {
        format: 'es',
        entryFileNames: '[name].js',
        // Flat, so that `new URL('./NAME-worker.js', import.meta.url)` is right from every chunk.
        chunkFileNames: 'chunk-[name]-[hash].js',
      },
    },
  },
});

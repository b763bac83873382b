import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { findPackageJSON } from 'node:module';

const clone = path.join(import.meta.dirname, '../..');

/** The place in Electron's program where its fuses are (@electron/fuses): the version, how many, then one letter each. */
const fuseWire = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001\u0009101100011';

/** A folder that electron-builder takes for an unpacked Electron: everything that it looks for, and nothing that runs. */
async function stubElectron(folder: string): Promise<string> {
  await mkdir(path.join(folder, 'locales'), { recursive: true });
  await mkdir(path.join(folder, 'resources'));
  await writeFile(path.join(folder, 'electron'), fuseWire, { mode: 0o755 });
  await writeFile(path.join(folder, 'LICENSE'), 'The licence of Electron');
  await writeFile(path.join(folder, 'LICENSES.chromium.html'), 'The licences of Chromium');
  await writeFile(path.join(folder, 'locales/en-US.pak'), '');
  return folder;
}

/**
 * Packages what is built, as `npm run package -- --linux dir` does, around an Electron that is none.
 * @returns the folder of the unpacked package
 */
export async function packageDesk(folder: string): Promise<string> {
  const builder = path.join(
    path.dirname(findPackageJSON('electron-builder', import.meta.url) ?? ''),
    'cli.js',
  );
  const settings = {
    electronDist: await stubElectron(path.join(folder, 'electron')),
    'directories.output': path.join(folder, 'packages'),
  };
  const child = spawn(
    process.execPath,
    [
      builder,
      '--linux',
      'dir',
      '--publish=never',
      ...Object.entries(settings).map(([name, value]) => `--config.${name}=${value}`),
    ],
    { cwd: clone, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let account = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (account += String(text)));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`electron-builder ended with ${code}:\n${account}`);
  return path.join(folder, 'packages/linux-unpacked');
}

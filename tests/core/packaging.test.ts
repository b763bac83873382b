import { extractAll, extractFile, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import type { Transport } from '../../shared/api/transport.ts';
import { DoubleProcess } from '../electron-double/driver.ts';
import { packageDesk } from './packaged-desk.ts';
import { usualOptions } from '../../shared/export/export-options.ts';
import { wholeContent } from '../../shared/export/export-request.ts';

const clone = path.join(import.meta.dirname, '../..');

let folder: string;
let unpacked: string;
let archive: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'slantwise-package-'));
  unpacked = await packageDesk(folder);
  archive = path.join(unpacked, 'resources/app.asar');
}, 240_000);
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 10 }));

/** The files in the archive, without their folders, as `/`-separated paths. */
function archived(): readonly string[] {
  const all = listPackage(archive, { isPack: false }).map((file) => file.replaceAll('\\', '/').slice(1));
  return all.filter((file) => !all.some((other) => other.startsWith(`${file}/`)));
}

/** Everything that the archive holds; each line at least one file, each file on one line. */
const contents: readonly RegExp[] = [
  /^package\.json$/,
  /^dist\/main\/desktop\.js$/,
  /^dist\/main\/preload\.cjs$/,
  /^dist\/main\/[a-z-]+-worker\.js$/,
  /^dist\/main\/chunk-[\w.-]+\.js$/,
  /^dist\/main\/cmaps\/[\w-]+\.bcmap$/,
  /^dist\/main\/pdf\/\w+\.ttf$/,
  /^dist\/main\/pdf\/\w+\.typ$/,
  /^dist\/renderer\/index\.html$/,
  /^dist\/renderer\/assets\/[\w.-]+\.js$/,
  /^dist\/renderer\/assets\/[\w.-]+\.css$/,
  /^dist\/renderer\/assets\/[\w.-]+\.woff2$/,
  /^fixtures\/[\w-]+\.md$/,
  /^fixtures\/[\w-]+\.annotations\.json$/,
  /^node_modules\/@myriaddreamin\/typst-ts-node-compiler\/(LICENSE|index\.js|index-napi\.js|package\.json)$/,
  /^node_modules\/@myriaddreamin\/typst-ts-node-compiler-linux-\w+-\w+\/(package\.json|[\w.-]+\.node)$/,
];

test('the archive holds what the desk needs and nothing else', () => {
  const files = archived();
  expect(files.filter((file) => contents.every((line) => !line.test(file)))).toEqual([]);
  expect(contents.filter((line) => !files.some((file) => line.test(file)))).toEqual([]);
  // By another way: nothing that was only needed to make it.
  expect(files.filter((file) => /\.(map|tsx?|mts|cts|flow)$|(^|\/)(tests?|docs?)\//.test(file))).toEqual([]);
});

test('no file in the archive says where it was made', () => {
  const telling = archived().filter((file) => {
    if (!/\.(js|cjs|html|css|json|typ|md)$/.test(file)) return false;
    const text = extractFile(archive, path.normalize(file)).toString();
    return text.includes(clone) || text.includes('sourceMappingURL=');
  });
  expect(telling).toEqual([]);
});

test('the package’s own description names nothing of the workshop', () => {
  const manifest = JSON.parse(extractFile(archive, 'package.json').toString()) as Record<string, unknown>;
  expect(manifest).toMatchObject({
    name: 'slantwise',
    productName: 'Slantwise',
    type: 'module',
    main: 'dist/main/desktop.js',
    license: 'MIT',
  });
  expect(manifest).not.toHaveProperty('devDependencies');
  expect(manifest).not.toHaveProperty('scripts');
});

test('beside the archive lie the native module, the notices and the licences', async () => {
  expect((await readdir(path.join(unpacked, 'resources'))).toSorted()).toEqual([
    'LICENSE',
    'THIRD-PARTY-NOTICES',
    'app.asar',
    'app.asar.unpacked',
  ]);
  expect(await readdir(unpacked)).toEqual(
    expect.arrayContaining(['LICENSE.electron.txt', 'LICENSES.chromium.html', 'slantwise']),
  );
  const outside = await readdir(`${archive}.unpacked`, { recursive: true, withFileTypes: true });
  const files = outside.filter((entry) => entry.isFile()).map(({ name }) => name);
  expect(files.toSorted()).toEqual(['package.json', expect.stringMatching(/^typst-[\w.-]+\.node$/)]);
});

test('the program’s fuses are set', async () => {
  const wire = await getCurrentFuseWire(path.join(unpacked, 'slantwise'));
  const on = (fuse: FuseV1Options): boolean => wire[fuse] === FuseState.ENABLE;
  expect({
    runAsNode: on(FuseV1Options.RunAsNode),
    cookieEncryption: on(FuseV1Options.EnableCookieEncryption),
    nodeOptions: on(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
    nodeInspection: on(FuseV1Options.EnableNodeCliInspectArguments),
    asarIntegrity: on(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
    onlyFromAsar: on(FuseV1Options.OnlyLoadAppFromAsar),
    fileProtocolPrivileges: on(FuseV1Options.GrantFileProtocolExtraPrivileges),
  }).toEqual({
    runAsNode: false,
    cookieEncryption: true,
    nodeOptions: false,
    nodeInspection: false,
    asarIntegrity: true,
    onlyFromAsar: true,
    fileProtocolPrivileges: false,
  });
});

test('there is a package for each system, with our kind of file', async () => {
  const settings = parse(await readFile(path.join(clone, 'electron-builder.yml'), 'utf8')) as Record<
    string,
    unknown
  >;
  expect(settings).toMatchObject({
    productName: 'Slantwise',
    publish: null,
    fileAssociations: [{ ext: 'slantwise' }],
    linux: { target: ['AppImage', 'deb'] },
    mac: { target: ['dmg'] },
    win: { target: ['nsis'] },
  });
});

/** Sizes of the drawings in the folder of PNGs, in the ICO (an icon directory) and in the ICNS (by its kinds). */
test('the icon is there in every form and size', async () => {
  const icons = path.join(clone, 'electron/desktop/icons');
  for (const name of await readdir(path.join(icons, 'linux'))) {
    const drawing = await readFile(path.join(icons, 'linux', name));
    // The size, in the image's header (PNG, third edition, 11.2.1).
    expect(`${drawing.readUInt32BE(16)}x${drawing.readUInt32BE(20)}.png`).toBe(name);
  }
  const windows = await readFile(path.join(icons, 'icon.ico'));
  const sizes = Array.from({ length: windows.readUInt16LE(4) }, (_, at) => windows.readUInt8(6 + 16 * at));
  expect(sizes).toEqual([16, 24, 32, 48, 64, 128, 0]);
  const apple = await readFile(path.join(icons, 'icon.icns'));
  expect(apple.readUInt32BE(4)).toBe(apple.length);
  expect(apple.includes('ic10')).toBe(true);
});

test('the desk starts from what the package holds and exports a PDF', async () => {
  const app = path.join(folder, 'app');
  extractAll(archive, app);
  const desk = new DoubleProcess({
    appFolder: app,
    userData: path.join(folder, 'user-data'),
    args: [`--workspace=${path.join(folder, 'workspace')}`],
    machine: { isPackaged: true },
  });
  onTestFinished(() => desk.end());
  const page = await desk.page();
  const file = path.join(folder, 'sample.pdf');
  await desk.ask('dialog.answer', { kind: 'save', answer: file });
  const how = { format: 'pdf', options: usualOptions, content: wholeContent };
  const report = await page.evaluate(async (how) => {
    const { slantwise } = window as unknown as { slantwise: Transport };
    const call = async (method: string, params: object): Promise<never> => {
      const result = await slantwise.send({ method, params });
      if (!result.ok) throw new Error(result.error.message);
      // What the methods give, by the contract.
      return result.value as never;
    };
    const { articles }: { articles: { id: string }[] } = await call('desk.open', {});
    const { grant } = await call('shell.chooseDestination', { suggestedName: 'sample.pdf', format: 'pdf' });
    const articleIds = articles.map(({ id }) => id);
    return call('export.run', { ...how, jobId: crypto.randomUUID(), articleIds, grant });
  }, how);
  expect(report).toMatchObject({ path: file });
  expect((await readFile(file)).subarray(0, 5).toString()).toBe('%PDF-');
}, 60_000);

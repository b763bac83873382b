import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const clone = path.join(import.meta.dirname, '../..');
const dist = path.join(clone, 'dist');

/** Licences under which a work may be part of a program that is under the MIT licence itself. */
const compatible = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MIT AND OFL-1.1',
  '(MIT AND Zlib)',
  '(MIT OR GPL-3.0-or-later)',
  'OFL-1.1',
]);

interface Notice {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
}

function notices(): readonly Notice[] {
  const [, ...sections] = readFileSync(path.join(dist, 'THIRD-PARTY-NOTICES'), 'utf8').split(/^-{80}$/m);
  return sections.map((section) => {
    const [heading = '', ...text] = section.trim().split('\n');
    const [, name = '', version = '', licence = ''] = /^(\S+) (\S+) \((.+)\)$/.exec(heading) ?? [];
    return { name, version, licence, text: text.join('\n') };
  });
}

/** The packages in the main half, by the comments with which the bundler marks what came from where. */
function packagesInMain(): readonly string[] {
  const folder = path.join(dist, 'main');
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.js'))
    .flatMap((file) => [
      ...readFileSync(path.join(folder, file), 'utf8').matchAll(
        /^\/\/.*node_modules\/((?:@[^/\s]+\/)?[^/\s]+)\//gm,
      ),
    ])
    .map(([, name]) => name ?? '');
  return [...new Set(names)].toSorted();
}

test('every package in what is built is named, with its version and the whole text of its licence', () => {
  const all = notices();
  const names = all.map(({ name }) => name);
  expect(names).toEqual(names.toSorted());

  expect(packagesInMain().length).toBeGreaterThan(10);
  const alsoThere = [
    'react',
    'react-dom',
    'prosemirror-view',
    '@base-ui/react',
    '@fontsource-variable/inter',
  ];
  const native = '@myriaddreamin/typst-ts-node-compiler';
  expect(names).toEqual(expect.arrayContaining([...packagesInMain(), ...alsoThere, native]));
  expect(names.filter((name) => name.startsWith(`${native}-`))).toHaveLength(1);
  expect(names.some((name) => name.startsWith('@expo-google-fonts/'))).toBe(true);

  for (const { name, version, text } of all) {
    const manifest = path.join(clone, 'node_modules', name, 'package.json');
    expect.soft(existsSync(manifest), name).toBe(true);
    expect.soft(JSON.parse(readFileSync(manifest, 'utf8')), name).toMatchObject({ version });
    expect.soft(text, name).toMatch(/licen[cs]e|permission|redistribution/i);
    expect.soft(text.length, name).toBeGreaterThan(400);
  }
});

test('every licence goes with ours', () => {
  const others = notices().filter(({ licence }) => !compatible.has(licence));
  expect(others.map(({ name, licence }) => `${name}: ${licence}`)).toEqual([]);
});

test('every font comes with the terms of fonts', () => {
  const fonts = notices().filter(({ name }) => /^@(expo-google-fonts|fontsource-variable)\//.test(name));
  expect(fonts.filter(({ text }) => !text.includes('SIL OPEN FONT LICENSE')).map(({ name }) => name)).toEqual(
    [],
  );
});

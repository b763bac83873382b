import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A package as the notices name it. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression. */
  readonly licence: string;
  readonly home: string | null;
  /** Whole, one for each file in which the package gives them. */
  readonly texts: readonly string[];
}

/** Packages that come without the text of their licence, and those of the same work or author that have it. */
const textsElsewhere: Readonly<Record<string, readonly string[]>> = {
  '@nodable/entities': ['fast-xml-parser/LICENSE'],
  '@expo-google-fonts/noto-naskh-arabic': [
    '@expo-google-fonts/noto-serif-hebrew/LICENSE',
    '@fontsource-variable/noto-naskh-arabic/LICENSE',
  ],
};
/** Works of others inside of packages, with terms of their own. */
const textsInside: Readonly<Record<string, readonly string[]>> = {
  'pdfjs-dist': ['pdfjs-dist/cmaps/LICENSE'],
};

/** The native half of the typesetter, one package for each system. */
const nativeTypesetter = '@myriaddreamin/typst-ts-node-compiler';

/** In characters; less is a mere name of a licence. */
const SHORTEST_LICENCE = 500;

const licenceFile = /^(licen[cs]e|copying|notice|ofl)/i;

/**
 * Reads what a package says of its licence.
 * @param packages the folder `node_modules`
 * @param name with its scope
 * @throws if the package has no licence, or its text is nowhere
 */
export function readShippedPackage(packages: string, name: string): ShippedPackage {
  const folder = path.join(packages, name);
  // What npm has installed; its form is npm's.
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    version: string;
    license?: string;
    homepage?: string;
    repository?: string | { url?: string };
  };
  const { version, license, homepage, repository } = manifest;
  const texts = licenceTexts(packages, name);
  if (license === undefined || texts.length === 0) throw new Error(`${name} comes without a licence`);
  const home = homepage ?? (typeof repository === 'string' ? repository : repository?.url) ?? null;
  return { name, version, licence: license, home, texts };
}

function licenceTexts(packages: string, name: string): readonly string[] {
  const folder = path.join(packages, name);
  const own = readdirSync(folder).filter((file) => licenceFile.test(file));
  const files = own.length > 0 ? own.map((file) => path.join(folder, file)) : elsewhere(packages, name);
  const inside = (textsInside[name] ?? []).map((file) => path.join(packages, file));
  return files.length > 0 ? [...files, ...inside].map(textOf) : inReadme(folder);
}

function textOf(file: string): string {
  return readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trim();
}

/** Older packages have their licence in the part of their README that is called so. */
function inReadme(folder: string): readonly string[] {
  const readme = readdirSync(folder).find((file) => /^readme/i.test(file));
  if (readme === undefined) return [];
  const section = /^#+ *licen[cs]e\b[^\n]*\n(.*?)(?=\n#+ |$(?!\n))/ims.exec(
    textOf(path.join(folder, readme)),
  )?.[1];
  return section === undefined || section.length < SHORTEST_LICENCE ? [] : [section.trim()];
}

function elsewhere(packages: string, name: string): readonly string[] {
  const known = name.startsWith(`${nativeTypesetter}-`)
    ? [`${nativeTypesetter}/LICENSE`]
    : (textsElsewhere[name] ?? []);
  return known.map((file) => path.join(packages, file));
}

const rule = '-'.repeat(80);

/** The notices as they are shipped: every package with its licence, by name. */
export function thirdPartyNotices(packages: readonly ShippedPackage[]): string {
  const sections = packages.map(({ name, version, licence, home, texts }) =>
    [`${name} ${version} (${licence})`, ...(home === null ? [] : [home]), '', texts.join('\n\n')].join('\n'),
  );
  return `${[preamble, ...sections].join(`\n\n${rule}\n\n`)}\n`;
}

const preamble = `Slantwise contains the work of others, under the licences below.

The packages for Linux, macOS and Windows also contain Electron, Chromium and Node; their licences lie beside the
program, in LICENSE.electron.txt and LICENSES.chromium.html. The typesetter (typst, in ${nativeTypesetter})
is compiled from crates whose own notices are kept at https://github.com/typst/typst and
https://github.com/Myriad-Dreamin/typst.ts.`;

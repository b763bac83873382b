import type { Plugin, Rolldown } from 'vite';

/** The file in a build that lists the names of the packages in it, sorted. */
export const shippedPackagesFile = 'shipped-packages.json';

/** Lists, in each build, the packages whose code or files went into it. Every one of them has a licence to be told of. */
export const listShippedPackages: Plugin = {
  name: 'list-shipped-packages',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const names = new Set(Object.values(bundle).flatMap(sourcesOf).flatMap(packageOf));
    const source = JSON.stringify([...names].toSorted(), null, 2);
    this.emitFile({ type: 'asset', fileName: shippedPackagesFile, source });
  },
};

function sourcesOf(output: Rolldown.OutputAsset | Rolldown.OutputChunk): readonly string[] {
  if (output.type === 'asset') return output.originalFileNames;
  // What was shaken out of the tree is not there.
  return Object.entries(output.modules).flatMap(([id, { renderedLength }]) =>
    renderedLength > 0 ? [id] : [],
  );
}

/** What the build itself adds to what it builds goes by such names. */
const additions = /^\0(vite|rolldown)\//;

/** @returns the name of the package that a module or a file comes from, if it comes from one */
function packageOf(source: string): readonly string[] {
  const file = source.replaceAll('\\', '/');
  const [, name] = additions.exec(file) ?? /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file) ?? [];
  return name === undefined ? [] : [name];
}

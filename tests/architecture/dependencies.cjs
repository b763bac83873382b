// The walls of the house, for dependency-cruiser: what is not allowed here is forbidden, and a file in a place without
// a rule can neither import nor be imported.

/** A room may import itself and what is listed. `from` and `to` are regular expressions on paths. */
const rooms = [
  { from: '^shared/', to: ['^shared/', library('zod')] },

  {
    from: '^electron/core/',
    to: [
      '^electron/core/',
      '^shared/',
      library(
        'zod',
        'yaml',
        'mdast-util-from-markdown',
        'mdast-util-gfm',
        'micromark-extension-gfm',
        '@types/mdast',
        'fast-xml-parser',
        'linkedom',
        'papaparse',
        '@types/papaparse',
        '@mozilla/readability',
        'fflate',
        'yauzl',
        'yazl',
        '@types/yauzl',
        '@types/yazl',
        'age-encryption',
        '@noble/ciphers',
        'mammoth',
        'pdfjs-dist',
        'postal-mime',
        '@cantoo/pdf-lib',
        '@myriaddreamin/typst-ts-node-compiler',
      ),
    ],
    node: true,
  },
  { from: '^(shared/actors|electron/core/exporters/sources)/', to: [library('any-ascii')] },

  { from: '^electron/core/storage/', to: [library('lowdb')] },

  {
    from: '^electron/desktop/',
    to: ['^electron/desktop/', '^electron/core/', '^shared/', library('electron', 'zod')],
    node: true,
  },
  {
    from: '^electron/loopback/',
    to: [
      '^electron/loopback/',
      '^electron/core/',
      '^shared/',
      '^electron/launch/(find-browser|display)\\.mjs$',
      library('zod'),
    ],
    node: true,
  },
  { from: '^electron/cli/', to: ['^electron/cli/', '^electron/core/', '^shared/'], node: true },
  { from: '^electron/launch/', to: ['^electron/launch/'], node: true },

  {
    from: '^renderer/',
    to: [
      '^renderer/',
      '^shared/',
      library(
        'zod',
        'react',
        'react-dom',
        '@types/react',
        '@types/react-dom',
        '@base-ui/react',
        '@tanstack/react-virtual',
      ),
    ],
  },
  { from: '^renderer/app/theme/', to: [library('@fontsource-variable/[^/]+')] },
  { from: '^renderer/article/', to: [library('prosemirror-[^/]+')] },
  { from: '^renderer/export/', to: [library('pdfjs-dist')] },

  {
    from: '^(electron|renderer)/vite[.a-z]*\\.config\\.ts$',
    to: [library('vite', '@vitejs/plugin-react'), '^electron/packaging/'],
    node: true,
  },
  {
    from: '^electron/packaging/',
    to: ['^electron/packaging/', '^electron/launch/find-browser\\.mjs$', library('vite', 'playwright')],
    node: true,
  },
  {
    from: '^electron/vite\\.config\\.ts$',
    to: [
      '^electron/core/exporters/pdf/typesetting/print-files\\.ts$',
      '^electron/core/importers/pdf/character-maps\\.ts$',
    ],
  },
  {
    from: '^tests/',
    to: [
      '^tests/',
      '^shared/',
      '^electron/',
      '^renderer/',
      '^fixtures/',
      '^package\\.json$',
      '^node_modules/',
    ],
    node: true,
  },
];

/** @param {string[]} names packages */
function library(...names) {
  return `^node_modules/(${names.join('|')})/`;
}

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  allowedSeverity: 'error',
  allowed: rooms.flatMap(({ from, to, node }) => [
    { from: { path: from }, to: { path: to } },
    ...(node ? [{ from: { path: from }, to: { dependencyTypes: ['core'] } }] : []),
  ]),
  forbidden: [
    {
      name: 'a-file-lies-in-a-room',
      comment: 'Every file has a place that the plan knows; one that stands alone is caught here.',
      severity: 'error',
      from: { orphan: true, pathNot: rooms.map(({ from }) => from) },
      to: {},
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-barrels',
      comment: 'A name is imported from the file that bears it.',
      severity: 'error',
      from: {},
      to: { path: '/index\\.[cm]?[jt]sx?$', pathNot: '^node_modules/' },
    },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    // Types are part of the walls: a type imported from the wrong room is a wrong import.
    tsPreCompilationDeps: true,
    doNotFollow: { path: '^node_modules/' },
    exclude: { path: ['^dist/', '^\\.cache/'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'node', 'default'],
      mainFields: ['types', 'module', 'main'],
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.js', '.cjs', '.json', '.css'],
    },
  },
};

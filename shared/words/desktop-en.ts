import type { MenuCommand } from '../api/menu-commands.ts';

/** What stands on the parts of a window that the system draws. `&` precedes the letter that Alt chooses a menu by. */
export const desktopEn = {
  menus: { file: '&File', edit: '&Edit', view: '&View', go: '&Go', help: '&Help', theme: 'Theme' },
  commands: {
    'article.import': 'Import…',
    'article.import-folder': 'Import folder…',
    'article.annotate': 'Add annotations from a file…',
    'bundle.open': 'Open bundles…',
    'bundle.hand-out': 'Hand out a bundle…',
    'export.pdf': 'Export annotated PDF…',
    'screen.export': 'Export…',
    'edit.undo': 'Undo',
    'edit.redo': 'Redo',
    'find.open': 'Find in the article',
    'find.next': 'Next hit',
    'screen.search': 'Search the Library',
    'screen.library': 'Library',
    'screen.reading': 'Reading',
    'screen.actors': 'Actors',
    'screen.team': 'Team',
    'screen.codebook': 'Codebook',
    'screen.settings': 'Settings',
    'theme.system': 'As the system',
    'theme.light': 'Light',
    'theme.dark': 'Dark',
    'theme.contrast': 'High contrast',
    'annotation.next': 'Next annotation',
    'annotation.previous': 'Previous annotation',
    'command.palette': 'Commands…',
    'help.shortcuts': 'Keyboard shortcuts',
  } satisfies Record<MenuCommand, string>,
  roles: {
    about: 'About Slantwise',
    close: 'Close window',
    quit: 'Quit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    resetZoom: 'Actual size',
    togglefullscreen: 'Full screen',
  },
  importing: {
    title: {
      articles: 'Import articles',
      edition: 'Import a new edition',
      annotations: 'Add annotations from a file',
      folder: 'Import a folder',
      codebook: 'Import a codebook',
      actors: 'Import actors',
      workspace: 'Open a copy of a workspace',
      bundle: 'Open bundles',
    },
    button: 'Import',
    files: {
      articles: 'Articles',
      edition: 'Articles',
      annotations: 'Files of annotations',
      codebook: 'Codebooks',
      actors: 'Tables and lists of actors',
      workspace: 'Copies of workspaces',
      bundle: 'Slantwise bundles',
    },
    allFiles: 'All files',
  },
  unsaved: {
    message: (steps: number) =>
      steps === 1 ? 'One step is not saved yet.' : `${steps} steps are not saved yet.`,
    detail:
      'The workspace’s folder does not take them. Save the whole workspace elsewhere as one file, or stay until the folder can be written to again.',
    saveCopy: 'Save a copy…',
    close: 'Close without saving',
    stay: 'Stay',
    failed: 'The copy could not be saved there either.',
  },
  exporting: {
    title: 'Export',
    button: 'Export',
    zip: 'Zip archive',
    workspace: 'Slantwise workspace',
    bundle: 'Slantwise bundle',
  },
} as const;

export type DesktopWords = Words<typeof desktopEn>;
type Words<T> = T extends string
  ? string
  : T extends (...given: never[]) => string
    ? T
    : { readonly [K in keyof T]: Words<T[K]> };

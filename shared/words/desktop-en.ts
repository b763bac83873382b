import type { MenuCommand } from '../api/menu-commands.ts';

/** What stands on the parts of a window that the system draws. `&` precedes the letter that Alt chooses a menu by. */
export const desktopEn = {
  menus: { file: '&File', edit: '&Edit', view: '&View', go: '&Go', help: '&Help', theme: 'Theme' },
  commands: {
    'article.import': 'Import…',
    'article.import-folder': 'Import folder…',
    'export.pdf': 'Export annotated PDF…',
    'screen.export': 'Export…',
    'edit.undo': 'Undo',
    'edit.redo': 'Redo',
    'find.open': 'Find in the article',
    'find.next': 'Next hit',
    'screen.library': 'Library',
    'screen.reading': 'Reading',
    'screen.actors': 'Actors',
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
      folder: 'Import a folder',
      codebook: 'Import a codebook',
      actors: 'Import actors',
      workspace: 'Open a copy of a workspace',
    },
    button: 'Import',
    files: {
      articles: 'Articles',
      edition: 'Articles',
      codebook: 'Codebooks',
      actors: 'Tables and lists of actors',
      workspace: 'Copies of workspaces',
    },
    allFiles: 'All files',
  },
  exporting: { title: 'Export', button: 'Export', zip: 'Zip archive', workspace: 'Slantwise workspace' },
} as const;

export type DesktopWords = Words<typeof desktopEn>;
type Words<T> = T extends string ? string : { readonly [K in keyof T]: Words<T[K]> };

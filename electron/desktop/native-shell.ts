import path from 'node:path';
import { app, dialog, shell, type BrowserWindow, type FileFilter } from 'electron';
import type { FileKind } from '../../shared/api/file-to-import.ts';
import { knownPlatform } from '../core/known-platform.ts';
import type { Shell } from '../core/shell.ts';
import { takeHandedFiles } from './handed-files.ts';
import { desktopWords } from './words.ts';

/** The kinds of files that a dialog offers; extensions with the dot. */
export interface FileKinds {
  readonly imports: Readonly<Record<Exclude<FileKind, 'folder'>, readonly string[]>>;
  /** By an export's format, called as people of the desk's language call it. */
  exportOf(format: string): { readonly name: string; readonly extension: string } | undefined;
}

/**
 * The system's own dialogs and file manager, over the desk's window.
 * @param window null once it is closed: then nobody can be asked
 */
/** Of these, several files can be chosen at once. */
const several: ReadonlySet<FileKind> = new Set(['articles', 'bundle']);

export function nativeShell(window: () => BrowserWindow | null, kinds: FileKinds): Shell {
  return {
    facts: {
      name: 'electron',
      nativeDialogs: true,
      platform: knownPlatform(process.platform),
      version: app.getVersion(),
    },
    chooseFiles: async (kind) => {
      const over = window();
      const words = desktopWords().importing;
      if (over === null) return null;
      const { canceled, filePaths } = await dialog.showOpenDialog(over, {
        title: words.title[kind],
        buttonLabel: words.button,
        ...(kind === 'folder'
          ? { properties: ['openDirectory'] }
          : {
              properties: several.has(kind) ? ['openFile', 'multiSelections'] : ['openFile'],
              filters: [
                filter(words.files[kind], kinds.imports[kind]),
                { name: words.allFiles, extensions: ['*'] },
              ],
            }),
      });
      return canceled || filePaths.length === 0 ? null : filePaths;
    },
    takeHanded: takeHandedFiles,
    chooseDestination: async (suggestedName, format) => {
      const over = window();
      const words = desktopWords().exporting;
      if (over === null) return null;
      const kind = kinds.exportOf(format);
      const { canceled, filePath } = await dialog.showSaveDialog(over, {
        title: words.title,
        buttonLabel: words.button,
        // A name and nothing else: the suggestion comes from the page.
        defaultPath: path.basename(suggestedName),
        properties: ['createDirectory', 'showOverwriteConfirmation'],
        filters: kind === undefined ? [] : [filter(kind.name, [kind.extension])],
      });
      return canceled || filePath === '' ? null : { kind: 'path', path: filePath };
    },
    offerDownload: () => {
      throw new Error('The desktop writes exports to a path; it offers no downloads');
    },
    reveal: (file) => shell.showItemInFolder(file),
    // What cannot be opened the system itself says; it can still be shown in its folder.
    open: (file) => void shell.openPath(file),
  };
}

function filter(name: string, extensions: readonly string[]): FileFilter {
  return { name, extensions: extensions.map((extension) => extension.slice(1)) };
}

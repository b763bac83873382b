import { FOLDER_DEPTH, FOLDER_FILES, isClutter } from '../../shared/import/folder.ts';
import type { PageFile } from './read-page-file.ts';

/** What was dropped: files, and the files of folders under the way to each. */
export interface Dropped {
  readonly files: readonly PageFile[];
  /** The first folder among it; null when there is none. */
  readonly folder: string | null;
  /** There were more than are taken. */
  readonly cut: boolean;
}

/**
 * The files that were dropped, folders looked into. To be called while the drop is handled: afterwards the browser
 * has forgotten what was carried.
 */
export function filesOfDrop(data: DataTransfer): Promise<Dropped> {
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const loose = [...data.files];
  const folder = entries.find(isDirectory);
  return folder === undefined
    ? Promise.resolve({ files: loose, folder: null, cut: false })
    : lookInto(entries, folder.name);
}

/** The files of a folder that was chosen in the page, without clutter. */
export function filesOfFolder(chosen: readonly File[]): Dropped {
  const names = new Map<string, Set<string>>();
  for (const { webkitRelativePath } of chosen) {
    const way = webkitRelativePath.split('/');
    for (const [depth, name] of way.entries()) {
      const folder = way.slice(0, depth).join('/');
      const siblings = names.get(folder);
      if (siblings === undefined) names.set(folder, new Set([name]));
      else siblings.add(name);
    }
  }
  const kept = chosen.filter(({ webkitRelativePath }) => {
    const way = webkitRelativePath.split('/');
    // The folder itself was chosen, whatever it is called.
    return !way.some(
      (name, depth) => depth > 0 && isClutter(name, names.get(way.slice(0, depth).join('/')) ?? new Set()),
    );
  });
  const files = kept.map((file) => under(file.webkitRelativePath, file)).sort(byName);
  const folder = chosen[0]?.webkitRelativePath.split('/')[0] ?? null;
  return { files: files.slice(0, FOLDER_FILES), folder, cut: files.length > FOLDER_FILES };
}

async function lookInto(entries: readonly FileSystemEntry[], folder: string): Promise<Dropped> {
  const files: PageFile[] = [];
  const take = async (among: readonly FileSystemEntry[], depth: number): Promise<void> => {
    const siblings = new Set(among.map(({ name }) => name));
    for (const entry of among.toSorted(byName)) {
      if (files.length > FOLDER_FILES) return;
      if (depth > 0 && isClutter(entry.name, siblings)) continue;
      if (isDirectory(entry) && depth < FOLDER_DEPTH) await take(await entriesOf(entry), depth + 1);
      else if (isFile(entry)) files.push(under(entry.fullPath.slice(1), await fileOf(entry)));
    }
  };
  await take(entries, 0);
  return { files: files.slice(0, FOLDER_FILES), folder, cut: files.length > FOLDER_FILES };
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

/** A folder gives its entries a hundred at a time. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve) => {
      // A folder that may not be looked into is as good as empty.
      reader.readEntries(resolve, () => resolve([]));
    });
    all.push(...some);
    if (some.length === 0 || all.length > FOLDER_FILES) return all;
  }
}

/** A file that cannot be had any more says so when it is read, as any other. */
async function fileOf(entry: FileSystemFileEntry): Promise<PageFile> {
  return new Promise((resolve) => {
    entry.file(resolve, (error) =>
      resolve({ name: entry.name, size: 0, arrayBuffer: () => Promise.reject(error) }),
    );
  });
}

function under(name: string, file: PageFile): PageFile {
  return { name, size: file.size, arrayBuffer: () => file.arrayBuffer() };
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : 1;
}

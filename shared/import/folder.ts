/** Files of a folder that are taken at most. */
export const FOLDER_FILES = 5000;
/** Folders inside each other that are looked into. */
export const FOLDER_DEPTH = 32;

/** What programs put beside people's files, in lower case. */
const clutter: ReadonlySet<string> = new Set([
  'node_modules',
  'bower_components',
  '__pycache__',
  '__macosx',
  '$recycle.bin',
  'system volume information',
  'lost+found',
  'thumbs.db',
  'desktop.ini',
]);

/**
 * Whether a file or folder is passed over when a folder is imported as a whole: what is hidden, what programs keep, and
 * the pictures and styles that a browser saves beside a page.
 * @param siblings the names in the same folder
 */
export function isClutter(name: string, siblings: ReadonlySet<string>): boolean {
  if (name.startsWith('.') || name.startsWith('~$') || clutter.has(name.toLowerCase())) return true;
  const page = /^(.+)(?:_files|_Dateien|_fichiers|_archivos|_file|\.files)$/.exec(name)?.[1];
  return (
    page !== undefined && ['.html', '.htm', '.xhtml'].some((extension) => siblings.has(page + extension))
  );
}

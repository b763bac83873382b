import { existsSync, watch } from 'node:fs';

/**
 * Waits until a file is there under its final name. Whoever writes it puts it in its place whole, by a rename.
 * @param folder must be there already
 */
export function writtenFile(folder: string, file: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const watcher = watch(folder);
    const look = (): void => {
      if (!existsSync(file)) return;
      watcher.close();
      resolve(file);
    };
    watcher.on('change', look);
    watcher.on('error', reject);
    look();
  });
}

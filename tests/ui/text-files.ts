import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Writes plain texts into files of their own, to be chosen in the desk. @returns their paths */
export async function textFiles(...texts: readonly string[]): Promise<string[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'slantwise-texts-'));
  return Promise.all(
    texts.map(async (text, index) => {
      const file = path.join(folder, `article ${index + 1}.txt`);
      await writeFile(file, text);
      return file;
    }),
  );
}

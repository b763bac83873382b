import { defaultCodebook } from '../../../shared/codebook/default-codebook.ts';
import type { ReadCodebook } from '../../../shared/codebook/codebook-entry.ts';
import type { Result } from '../../../shared/errors.ts';
import { decode } from '../importers/decode.ts';
import type { SourceFile } from '../importers/importer.ts';
import { readCodebookJson } from './read-json.ts';
import { readQdc } from './read-qdc.ts';
import { codebookLimits, refuseCodebook, tooLarge } from './refuse-codebook.ts';
import { guidOf } from './stable-guid.ts';

/**
 * Reads a codebook in any format that is known, told by its first character.
 * @param ids of the workspace's terms, which a file may know under their GUIDs
 */
export function readCodebook({ name, bytes }: SourceFile, ids: Iterable<string>): Result<ReadCodebook> {
  if (bytes.length > codebookLimits.fileBytes) return tooLarge(name);
  const decoded = decode(bytes);
  if (typeof decoded === 'string') return refuseCodebook(name, 'codebook-unknown', 'is no text file');
  const text = decoded.text.trimStart();
  if (text.startsWith('{')) return readCodebookJson(name, text);
  if (text.startsWith('<')) {
    const own = new Map([...ids, ...defaultCodebook.map(({ id }) => id)].map((id) => [guidOf(id), id]));
    return readQdc(name, text, (guid) => own.get(guid) ?? guid);
  }
  return refuseCodebook(name, 'codebook-unknown', 'is no codebook');
}

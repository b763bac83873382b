import type { ReadActors } from '../../../shared/actors/actor-entry.ts';
import type { Result } from '../../../shared/errors.ts';
import { decode } from '../importers/decode.ts';
import type { SourceFile } from '../importers/importer.ts';
import { readActorsCsv } from './read-csv.ts';
import { readActorsJson } from './read-json.ts';
import { actorsLimits, refuseActors } from './refuse-actors.ts';

/** Reads a file of actors, a table or JSON, told by its first sign. */
export function readActors({ name, bytes }: SourceFile): Result<ReadActors> {
  if (bytes.length > actorsLimits.fileBytes) {
    return refuseActors(name, 'actors-too-large', 'is larger than 32 MB');
  }
  const decoded = decode(bytes);
  if (typeof decoded === 'string') return refuseActors(name, 'actors-unknown', 'is no text file');
  const { text, warnings } = decoded;
  const read = /^\s*[{[]/.test(text) ? readActorsJson(name, text) : readActorsCsv(name, text);
  if (!read.ok) return read;
  return { ok: true, value: { ...read.value, losses: [...warnings, ...read.value.losses] } };
}

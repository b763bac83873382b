import * as z from 'zod';
import type { ActorEntry, ReadActors, RefusedEntry } from '../../../shared/actors/actor-entry.ts';
import { actorRemark, type ActorRemark } from '../../../shared/actors/actor-remark.ts';
import { ok, type Result } from '../../../shared/errors.ts';
import { Actor } from '../../../shared/schema/actor.ts';
import { SCHEMA_VERSION } from '../../../shared/schema/tables.ts';
import { jsonIn } from '../json-in.ts';
import { ACTORS_FORMAT } from './actors-json.ts';
import { actorsLimits, refuseActors, tooMany } from './refuse-actors.ts';

const File = z.union([
  z.object({ format: z.literal(ACTORS_FORMAT), schemaVersion: z.int(), actors: z.array(z.unknown()) }),
  z.array(z.unknown()).transform((actors) => ({ schemaVersion: SCHEMA_VERSION, actors })),
]);

/** What a file says of an actor: all of it, or the fields that it knows. */
const PartialActor = Actor.partial();

/** Reads the records that `actorsJson` writes, or a plain list of them. A record that is unsound is refused by itself. */
export function readActorsJson(name: string, text: string): Result<ReadActors> {
  const json = jsonIn(text);
  if (json === undefined) return refuseActors(name, 'actors-damaged', 'is not sound JSON');
  const file = File.safeParse(json);
  if (!file.success) return refuseActors(name, 'actors-unknown', 'is no list of actors');
  const { schemaVersion, actors } = file.data;
  if (schemaVersion > SCHEMA_VERSION) {
    return refuseActors(name, 'actors-too-new', 'was written by a newer Slantwise');
  }
  if (actors.length > actorsLimits.actors) return tooMany(name);
  const entries: ActorEntry[] = [];
  const refused: RefusedEntry[] = [];
  for (const [index, record] of actors.entries()) {
    const read = PartialActor.safeParse(record);
    if (read.success) entries.push(entryOf(read.data, index + 1));
    else refused.push({ line: index + 1, name: nameIn(record), remark: remarkOn(read.error) });
  }
  return ok({ name, entries, refused, losses: [] });
}

function entryOf(record: z.infer<typeof PartialActor>, line: number): ActorEntry {
  const { id, kindId, parentId, mergedIntoId, distinctFromIds, ...fields } = record;
  return {
    line,
    id: id ?? null,
    fields,
    references: {
      ...(kindId === undefined ? {} : { kind: kindId }),
      ...(parentId === undefined ? {} : { parent: parentId }),
      ...(mergedIntoId === undefined ? {} : { mergedInto: mergedIntoId }),
      ...(distinctFromIds === undefined ? {} : { distinctFrom: distinctFromIds }),
    },
  };
}

function remarkOn({ issues: [issue] }: z.ZodError): ActorRemark {
  const where = issue?.path.join('.') ?? '';
  return where === '' ? actorRemark('no-record') : actorRemark('field-unsound', where);
}

function nameIn(record: unknown): string {
  const name = typeof record === 'object' && record !== null && 'name' in record ? record.name : '';
  return typeof name === 'string' ? name.slice(0, 500) : '';
}

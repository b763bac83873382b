import { fail, type Result } from '../../../shared/errors.ts';

/** What is read at most; a file above holds no registry of actors, or was made to do harm. */
export const actorsLimits = { fileBytes: 32 * 1024 * 1024, actors: 30_000 } as const;

/** Why a file of actors is not read at all; the screen words each. */
export type ActorsRefusal = 'actors-unknown' | 'actors-damaged' | 'actors-too-large' | 'actors-too-new';

/**
 * The refusal of a whole file, in one sentence.
 * @param predicate what is wrong with it, to follow the file's name
 */
export function refuseActors<T>(name: string, reason: ActorsRefusal, predicate: string): Result<T> {
  return fail('format', `“${name}” ${predicate}; nothing was imported.`, { name, reason });
}

export function tooMany<T>(name: string): Result<T> {
  return refuseActors(
    name,
    'actors-too-large',
    `holds more than ${actorsLimits.actors.toLocaleString('en-GB')} actors`,
  );
}

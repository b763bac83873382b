import type { Actor } from '../../../shared/schema/actor.ts';
import type { Term } from '../../../shared/schema/term.ts';

export interface ActorsToWrite {
  readonly actors: readonly Actor[];
  /** The codebook, for the kinds of actors. */
  readonly terms: readonly Term[];
}

/** One format that a registry of actors goes out in. */
export interface ActorsFormat {
  readonly format: string;
  /** For people. */
  readonly name: string;
  /** With the dot. */
  readonly extension: string;
  readonly mediaType: string;
  write(registry: ActorsToWrite): string;
}

import type { Loss } from '../losses/loss.ts';
import type { Actor } from '../schema/actor.ts';
import type { Id } from '../schema/ids.ts';
import type { ActorRemark } from './actor-remark.ts';

/** The fields that a file may say of an actor by themselves; one that it does not say is left as it is. */
export type EntryFields = {
  readonly [F in 'name' | 'aliases' | 'country' | 'organisation' | 'colour' | 'wikidata' | 'note']?:
    Actor[F] | undefined;
};

/** Records that a file names, by id or by name. Null says none; a field that is not there says nothing. */
export interface EntryReferences {
  readonly kind?: string | null;
  readonly parent?: string | null;
  readonly mergedInto?: string | null;
  readonly distinctFrom?: readonly string[];
}

/** One actor as a file describes it. */
export interface ActorEntry {
  /** Where it stands: the line of a table, the how-manieth of a list; the first is 1. */
  readonly line: number;
  readonly id: Id | null;
  readonly fields: EntryFields;
  readonly references: EntryReferences;
}

/** What could not be read as an actor. */
export interface RefusedEntry {
  readonly line: number;
  /** What it is called there; empty when it is not called anything. */
  readonly name: string;
  readonly remark: ActorRemark;
}

/** What was read from a file of actors. */
export interface ReadActors {
  /** The file's. */
  readonly name: string;
  readonly entries: readonly ActorEntry[];
  readonly refused: readonly RefusedEntry[];
  /** What was passed over in the file as a whole, one sentence each. */
  readonly losses: readonly Loss[];
}

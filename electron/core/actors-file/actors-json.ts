import { SCHEMA_VERSION } from '../../../shared/schema/tables.ts';
import type { ActorsFormat } from './actors-format.ts';

export const ACTORS_FORMAT = 'slantwise-actors';

/** The records as they are, for programs and for another Slantwise (docs/actors-file.md). */
export const actorsJson: ActorsFormat = {
  format: 'actors-json',
  name: 'Records (JSON)',
  extension: '.json',
  mediaType: 'application/json',
  write: ({ actors }) =>
    `${JSON.stringify({ format: ACTORS_FORMAT, schemaVersion: SCHEMA_VERSION, actors }, null, 2)}\n`,
};

import { exportActors, importActors } from '../actors/actors-files.ts';
import { exportCodebook, importCodebook } from '../codebook/codebook-files.ts';
import { always, entry, type CommandEntry } from './command-entry.ts';

/** What is done with all actors and with the whole codebook. */
export const registryCommands: readonly CommandEntry[] = [
  entry('actors.find-doubles', 'registry', [], always, ({ session }) =>
    session.set({ screen: 'actors', findingDoubles: true }),
  ),
  entry('actors.import', 'registry', [], always, (desk) => void importActors(desk)),
  entry('actors.export-csv', 'registry', [], always, (desk) => void exportActors(desk, 'actors-csv')),
  entry('actors.export-json', 'registry', [], always, (desk) => void exportActors(desk, 'actors-json')),
  entry('codebook.import', 'registry', [], always, (desk) => void importCodebook(desk)),
  entry('codebook.export-json', 'registry', [], always, (desk) => void exportCodebook(desk, 'codebook-json')),
  entry('codebook.export-qdc', 'registry', [], always, (desk) => void exportCodebook(desk, 'qdc')),
];

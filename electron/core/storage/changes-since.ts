import type { SequencedChange } from '../../../shared/changes/change.ts';
import { archivedJournals, readJournal } from './journal-content.ts';
import type { FileLayer } from './file-layer.ts';

/** The changes that another program has written after a change, as far as they follow on it without a gap. */
export async function changesSince(
  files: FileLayer,
  journal: string,
  seq: number,
): Promise<readonly SequencedChange[]> {
  const known = new Map<number, SequencedChange>();
  for (const path of [journal, ...(await archivedJournals(files, journal, seq))]) {
    for (const change of (await readJournal(files, path)).changes) known.set(change.seq, change);
  }
  const following: SequencedChange[] = [];
  for (let next = known.get(seq + 1); next !== undefined; next = known.get(next.seq + 1))
    following.push(next);
  return following;
}

import { basename, join } from 'node:path';
import type { SequencedChange } from '../../../shared/changes/change.ts';
import { archivedJournals, readJournal } from '../storage/journal-content.ts';
import { writeLine } from '../storage/journal-line.ts';
import { writeDurably } from '../storage/durable-write.ts';
import { missingSteps, numbersOf } from '../storage/lost-steps.ts';
import type { WorkspaceFolder } from '../workspace-folder.ts';
import { keepAside } from './keep-aside.ts';
import { standIn, type Repairer } from './stand-in.ts';

interface Sources {
  readonly known: ReadonlyMap<number, SequencedChange>;
  /** What backups have besides. */
  readonly found: ReadonlyMap<number, SequencedChange>;
  /** What the snapshots include: their work is there, whatever became of its history. */
  readonly included: number;
  /** A folder for what was damaged. */
  readonly away: string;
}

/**
 * Writes journals that were put away anew where damage touched them: what is missing comes from the backups, and a step
 * that is nowhere leaves one that says so.
 */
export async function mendHistory(
  folder: WorkspaceFolder,
  repairer: Repairer,
  { known, found, included, away }: Sources,
): Promise<{ readonly restored: number; readonly lost: number }> {
  const { files, journal } = folder;
  let restored = 0;
  let lost = 0;
  for (const path of await archivedJournals(files, journal)) {
    const [first = 1, last = 0] = basename(path).match(/\d+/g)?.map(Number) ?? [];
    const content = await readJournal(files, path);
    const missing = missingSteps(content.changes, first - 1, last).flatMap(numbersOf);
    if (content.findings.length === 0 && missing.length === 0) continue;
    const changes = new Map(content.changes.map((each) => [each.seq, each]));
    for (const seq of missing) {
      const there = known.get(seq) ?? found.get(seq);
      if (there !== undefined) {
        changes.set(seq, there);
        restored += 1;
      } else if (seq <= included) {
        changes.set(seq, { seq, change: standIn(repairer, seq) });
        lost += 1;
      }
    }
    await keepAside(files, path, join(away, `history-${basename(path)}`));
    const lines = [...changes.values()].sort((a, b) => a.seq - b.seq).map(writeLine);
    await writeDurably(path, lines.join(''), { files });
  }
  return { restored, lost };
}

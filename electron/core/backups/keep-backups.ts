import type { Workspace } from '../workspace.ts';
import { listBackups, makeBackup } from './backup-shelf.ts';

/** Milliseconds between two looks at whether a backup is due. */
const LOOK = 5 * 60_000;
/** Milliseconds from one backup to the next, if anything changed. */
const DUE = 60 * 60_000;

/**
 * Backs a workspace up every hour in which something changed, beside the work.
 * @returns what ends it
 */
export function keepBackups(workspace: Workspace, log: (line: string) => void): () => void {
  if (workspace.keeping.readOnly !== null) return () => undefined;
  let running = false;
  const look = async (): Promise<void> => {
    if (running || !(await isDue(workspace))) return;
    running = true;
    const made = await makeBackup(workspace).finally(() => (running = false));
    if (!made.ok) log(`${workspace.clock.now()} no backup was made: ${made.error.message}`);
  };
  const attempt = (): void =>
    void look().catch((error: unknown) => log(`No backup was made: ${String(error)}`));
  const timer = setInterval(attempt, LOOK).unref();
  return () => clearInterval(timer);
}

/** A backup of a workspace that lost steps would push the sound ones off the shelf. */
async function isDue(workspace: Workspace): Promise<boolean> {
  const { readOnly, failure } = workspace.keeping;
  if (readOnly !== null || failure !== null || workspace.isDamaged) return false;
  const [newest] = await listBackups(workspace.folder);
  if (newest === undefined) return workspace.seq > 0;
  const age = Date.parse(workspace.clock.now()) - Date.parse(newest.at);
  return newest.seq !== workspace.seq && (age >= DUE || age < 0);
}

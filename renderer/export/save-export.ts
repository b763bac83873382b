import type { ExportReport } from '../../shared/api/export-report.ts';
import { ok, type Result } from '../../shared/errors.ts';
import type { Id } from '../../shared/schema/ids.ts';
import type { Desk } from '../state/desk.ts';
import type { ExportOutcome } from '../state/exporting.ts';

const LONGEST_NAME = 120;

/**
 * Asks where an export goes, has it written there, and tells what came of it.
 * @param name with its extension; what a file system refuses is left out
 * @param write is given the grant for the place; not called when the analyst cancels
 */
export async function saveExport(
  desk: Desk,
  name: string,
  format: string,
  write: (grant: Id) => Promise<Result<ExportReport>>,
): Promise<void> {
  tellOfExport(desk, await writeWhereChosen(desk, name, format, write));
}

/** The same, quietly. @returns null when the analyst chose no place */
export async function writeWhereChosen(
  { client }: Desk,
  name: string,
  format: string,
  write: (grant: Id) => Promise<Result<ExportReport>>,
): Promise<ExportOutcome | null> {
  const chosen = await client.call('shell.chooseDestination', { suggestedName: fileName(name), format });
  if (!chosen.ok) return chosen;
  if (chosen.value === null) return null;
  const { grant } = chosen.value;
  const done = await write(grant);
  if (!done.ok) return done;
  if (done.value.download !== null) download(done.value.download, done.value.name);
  return ok({ report: done.value, grant });
}

export function tellOfExport({ notices }: Desk, outcome: ExportOutcome | null): void {
  if (outcome === null) return;
  if (outcome.ok) notices.tell({ type: 'exported', ...outcome.value });
  else if (outcome.error.code === 'cancelled') notices.tell({ type: 'export-cancelled' });
  else notices.tell({ type: 'failed', error: outcome.error });
}

function fileName(name: string): string {
  const dot = name.lastIndexOf('.');
  const title = name
    .slice(0, dot)
    .replace(/[\p{Cc}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/gu, '');
  return (title.slice(0, LONGEST_NAME).toWellFormed().trim() || 'article') + name.slice(dot);
}

/** Lets the browser save what the core holds ready. */
function download(address: string, name: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
}

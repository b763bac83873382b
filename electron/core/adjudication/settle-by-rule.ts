import { readingsByRule, settle, type SettlingRule } from '../../../shared/adjudication/settle.ts';
import type { SimpleCommand } from '../../../shared/commands/command.ts';
import type { AdjudicationResults } from '../../../shared/api/adjudication.ts';
import { ok, type Result } from '../../../shared/errors.ts';
import type { Id } from '../../../shared/schema/ids.ts';
import type { Job } from '../jobs.ts';
import type { Workspace } from '../workspace.ts';
import { compareEach, todayIn, type Comparison } from './survey.ts';

/**
 * Settles what is open in articles by rule, as one step.
 * @returns how many were settled; `cancelled` with nothing changed, or what is wrong with an article's file
 */
export async function settleByRule(
  workspace: Workspace,
  comparison: Comparison,
  by: SettlingRule,
  newId: () => Id,
  job: Job,
): Promise<Result<AdjudicationResults['adjudication.settle']>> {
  const today = todayIn(workspace);
  const commands: SimpleCommand[] = [];
  const compared = await compareEach(workspace, comparison, job, (articleId, layers, differences) => {
    for (const difference of differences) {
      const readings = readingsByRule(difference, layers, by, today);
      if (readings !== null) commands.push(settle(difference, readings, articleId, '', newId));
    }
  });
  if (!compared.ok) return compared;
  if (commands.length === 0) return ok({ settled: 0, seq: null });
  const label = { action: 'annotation.settle-many', subject: String(commands.length) };
  const ran = await workspace.run({ type: 'batch', label, commands }, { job });
  return ran.ok ? ok({ settled: commands.length, seq: ran.value.seq }) : ran;
}

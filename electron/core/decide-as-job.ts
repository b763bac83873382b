import { setImmediate } from 'node:timers/promises';
import type { Change } from '../../shared/changes/change.ts';
import type { StateReader } from '../../shared/changes/state.ts';
import { weightOf, type Command } from '../../shared/commands/command.ts';
import { decideInSteps } from '../../shared/commands/decide.ts';
import type { Context } from '../../shared/commands/decision.ts';
import { fail, type Result } from '../../shared/errors.ts';
import type { Job } from './jobs.ts';

/**
 * Decides a command that may take long: it tells how far it is, and lets other messages in between.
 * @returns `cancelled` when the job was
 */
export async function decideAsJob(
  state: StateReader,
  command: Command,
  context: Context,
  job: Job,
): Promise<Result<Change>> {
  const total = weightOf(command);
  const steps = decideInSteps(state, command, context);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    job.progress(step.value, total, '');
    await setImmediate();
    if (job.signal.aborted) return fail('cancelled', 'The command was cancelled; nothing was changed.');
  }
}

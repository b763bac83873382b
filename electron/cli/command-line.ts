import path from 'node:path';
import { fail, ok, type Result } from '../../shared/errors.ts';
import type { Job } from '../core/jobs.ts';
import { openLog } from '../core/log-file.ts';
import { systemClock } from '../core/system-clock.ts';
import { workspaceFolder } from '../core/workspace-folder.ts';
import { version } from '../core/version.ts';
import { answer } from './answer.ts';
import { readArguments, wantsJson, type Asked } from './arguments.ts';
import { helpOn } from './help.ts';
import { openWorkspace, workspaceDir } from './open-workspace.ts';
import { ownDataFolder } from './own-data-folder.ts';
import { ProgressLine } from './progress-line.ts';
import type { Streams } from './streams.ts';
import { wrongUse, type AnyVerb, type FilesVerb, type Outcome, type Verb } from './verb.ts';
import { verbs } from './verbs.ts';

export interface Surroundings extends Streams {
  readonly cwd: string;
  /** Ends the work in good order. */
  readonly signal: AbortSignal;
}

/** Carries out one command line. Never throws. @returns the exit code */
export async function runCommandLine(argv: readonly string[], around: Surroundings): Promise<number> {
  const asked = readArguments(argv);
  const json = asked.ok ? asked.value.json : wantsJson(argv);
  if (!asked.ok) return answer(asked, json, around);
  try {
    return answer(await carryOut(asked.value, around), json, around);
  } catch (error) {
    const incident = systemClock.newId();
    const log = path.join(ownDataFolder(), 'logs', 'slantwise.log');
    openLog(log)(`incident ${incident}: ${error instanceof Error ? error.stack : String(error)}`);
    const message = `Something went wrong in Slantwise (incident ${incident} in ${log}). What was saved is safe.`;
    return answer(fail('internal', message, { incident }), json, around);
  }
}

async function carryOut(asked: Asked, around: Surroundings): Promise<Result<Outcome>> {
  if (asked.has('help')) return said(helpOn(asked.verb), 'help');
  if (asked.has('version')) return said(version(), 'version');
  if (asked.verb === null) return wrongUse('What is to be done?');
  const verb: AnyVerb = verbs[asked.verb];
  const { least, most } = verb.operands;
  if (asked.operands.length < least || asked.operands.length > most) {
    return wrongUse(`It is: slantwise ${verb.usage}.`);
  }
  const line = new ProgressLine(around.stderr, !asked.json);
  const job: Job = {
    signal: around.signal,
    progress: (done, total, subject) => line.show(done, total, subject),
  };
  return 'planOnFiles' in verb
    ? onFiles(verb, asked, around, { job, line })
    : onWorkspace(verb, asked, around, { job, line });
}

interface Showing {
  readonly job: Job;
  readonly line: ProgressLine;
}

async function onFiles(
  verb: FilesVerb,
  asked: Asked,
  { cwd }: Surroundings,
  { job, line }: Showing,
): Promise<Result<Outcome>> {
  const work = verb.planOnFiles(asked);
  if (!work.ok) return work;
  const folder = workspaceFolder(workspaceDir(asked.value('workspace'), cwd));
  try {
    return await work.value({ folder, clock: systemClock, job, cwd });
  } finally {
    line.clear();
  }
}

async function onWorkspace(
  verb: Verb,
  asked: Asked,
  around: Surroundings,
  { job, line }: Showing,
): Promise<Result<Outcome>> {
  const work = verb.plan(asked);
  if (!work.ok) return work;
  const opened = await openWorkspace(asked.value('workspace'), around.cwd, verb.readsOnly === true);
  if (!opened.ok) return opened;
  const workspace = opened.value;
  if (workspace.migrated !== null) {
    const { from, keptIn } = workspace.migrated;
    around.stderr.write(
      `The workspace was of version ${from} and has been brought to the present one; its files as they were are in ${keptIn}.\n`,
    );
  }
  let outcome: Result<Outcome>;
  try {
    outcome = await work.value({
      workspace,
      clock: systemClock,
      job,
      cwd: around.cwd,
      stdout: around.stdout,
    });
  } catch (error) {
    await workspace.close();
    throw error;
  } finally {
    line.clear();
  }
  const { failure } = await workspace.close();
  return failure === null ? outcome : { ok: false, error: failure }; // what was not written is lost with this process
}

function said(text: string, key: string): Result<Outcome> {
  return ok({ exit: 'done', data: { [key]: text }, text: () => text });
}

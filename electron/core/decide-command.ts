import type { Change } from '../../shared/changes/change.ts';
import { checkInSteps } from '../../shared/changes/check.ts';
import type { WorkspaceState } from '../../shared/changes/state.ts';
import { addedBy, articlesOf, type Command } from '../../shared/commands/command.ts';
import { decide } from '../../shared/commands/decide.ts';
import type { Context } from '../../shared/commands/decision.ts';
import type { Result } from '../../shared/errors.ts';
import type { Clock, Id } from '../../shared/schema/ids.ts';
import type { ArticleStore } from './article-store.ts';
import { decideAsJob } from './decide-as-job.ts';
import type { Job } from './jobs.ts';
import { damagedHere } from './read-only.ts';
import type { ChangeLog } from './storage/change-log.ts';
import { inSlices } from './slices.ts';
import { articlesMadeBy, articlesTouchedBy } from './touched-by.ts';

/** What of a workspace a command is decided against. */
export interface Decided {
  readonly state: WorkspaceState;
  readonly log: ChangeLog;
  readonly articles: ArticleStore;
  readonly damagedArticles: ReadonlySet<string>;
  readonly clock: Clock;
}

/**
 * Decides a command, with every article open that it needs. Nothing is altered: the state must stay what it is meanwhile.
 * @param job what it is when it may take long: `cancelled` when that is given up
 * @returns a change that fits the state
 */
export async function decideCommand(
  { state, log, articles, damagedArticles, clock }: Decided,
  command: Command,
  analystId: Id,
  job: Job | undefined,
): Promise<Result<Change>> {
  const target = command.type === 'change.revert' ? await log.find(command.changeId) : undefined;
  const needed = target === undefined ? articlesOf(command) : articlesTouchedBy(target);
  const made = target === undefined ? addedBy(command) : articlesMadeBy(target);
  for (const id of needed) {
    if (damagedArticles.has(id)) return damagedHere(id);
    const article = await articles[made.has(id) ? 'load' : 'open'](id, needed.length);
    if (!article.ok) return article;
  }
  const context: Context = {
    analystId,
    now: () => clock.now(),
    newId: () => clock.newId(),
    findChange: (id) => (target?.id === id ? target : undefined),
    later: command.type === 'article.rewind' ? await log.since(command.seq, command.articleId) : undefined,
  };
  const decided =
    job === undefined ? decide(state, command, context) : await decideAsJob(state, command, context, job);
  if (!decided.ok) return decided;
  const fits = await inSlices(checkInSteps(state, decided.value.entries));
  return fits.ok ? decided : fits;
}

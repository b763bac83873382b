import { useEffect, useState, type ReactNode } from 'react';
import type { Backup } from '../../shared/api/backup.ts';
import type { Client } from '../../shared/api/client.ts';
import type { RepairReport } from '../../shared/api/repair.ts';
import type { AppError, Result } from '../../shared/errors.ts';
import type { Clock } from '../../shared/schema/ids.ts';
import { wordError } from '../app/notices.ts';
import { EmptyState } from '../app/parts/EmptyState.tsx';
import { Button } from '../app/parts/Button.tsx';
import { ProgressBar } from '../app/parts/ProgressBar.tsx';
import { useWords, type Words } from '../words/words.ts';
import { BackupTable } from './BackupTable.tsx';
import styles from './ClosedWorkspace.module.css';

interface ClosedWorkspaceProps {
  readonly client: Client;
  readonly clock: Clock;
  /** What is damaged. */
  readonly failure: AppError;
}

/** What stands in place of the desk while damage keeps the workspace closed: what is wrong, and the ways out. */
export function ClosedWorkspace({ client, clock, failure }: ClosedWorkspaceProps): ReactNode {
  const words = useWords();
  const { closed, repair, tryAgain } = words.keeping;
  const [backups, setBackups] = useState<readonly Backup[]>([]);
  const [jobId, setJobId] = useState<string | null>(null);
  const [shown, setShown] = useState(failure);
  const [report, setReport] = useState<RepairReport | null>(null);
  const progress = useProgress(client, jobId);
  useEffect(
    () =>
      void client.call('backup.list', {}).then((listed) => {
        if (listed.ok) setBackups(listed.value.backups);
      }),
    [client],
  );

  async function during<T>(
    work: (jobId: string) => Promise<Result<T>>,
    then: (value: T) => void,
  ): Promise<void> {
    const id = clock.newId();
    setJobId(id);
    const done = await work(id);
    setJobId(null);
    if (done.ok) then(done.value);
    else setShown(done.error);
  }
  const mend = (): Promise<void> =>
    during(
      (id) => client.call('desk.repair', { jobId: id }),
      (mended) => {
        if (mended.lostSteps + mended.lostFiles.length === 0) location.reload();
        else setReport(mended);
      },
    );
  const restore = (backup: string): Promise<void> =>
    during(
      (id) => client.call('backup.restore', { jobId: id, from: { backup } }),
      () => location.reload(),
    );

  if (report !== null)
    return (
      <EmptyState icon="warning" title={closed.mended} text={wordLoss(report, words)}>
        <Button look="primary" onClick={() => location.reload()}>
          {closed.open}
        </Button>
      </EmptyState>
    );
  const isBusy = jobId !== null;
  return (
    <div className={styles.closed}>
      <EmptyState
        icon="warning"
        title={words.frame.cannotOpen}
        text={shown.code === 'corrupt' ? closed.damaged(fileOf(shown)) : wordError(shown, words)}
      >
        <Button look="primary" disabled={isBusy} onClick={() => void mend()}>
          {repair}
        </Button>
        <Button disabled={isBusy} onClick={() => location.reload()}>
          {tryAgain}
        </Button>
      </EmptyState>
      <p className={styles.hint}>{closed.hint}</p>
      {isBusy ? <ProgressBar label={closed.working} progress={progress} /> : null}
      {backups.length === 0 ? null : (
        <section className={styles.backups} aria-labelledby="closed-backups">
          <h3 id="closed-backups">{closed.backups}</h3>
          <BackupTable backups={backups} mayRestore={!isBusy} onRestore={(name) => void restore(name)} />
        </section>
      )}
    </div>
  );
}

function wordLoss({ lostSteps, lostFiles }: RepairReport, { keeping: { closed } }: Words): string {
  return [
    ...(lostSteps === 0 ? [] : [closed.lostSteps(lostSteps)]),
    ...(lostFiles.length === 0 ? [] : [closed.lostFiles(lostFiles.join(', '))]),
  ].join(' ');
}

/** The damaged file's name. */
function fileOf({ details }: AppError): string {
  return String(details['path'] ?? '')
    .split(/[\\/]/)
    .slice(-1)
    .join('');
}

function useProgress(
  client: Client,
  jobId: string | null,
): { readonly done: number; readonly total: number } | undefined {
  const [progress, setProgress] = useState<{ done: number; total: number }>();
  useEffect(() => {
    if (jobId === null) return undefined;
    return client.subscribe((event) => {
      if (event.type !== 'job' || event.progress.jobId !== jobId || event.progress.total === 0) return;
      setProgress({ done: event.progress.done, total: event.progress.total });
    });
  }, [client, jobId]);
  return progress;
}

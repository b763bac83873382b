import type { ReactNode } from 'react';
import { useErrorWording } from '../app/notices.ts';
import { Button } from '../app/parts/Button.tsx';
import { ProgressBar } from '../app/parts/ProgressBar.tsx';
import { ExportResult } from '../export/ExportResult.tsx';
import { useDesk } from '../state/desk-context.ts';
import { useSession, useStore } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import styles from './Team.module.css';

/** The button that hands out, how far that is, and what came of it. */
export function HandOutRun({ children }: { readonly children: ReactNode }): ReactNode {
  const desk = useDesk();
  const { team, exporting, notices } = useWords();
  const words = team.handOut;
  const wording = useErrorWording();
  const job = useSession('exportJob');
  const outcome = useSession('exportOutcome');
  const running = useStore(desk.jobs, 'running');
  return (
    <>
      {job === null ? (
        <p>{children}</p>
      ) : (
        <div className={styles.actions}>
          <ProgressBar label={words.running} progress={running.get(job.jobId)} />
          <Button onClick={() => void desk.client.call('job.cancel', { jobId: job.jobId })}>
            {words.cancel}
          </Button>
        </div>
      )}
      <div role="status">
        {outcome === null ? null : outcome.ok ? (
          <ExportResult {...outcome.value} />
        ) : (
          <div className={styles.trouble}>
            <p>{exporting.failed}</p>
            <p>{outcome.error.code === 'cancelled' ? notices.exportCancelled : wording(outcome.error)}</p>
          </div>
        )}
      </div>
    </>
  );
}

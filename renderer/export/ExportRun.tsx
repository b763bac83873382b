import { useEffect, useRef, type ReactNode } from 'react';
import { fileFormOf, type ExportRequest } from '../../shared/export/export-request.ts';
import type { Article } from '../../shared/schema/article.ts';
import { useErrorWording } from '../app/notices.ts';
import { Button } from '../app/parts/Button.tsx';
import { ProgressBar } from '../app/parts/ProgressBar.tsx';
import { useDesk } from '../state/desk-context.ts';
import { useSession, useStore } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import styles from './ExportRun.module.css';
import { ExportResult } from './ExportResult.tsx';
import { runExport } from './run-export.ts';

interface ExportRunProps {
  readonly articles: readonly Article[];
  readonly how: Omit<ExportRequest, 'articleIds'>;
}

/** The button that exports, how far that is, and what came of it. */
export function ExportRun({ articles, how }: ExportRunProps): ReactNode {
  const desk = useDesk();
  const { exporting, frame, notices } = useWords();
  const wording = useErrorWording();
  const job = useSession('exportJob');
  const running = useStore(desk.jobs, 'running');
  const outcome = useSession('exportOutcome');
  const { extension } = fileFormOf(how.format, how.options, articles.length);
  const progress = job === null ? undefined : running.get(job.jobId);
  const status = useRef<HTMLDivElement>(null);
  // It comes below the settings, which fill a low window.
  useEffect(() => {
    if (outcome !== null) status.current?.scrollIntoView({ block: 'nearest' });
  }, [outcome]);
  return (
    <div className={styles.run}>
      {job === null ? (
        <Button look="primary" className={styles.button} onClick={() => void runExport(desk, articles, how)}>
          {exporting.run(extension)}
        </Button>
      ) : (
        <div className={styles.running}>
          <ProgressBar className={styles.bar} label={frame.exporting(job.subject)} progress={progress} />
          <span className={styles.percent}>
            {progress === undefined || progress.done === 0
              ? ''
              : exporting.running(Math.round((progress.done / progress.total) * 100))}
          </span>
          <Button onClick={() => void desk.client.call('job.cancel', { jobId: job.jobId })}>
            {frame.cancelExport}
          </Button>
        </div>
      )}
      <div role="status" ref={status} className={styles.status}>
        {outcome === null ? null : outcome.ok ? (
          <ExportResult {...outcome.value} />
        ) : (
          <div className={styles.failed}>
            <p className={styles.failedTitle}>{exporting.failed}</p>
            <p>{outcome.error.code === 'cancelled' ? notices.exportCancelled : wording(outcome.error)}</p>
          </div>
        )}
      </div>
    </div>
  );
}

import type { ReactNode } from 'react';
import { Button } from '../app/parts/Button.tsx';
import { IconButton } from '../app/parts/IconButton.tsx';
import { ProgressBar } from '../app/parts/ProgressBar.tsx';
import { useDesk } from '../state/desk-context.ts';
import { useSession, useStore } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import { exportArticle } from './export-article.ts';
import styles from './ExportButton.module.css';

/** Exports the open article; while that lasts, how far it is and a way to cancel it. */
export function ExportButton(): ReactNode {
  const desk = useDesk();
  const { frame } = useWords();
  const job = useSession('exportJob');
  const running = useStore(desk.jobs, 'running');
  if (job === null) {
    return (
      <Button look="primary" onClick={() => void exportArticle(desk, 'pdf')}>
        {frame.exportPdf}
      </Button>
    );
  }
  const progress = running.get(job.jobId);
  return (
    <div className={styles.running}>
      <ProgressBar label={frame.exporting(job.subject)} progress={progress} />
      <IconButton
        icon="cross"
        side="bottom"
        name={frame.cancelExport}
        onClick={() => void desk.client.call('job.cancel', { jobId: job.jobId })}
      />
    </div>
  );
}

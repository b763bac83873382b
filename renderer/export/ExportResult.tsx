import type { ReactNode } from 'react';
import type { ExportReport } from '../../shared/api/export-report.ts';
import { Button } from '../app/parts/Button.tsx';
import { LossList } from '../app/parts/LossList.tsx';
import { useDesk } from '../state/desk-context.ts';
import { useWords } from '../words/words.ts';
import styles from './ExportResult.module.css';

/** More than that nobody reads; the rest is counted. */
const SHOWN = 50;

/** Where an export went, and what could not be carried. */
export function ExportResult({
  report,
  grant,
}: {
  readonly report: ExportReport;
  readonly grant: string;
}): ReactNode {
  const { client } = useDesk();
  const { done } = useWords().exporting;
  const { name, path, losses } = report;
  return (
    <div className={styles.result}>
      <p className={styles.name} dir="auto">
        {done.title(name)}
      </p>
      {path === null ? (
        <p className={styles.place}>{done.downloaded}</p>
      ) : (
        <>
          <code className={styles.place}>{path}</code>
          <div className={styles.actions}>
            <Button size="small" onClick={() => void client.call('shell.reveal', { grant })}>
              {done.show}
            </Button>
            <Button size="small" onClick={() => void client.call('shell.open', { grant })}>
              {done.open}
            </Button>
          </div>
        </>
      )}
      {losses.length === 0 ? null : (
        <>
          <h4 className={styles.lossesTitle}>{done.losses}</h4>
          <LossList losses={losses.slice(0, SHOWN)} />
          {losses.length > SHOWN ? <p className={styles.place}>{done.more(losses.length - SHOWN)}</p> : null}
        </>
      )}
    </div>
  );
}

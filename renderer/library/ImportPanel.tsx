import type { ReactNode } from 'react';
import { Button } from '../app/parts/Button.tsx';
import { IconButton } from '../app/parts/IconButton.tsx';
import { withKeys } from '../app/parts/with-keys.ts';
import { useDesk } from '../state/desk-context.ts';
import { useSession, useStore } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import { ImportOutcomeLine } from './ImportOutcomeLine.tsx';
import styles from './ImportPanel.module.css';

/** How far an import is; then what came of each file. */
export function ImportPanel(): ReactNode {
  const desk = useDesk();
  const { importing: words } = useWords().library;
  const job = useSession('importing');
  const running = useStore(desk.jobs, 'running');
  if (job === null) return null;
  const progress = running.get(job.jobId);
  const done = job.outcomes?.filter(({ outcome }) => outcome === 'imported').length ?? 0;
  const title =
    job.outcomes !== null
      ? words.done(done)
      : progress === undefined
        ? words.reading(job.total)
        : words.running(progress.done, progress.total);
  return (
    <section className={styles.panel} aria-label={words.label}>
      <header className={styles.head}>
        <h2 className={styles.title}>
          <output>{title}</output>
        </h2>
        {job.outcomes === null ? (
          <Button size="small" onClick={() => void desk.client.call('job.cancel', { jobId: job.jobId })}>
            {words.cancel}
          </Button>
        ) : (
          <IconButton
            icon="cross"
            size="small"
            name={words.close}
            onClick={() => desk.session.set({ importing: null })}
          />
        )}
      </header>
      {job.outcomes === null ? (
        <>
          <progress
            className={styles.bar}
            aria-label={words.label}
            max={progress?.total ?? job.total}
            {...(progress === undefined ? {} : { value: progress.done })}
          />
          <p className={styles.subject} dir="auto">
            {progress?.subject ?? ''}
          </p>
        </>
      ) : (
        <>
          {job.cancelled ? <p className={styles.subject}>{words.cancelled}</p> : null}
          <ul className={styles.outcomes}>
            {withKeys(job.outcomes, ({ name }) => name).map(({ key, item }) => (
              <ImportOutcomeLine key={key} outcome={item} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

import type { ReactNode } from 'react';
import type { ImportOutcome } from '../../shared/api/import-report.ts';
import { Button } from '../app/parts/Button.tsx';
import { IconButton } from '../app/parts/IconButton.tsx';
import { ProgressBar } from '../app/parts/ProgressBar.tsx';
import { useDesk } from '../state/desk-context.ts';
import { useSession, useStore } from '../state/hooks.ts';
import { useWords, type Words } from '../words/words.ts';
import { cancelImport } from './import-files.ts';
import { ImportOutcomes } from './ImportOutcomes.tsx';
import styles from './ImportPanel.module.css';

/** How far an import is; then what came of each file. */
export function ImportPanel(): ReactNode {
  const desk = useDesk();
  const { importing: words } = useWords().library;
  const job = useSession('importing');
  const running = useStore(desk.jobs, 'running');
  if (job === null) return null;
  const progress = running.get(job.jobId);
  // A folder's files are counted once it is looked into; many files come in several calls.
  const done = job.done + (progress?.done ?? 0);
  const total = Math.max(job.total, job.done + (progress?.total ?? 0));
  const title =
    job.outcomes !== null
      ? titleOf(job.outcomes, words)
      : progress === undefined && job.done === 0
        ? words.reading(job.total)
        : words.running(Math.floor(done), total);
  return (
    <section className={styles.panel} aria-label={words.label}>
      <header className={styles.head}>
        <h2 className={styles.title}>
          <output>{title}</output>
        </h2>
        {job.outcomes === null ? (
          <Button size="small" onClick={() => cancelImport(desk)}>
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
          <ProgressBar
            className={styles.bar}
            label={words.label}
            progress={progress === undefined && job.done === 0 ? undefined : { done, total }}
          />
          <p className={styles.subject} dir="auto">
            {progress?.subject ?? ''}
          </p>
        </>
      ) : (
        <>
          {job.cancelled ? <p className={styles.subject}>{words.cancelled}</p> : null}
          <ImportOutcomes outcomes={job.outcomes} />
        </>
      )}
    </section>
  );
}

/** How many articles came; of annotations that came without any, how many those are. */
function titleOf(outcomes: readonly ImportOutcome[], words: Words['library']['importing']): string {
  const imported = outcomes.reduce((sum, outcome) => sum + articlesIn(outcome), 0);
  const annotated = outcomes.flatMap((each) => (each.outcome === 'annotated' ? each.articles : []));
  if (imported > 0 || annotated.length === 0) return words.done(imported);
  return words.doneAnnotating(annotated.reduce((sum, { added }) => sum + added, 0));
}

/** Articles that a file brought; annotations may bring the texts that they are about. */
function articlesIn(outcome: ImportOutcome): number {
  if (outcome.outcome === 'annotated') return outcome.articles.filter(({ isNew }) => isNew).length;
  return outcome.outcome === 'imported' ? 1 : 0;
}

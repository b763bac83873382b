import type { ReactNode } from 'react';
import { useDesk } from '../state/desk-context.ts';
import { useRecord, useSession, useStore, useView } from '../state/hooks.ts';
import type { Topic } from '../state/topics.ts';
import { SuggestionCount } from '../suggestions/SuggestionCount.tsx';
import { useWords } from '../words/words.ts';
import { ArticleCounts } from './ArticleCounts.tsx';
import { useErrorWording } from './notices.ts';
import { ProgressBar } from './parts/ProgressBar.tsx';
import styles from './StatusBar.module.css';

const library: readonly Topic[] = ['articles'];

/** Whether all is on the disk, what there is, and who works here. */
export function StatusBar(): ReactNode {
  const desk = useDesk();
  const { frame, keeping: keepingWords } = useWords();
  const wording = useErrorWording();
  const inFlight = useStore(desk.saving, 'inFlight');
  const refused = useStore(desk.saving, 'failure');
  const keeping = useStore(desk.saving, 'keeping');
  const failure = refused ?? keeping.failure;
  const longJob = useStore(desk.saving, 'longJob');
  const running = useStore(desk.jobs, 'running');
  const articleId = useSession('articleId');
  const screen = useSession('screen');
  const analyst = useRecord('analysts', desk.analystId);
  useView(library);
  const { articles } = desk.replica.library.sizes;
  const state =
    failure !== null ? 'failed' : keeping.readOnly !== null ? 'reading' : inFlight > 0 ? 'saving' : 'saved';
  const said = {
    failed: keeping.unsaved > 0 ? frame.unsaved(keeping.unsaved) : frame.notSaved,
    saving: frame.saving,
    reading: keepingWords.readOnly,
    saved: frame.saved,
  };
  return (
    <footer className={styles.bar} aria-label={frame.status}>
      <span className={styles.saved} data-state={state} role={state === 'failed' ? 'alert' : undefined}>
        <span className={styles.dot} aria-hidden />
        {said[state]}
        {refused === null ? null : <span className={styles.why}>{wording(refused)}</span>}
      </span>
      {longJob === null ? null : (
        <span className={styles.job}>
          <ProgressBar label={frame.saving} progress={running.get(longJob)} />
          <button
            type="button"
            className={styles.cancel}
            onClick={() => void desk.client.call('job.cancel', { jobId: longJob })}
          >
            {frame.cancelCommand}
          </button>
        </span>
      )}
      {screen === 'reading' && articleId !== null ? (
        <>
          <ArticleCounts articleId={articleId} />
          <SuggestionCount />
        </>
      ) : (
        <span>{desk.replica.isWhole ? frame.articles(articles) : frame.readingLibrary(articles)}</span>
      )}
      <span className={styles.grow} />
      <span className={styles.offline}>{frame.offline}</span>
      {analyst === undefined ? null : (
        <span className={styles.analyst} dir="auto">
          {frame.analyst(analyst.name)}
        </span>
      )}
    </footer>
  );
}

import { useState, type ReactNode } from 'react';
import type { MergeReport } from '../../shared/merge/merge-report.ts';
import { classNames } from '../app/class-names.ts';
import { useErrorWording } from '../app/notices.ts';
import { Button } from '../app/parts/Button.tsx';
import { ProgressBar } from '../app/parts/ProgressBar.tsx';
import { useDesk } from '../state/desk-context.ts';
import { useStore } from '../state/hooks.ts';
import { formatInstant } from '../words/dates.ts';
import { useWords } from '../words/words.ts';
import { FolderPreview } from './FolderPreview.tsx';
import { showTakenIn } from './show-taken-in.ts';
import { FolderDesks } from './FolderDesks.tsx';
import styles from './Team.module.css';
import { useSharing } from './use-sharing.ts';

/** The folder that the team shares: what is new there, from whom, and what the others do not know yet. */
export function SharedFolder(): ReactNode {
  const desk = useDesk();
  const { team, locale } = useWords();
  const words = team.takeIn;
  const wording = useErrorWording();
  const { news, lookedAt, jobId, run, look } = useSharing();
  const running = useStore(desk.jobs, 'running');
  const { client } = desk;
  const [preview, setPreview] = useState<MergeReport | null>(null);

  const join = async (): Promise<void> => {
    const chosen = await client.call('shell.chooseFiles', { kind: 'folder' });
    const [folder] = chosen.ok ? (chosen.value ?? []) : [];
    if (folder === undefined) return;
    await run((id) => client.call('sharing.join', { jobId: id, grant: folder.grant }));
    look();
  };
  const lookAhead = async (): Promise<void> => {
    const planned = await run((id) => client.call('sharing.preview', { jobId: id }));
    if (planned !== null) setPreview(planned);
  };
  const takeIn = async (): Promise<void> => {
    setPreview(null);
    const taken = await run((id) => client.call('sharing.takeIn', { jobId: id }));
    if (taken !== null) showTakenIn(desk, taken);
    look();
  };
  const tell = async (): Promise<void> => {
    await run((id) => client.call('sharing.tell', { jobId: id }));
    look();
  };
  const leave = async (): Promise<void> => {
    await run(() => client.call('sharing.leave', {}));
    look();
  };
  const isNew = news !== undefined && news !== null && news.desks.some(({ files }) => files > 0);
  return (
    <section className={styles.section} aria-labelledby="team-folder" aria-busy={jobId !== null}>
      <h2 id="team-folder">{words.folderTitle}</h2>
      <p className={styles.text}>{words.folderText}</p>
      {news === undefined ? (
        <output className={styles.text}>{words.looking}</output>
      ) : news === null ? (
        desk.shell.nativeDialogs ? (
          <p>
            <Button onClick={() => void join()}>{words.join}</Button>
          </p>
        ) : (
          <>
            <p className={styles.text}>{words.noDialogs}</p>
            <p>
              <code className={classNames(styles.keyLine, 'selectable')}>
                {`slantwise share --workspace "${desk.shell.workspacePath}" --folder …`}
              </code>
            </p>
          </>
        )
      ) : (
        <>
          <p>
            <code className="selectable">{news.folder}</code>
          </p>
          <FolderDesks news={news} />
          {news.unreadable.length === 0 ? null : (
            <div className={styles.trouble}>
              <p>{words.unreadable}</p>
              <ul>
                {news.unreadable.map(({ name, error }) => (
                  <li key={name}>
                    <bdi>{name}</bdi>: {wording(error)}
                  </li>
                ))}
              </ul>
            </div>
          )}
          <div className={styles.actions}>
            <Button
              look="primary"
              disabled={jobId !== null || (!isNew && news.others.length === 0)}
              onClick={() => void lookAhead()}
            >
              {words.takeIn}
            </Button>
            <Button disabled={jobId !== null || news.toTell === 0} onClick={() => void tell()}>
              {words.tell(news.toTell)}
            </Button>
            <Button look="quiet" disabled={jobId !== null} onClick={look}>
              {words.look}
            </Button>
            <Button look="quiet" disabled={jobId !== null} onClick={() => void leave()}>
              {words.leave}
            </Button>
          </div>
          {jobId === null ? null : (
            <div className={styles.actions}>
              <ProgressBar label={words.looking} progress={running.get(jobId)} />
              <Button size="small" onClick={() => void client.call('job.cancel', { jobId })}>
                {team.bundle.cancel}
              </Button>
            </div>
          )}
          {lookedAt === null ? null : (
            <p className={styles.small}>
              {words.looked(formatInstant(new Date(lookedAt).toISOString(), locale))}
            </p>
          )}
        </>
      )}
      {preview === null ? null : (
        <FolderPreview report={preview} onTakeIn={() => void takeIn()} onClose={() => setPreview(null)} />
      )}
    </section>
  );
}

import { useState, type ReactNode } from 'react';
import type { AppError } from '../../shared/errors.ts';
import { useDesk } from '../state/desk-context.ts';
import { useStore } from '../state/hooks.ts';
import { Banner } from './Banner.tsx';
import { repairWorkspace, retrySaving, saveCopy } from './keep-safe.ts';
import { openingNews } from './opening-news.ts';
import { ReadOnlyBanner } from './ReadOnlyBanner.tsx';
import { RescuedBanner } from './RescuedBanner.tsx';
import { useWords, type Words } from '../words/words.ts';
import styles from './Banners.module.css';
import { Button } from '../app/parts/Button.tsx';

/** What the analyst must know of the workspace's files as long as it lasts, with what can be done about it. */
export function Banners(): ReactNode {
  const desk = useDesk();
  const allWords = useWords();
  const { keeping: words } = allWords;
  const [read, setRead] = useState<readonly string[]>([]);
  const [isDecided, setDecided] = useState(false);
  const rescued = isDecided ? null : desk.rescued;
  const news = openingNews(desk, allWords).filter(({ id }) => !read.includes(id));
  const { readOnly, failure, unsaved } = useStore(desk.saving, 'keeping');
  const lost = desk.findings.find(({ details }) => details['reason'] === 'lost-steps');
  if (readOnly === null && failure === null && lost === undefined && news.length === 0 && rescued === null)
    return null;
  return (
    <section className={styles.banners} aria-label={words.banners} data-print="no">
      {readOnly === null ? null : <ReadOnlyBanner holder={readOnly} />}
      {failure === null ? null : (
        <Banner urgent text={`${wordFailure(failure, words)} ${words.unsaved(unsaved)}`}>
          {failure.details['reason'] === 'journal-replaced' ? (
            <Button size="small" onClick={() => void retrySaving(desk, true)}>
              {words.putOurs}
            </Button>
          ) : (
            <Button size="small" onClick={() => void retrySaving(desk, false)}>
              {words.tryAgain}
            </Button>
          )}
          <Button size="small" onClick={() => void saveCopy(desk)}>
            {words.saveCopy}
          </Button>
        </Banner>
      )}
      {lost === undefined ? null : (
        <Banner urgent text={words.lost(String(lost.details['steps']))}>
          {readOnly === null ? (
            <Button size="small" onClick={() => void repairWorkspace(desk)}>
              {words.repair}
            </Button>
          ) : null}
        </Banner>
      )}
      {rescued === null ? null : <RescuedBanner rescued={rescued} onDone={() => setDecided(true)} />}
      {news.map(({ id, text }) => (
        <Banner key={id} icon="clock" text={text}>
          <Button size="small" onClick={() => setRead([...read, id])}>
            {words.understood}
          </Button>
        </Banner>
      ))}
    </section>
  );
}

function wordFailure({ code, details }: AppError, { failures }: Words['keeping']): string {
  const { reason } = details;
  return (
    (typeof reason === 'string' ? failures[reason] : undefined) ??
    failures[code] ??
    failures['disk-refused'] ??
    ''
  );
}

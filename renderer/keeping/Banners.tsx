import { useState, type ReactNode } from 'react';
import type { AppError } from '../../shared/errors.ts';
import { useDesk } from '../state/desk-context.ts';
import { useStore } from '../state/hooks.ts';
import { Banner } from './Banner.tsx';
import { repairWorkspace, retrySaving, saveCopy } from './keep-safe.ts';
import { ReadOnlyBanner } from './ReadOnlyBanner.tsx';
import { useWords, type Words } from '../words/words.ts';
import styles from './Banners.module.css';
import { Button } from '../app/parts/Button.tsx';

/** What the analyst must know of the workspace's files as long as it lasts, with what can be done about it. */
export function Banners(): ReactNode {
  const desk = useDesk();
  const { keeping: words } = useWords();
  const { readOnly, failure, unsaved } = useStore(desk.saving, 'keeping');
  const lost = desk.findings.find(({ details }) => details['reason'] === 'lost-steps');
  const [isMigrationSeen, setMigrationSeen] = useState(false);
  const migrated = isMigrationSeen ? null : desk.migrated;
  if (readOnly === null && failure === null && lost === undefined && migrated === null) return null;
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
      {migrated === null ? null : (
        <Banner icon="check" text={words.migrated(migrated.from, migrated.keptIn)}>
          <Button size="small" onClick={() => setMigrationSeen(true)}>
            {words.understood}
          </Button>
        </Banner>
      )}
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

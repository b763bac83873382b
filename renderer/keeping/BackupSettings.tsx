import { useCallback, useEffect, useState, type ReactNode } from 'react';
import type { Backup } from '../../shared/api/backup.ts';
import type { Result } from '../../shared/errors.ts';
import { Button } from '../app/parts/Button.tsx';
import { useDesk } from '../state/desk-context.ts';
import { useStore } from '../state/hooks.ts';
import { formatBytes } from '../words/bytes.ts';
import { useWords } from '../words/words.ts';
import { BackupTable } from './BackupTable.tsx';
import page from '../app/parts/page-part.module.css';
import styles from './BackupSettings.module.css';
import { openCopy, restoreBackup, saveCopy } from './keep-safe.ts';

interface Shelf {
  readonly backups: readonly Backup[];
  /** Bytes that all of them may take. */
  readonly limit: number;
}

type Busy = 'making' | 'restoring' | null;

/** The dated backups, and the whole workspace as one file, out and in. */
export function BackupSettings(): ReactNode {
  const desk = useDesk();
  const { keeping, locale } = useWords();
  const words = keeping.backups;
  const { readOnly } = useStore(desk.saving, 'keeping');
  const [shelf, setShelf] = useState<Shelf | null>(null);
  const [busy, setBusy] = useState<Busy>(null);
  const { client, notices } = desk;

  const show = useCallback(
    (listed: Result<Shelf>): void => {
      if (listed.ok) setShelf(listed.value);
      else notices.tell({ type: 'failed', error: listed.error });
    },
    [notices],
  );
  useEffect(() => void client.call('backup.list', {}).then(show), [client, show]);

  async function during(what: Busy, work: () => Promise<void>): Promise<void> {
    setBusy(what);
    await work();
    show(await client.call('backup.list', {}));
    setBusy(null);
  }

  async function make(): Promise<void> {
    const made = await client.call('backup.make', {});
    if (!made.ok) notices.tell({ type: 'failed', error: made.error });
  }

  const mayRestore = readOnly === null && busy === null;
  return (
    <section className={page.part} aria-labelledby="settings-backups">
      <h2 id="settings-backups">{words.title}</h2>
      <p className={styles.detail}>{words.detail(formatBytes(shelf?.limit ?? 0, locale))}</p>
      <div className={styles.actions}>
        <Button look="primary" disabled={busy !== null} onClick={() => void during('making', make)}>
          {busy === 'making' ? words.making : words.make}
        </Button>
        <Button onClick={() => void saveCopy(desk)}>{keeping.saveCopy}</Button>
        <Button disabled={!mayRestore} onClick={() => void during('restoring', () => openCopy(desk))}>
          {busy === 'restoring' ? words.restoring : words.openCopy}
        </Button>
      </div>
      {shelf !== null && shelf.backups.length === 0 ? <p className={styles.detail}>{words.none}</p> : null}
      {shelf === null || shelf.backups.length === 0 ? null : (
        <>
          <BackupTable
            backups={shelf.backups}
            mayRestore={mayRestore}
            onRestore={(name) => void during('restoring', () => restoreBackup(desk, name))}
          />
          <p className={styles.detail}>{words.promise}</p>
        </>
      )}
    </section>
  );
}

import type { ReactNode } from 'react';
import { ExportButton } from '../export/ExportButton.tsx';
import { showDetails } from '../library/show-details.ts';
import { TabStrip } from '../reading/TabStrip.tsx';
import { useDesk } from '../state/desk-context.ts';
import { useRecord, useSession } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import styles from './Header.module.css';
import { Button } from './parts/Button.tsx';
import { CommandKeys } from './parts/CommandKeys.tsx';

/** Where one is, and what is needed everywhere. */
export function Header(): ReactNode {
  const desk = useDesk();
  const { session } = desk;
  const { frame } = useWords();
  const screen = useSession('screen');
  const settings = useRecord('settings', 'workspace');
  const article = useRecord('articles', useSession('articleId'));
  const tabs = useSession('tabs');
  const exportJob = useSession('exportJob');
  const isReading = screen === 'reading' && article !== undefined;
  return (
    <header className={styles.header} data-pane="header">
      <b className={styles.product}>{frame.product}</b>
      <span className={styles.workspace} dir="auto">
        {settings?.name ?? ''}
      </span>
      <span className={styles.parting} aria-hidden>
        ›
      </span>
      {isReading && tabs.length > 1 ? (
        <TabStrip />
      ) : (
        <span className={styles.title} dir="auto">
          {isReading ? article.title : frame.screens[screen]}
        </span>
      )}
      <span className={styles.grow} />
      <Button onClick={() => session.set({ dialog: 'palette' })}>
        {frame.commands} <CommandKeys command="command.palette" />
      </Button>
      {isReading ? <Button onClick={() => showDetails(desk, article.id)}>{frame.details}</Button> : null}
      {isReading || exportJob !== null ? <ExportButton /> : null}
    </header>
  );
}

import type { ReactNode } from 'react';
import { ColourField } from '../app/parts/ColourField.tsx';
import { TextField } from '../app/parts/TextField.tsx';
import { withKeys } from '../app/parts/with-keys.ts';
import { useErrorWording } from '../app/notices.ts';
import { BackupSettings } from '../keeping/BackupSettings.tsx';
import { useDesk } from '../state/desk-context.ts';
import { useRecord } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import { LanguageChoice } from './LanguageChoice.tsx';
import { LookSettings } from './LookSettings.tsx';
import page from '../app/parts/page-part.module.css';
import styles from './SettingsScreen.module.css';

export function SettingsScreen(): ReactNode {
  const desk = useDesk();
  const { settings: words } = useWords();
  const wording = useErrorWording();
  const settings = useRecord('settings', 'workspace');
  const analyst = useRecord('analysts', desk.analystId);
  const { shell } = desk;
  return (
    <main className={styles.main}>
      <div className={styles.column}>
        <h1 className={styles.title}>{words.title}</h1>

        <section className={page.part} aria-labelledby="settings-workspace">
          <h2 id="settings-workspace">{words.workspace.title}</h2>
          {settings === undefined ? null : (
            <TextField
              label={words.workspace.name}
              value={settings.name}
              check={(text) => (text.trim() === '' ? words.workspace.badName : null)}
              onCommit={(text) =>
                void desk.run({ type: 'settings.put', settings: { ...settings, name: text.trim() } })
              }
            />
          )}
          <div className={styles.fact}>
            <p>{words.workspace.place}</p>
            <code className="selectable">{shell.workspacePath}</code>
            <p className={styles.detail}>{words.workspace.placeDetail}</p>
          </div>
        </section>

        {analyst === undefined ? null : (
          <section className={page.part} aria-labelledby="settings-analyst">
            <h2 id="settings-analyst">{words.analyst.title}</h2>
            <TextField
              label={words.analyst.name}
              hint={words.analyst.nameDetail}
              value={analyst.name}
              check={(text) => (text.trim() === '' ? words.analyst.badName : null)}
              onCommit={(text) =>
                void desk.run({ type: 'analyst.put', analyst: { ...analyst, name: text.trim() } })
              }
            />
            <ColourField
              label={words.analyst.colour}
              value={analyst.colour}
              required
              onChange={(colour) => {
                if (colour !== null) void desk.run({ type: 'analyst.put', analyst: { ...analyst, colour } });
              }}
            />
          </section>
        )}

        <section className={page.part} aria-labelledby="settings-look">
          <h2 id="settings-look">{words.look.title}</h2>
          <LanguageChoice />
          <LookSettings />
        </section>

        <BackupSettings />

        <section className={page.part} aria-labelledby="settings-about">
          <h2 id="settings-about">{words.about.title}</h2>
          <p className={styles.detail}>
            {words.about.version(shell.version, words.about.shells[shell.name])}
          </p>
          {desk.findings.length === 0 ? null : (
            <div className={styles.fact}>
              <p>{words.about.findings}</p>
              <ul>
                {withKeys(desk.findings, (finding) => finding.message).map(({ key, item }) => (
                  <li key={key} className={styles.detail}>
                    {wording(item)}
                  </li>
                ))}
              </ul>
            </div>
          )}
        </section>
      </div>
    </main>
  );
}

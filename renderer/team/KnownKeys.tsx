import { useState, type ReactNode } from 'react';
import { Button } from '../app/parts/Button.tsx';
import control from '../app/parts/control.module.css';
import { Field } from '../app/parts/Field.tsx';
import { IconButton } from '../app/parts/IconButton.tsx';
import { useDesk } from '../state/desk-context.ts';
import { formatInstant } from '../words/dates.ts';
import { useWords } from '../words/words.ts';
import styles from './Team.module.css';
import type { KnownToDesk } from './use-keys.ts';

/** Whose signatures are believed; one more by the line that a teammate gave. */
export function KnownKeys({ keys }: { readonly keys: KnownToDesk }): ReactNode {
  const { client } = useDesk();
  const { team, locale } = useWords();
  const words = team.people;
  const [line, setLine] = useState('');
  const known = keys.list?.known ?? [];
  return (
    <section className={styles.section} aria-labelledby="team-keys">
      <h2 id="team-keys">{words.knownTitle}</h2>
      {known.length === 0 ? <p className={styles.text}>{words.none}</p> : null}
      <ul className={styles.lines}>
        {known.map(({ analystId, name, publicKey, fingerprint, since, how }) => (
          <li key={`${analystId} ${publicKey}`} className={styles.line}>
            <bdi className={styles.lineName}>{name}</bdi>
            <code className={styles.small}>{fingerprint}</code>
            <span className={styles.small}>{words[how](formatInstant(since, locale))}</span>
            <IconButton
              icon="cross"
              size="small"
              name={words.forget(name)}
              onClick={() => void keys.run(() => client.call('key.forget', { analystId, publicKey }))}
            />
          </li>
        ))}
      </ul>
      <form
        className={styles.addKey}
        onSubmit={(event) => {
          event.preventDefault();
          if (line.trim() === '') return;
          void keys
            .run(() => client.call('key.trust', { line: line.trim() }))
            .then((done) => {
              if (done) setLine('');
            });
        }}
      >
        <Field label={words.add} className={styles.addKeyField}>
          {(ids) => (
            <input
              {...ids}
              type="text"
              className={control.box}
              autoComplete="off"
              spellCheck={false}
              maxLength={1000}
              value={line}
              onChange={(event) => setLine(event.target.value)}
            />
          )}
        </Field>
        <Button type="submit" disabled={line.trim() === ''}>
          {words.trust}
        </Button>
      </form>
    </section>
  );
}

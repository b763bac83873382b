import { useState, type ReactNode } from 'react';
import { Button } from '../app/parts/Button.tsx';
import { useDesk } from '../state/desk-context.ts';
import { useWords } from '../words/words.ts';
import { Fingerprint } from './Fingerprint.tsx';
import styles from './Team.module.css';
import type { KnownToDesk } from './use-keys.ts';

/** The analyst's own key, to be given to teammates. */
export function OwnKeyPart({ keys }: { readonly keys: KnownToDesk }): ReactNode {
  const { client } = useDesk();
  const { people: words } = useWords().team;
  const [isCopied, setCopied] = useState(false);
  const own = keys.list?.own ?? null;
  const copy = async (line: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(line);
      setCopied(true);
    } catch (error) {
      if (!(error instanceof DOMException)) throw error; // the browser does not allow it: the line can be selected
    }
  };
  return (
    <section className={styles.section} aria-labelledby="team-own-key" aria-busy={keys.list === null}>
      <h2 id="team-own-key">{words.ownTitle}</h2>
      <p className={styles.text}>{words.ownText}</p>
      {own === null ? (
        <p>
          <Button onClick={() => void keys.run(() => client.call('key.own', {}))}>{words.make}</Button>
        </p>
      ) : (
        <>
          <Fingerprint value={own.fingerprint} />
          <p className={styles.keyLine}>
            <code className="selectable">{own.line}</code>
          </p>
          <p className={styles.actions}>
            <Button size="small" onClick={() => void copy(own.line)}>
              {words.copy}
            </Button>
            <output className={styles.small}>{isCopied ? words.copied : ''}</output>
          </p>
        </>
      )}
    </section>
  );
}

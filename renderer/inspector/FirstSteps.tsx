import type { ReactNode } from 'react';
import { Button } from '../app/parts/Button.tsx';
import { useKeyCaps } from '../app/use-shortcuts.ts';
import { useDesk } from '../state/desk-context.ts';
import { useWords } from '../words/words.ts';
import styles from './FirstSteps.module.css';

/** Three steps for a first start; goes for good when it is dismissed. */
export function FirstSteps(): ReactNode {
  const { session, panes } = useDesk();
  const { hint } = useWords().frame;
  const keyOf = useKeyCaps();
  const tagging = hint.tagging(
    keyOf('annotation.tag-actor'),
    keyOf('annotation.tag-stance'),
    keyOf('annotation.tag-bias'),
    keyOf('annotation.tag-note'),
  );
  return (
    <section className={styles.card} aria-label={hint.label}>
      <h2 className={styles.title}>{hint.title}</h2>
      <ol className={styles.steps}>
        {hint.steps.map((step) => (
          <li key={step.title} className={styles.step}>
            <div>
              <strong>{step.title}</strong>
              <p>{step.text === '' ? tagging : step.text}</p>
            </div>
          </li>
        ))}
      </ol>
      <Button
        look="primary"
        className={styles.dismiss}
        onClick={() => {
          session.set({ hintSeen: true });
          panes.article?.focus();
        }}
      >
        {hint.dismiss}
      </Button>
    </section>
  );
}

import type { ReactNode } from 'react';
import { Button } from '../app/parts/Button.tsx';
import { toCompare } from '../compare/show-compare.ts';
import { useDesk } from '../state/desk-context.ts';
import { useWords } from '../words/words.ts';
import { chooseBundles } from './open-bundle.ts';
import { SharedFolder } from './SharedFolder.tsx';
import styles from './Team.module.css';

/** Others' work comes in: as a file, or from the folder that the team shares. */
export function TakeIn(): ReactNode {
  const desk = useDesk();
  const { takeIn: words } = useWords().team;
  return (
    <div className={styles.column}>
      <section className={styles.section} aria-labelledby="team-bundle">
        <h2 id="team-bundle">{words.title}</h2>
        <p className={styles.text}>{words.text}</p>
        <p>
          <Button look="primary" onClick={() => void chooseBundles(desk)}>
            {words.open}
          </Button>
        </p>
      </section>
      <SharedFolder />
      <section className={styles.section} aria-labelledby="team-compare">
        <h2 id="team-compare">{words.compareTitle}</h2>
        <p className={styles.text}>{words.compareText}</p>
        <p>
          <Button onClick={() => toCompare(desk)}>{words.compare}</Button>
        </p>
      </section>
    </div>
  );
}

import type { ReactNode } from 'react';
import { ColourField } from '../app/parts/ColourField.tsx';
import { useDesk } from '../state/desk-context.ts';
import { useView } from '../state/hooks.ts';
import type { Topic } from '../state/topics.ts';
import { useWords } from '../words/words.ts';
import { KnownKeys } from './KnownKeys.tsx';
import { OwnKeyPart } from './OwnKeyPart.tsx';
import styles from './Team.module.css';
import { useKeys } from './use-keys.ts';

const named: readonly Topic[] = ['analysts'];

/** Who has worked here, in which colour, and whose signatures are believed. */
export function PeoplePanel(): ReactNode {
  const desk = useDesk();
  const { people: words } = useWords().team;
  const { state } = useView(named);
  const keys = useKeys();
  const analysts = [...state.values('analysts')].sort((a, b) => a.name.localeCompare(b.name));
  return (
    <div className={styles.column}>
      <section className={styles.section} aria-labelledby="team-analysts">
        <h2 id="team-analysts">{words.title}</h2>
        <ul className={styles.lines}>
          {analysts.map((analyst) => (
            <li key={analyst.id} className={styles.line}>
              <ColourField
                label={words.colourOf(analyst.name)}
                value={analyst.colour}
                required
                onChange={(colour) => {
                  if (colour !== null)
                    void desk.run({ type: 'analyst.put', analyst: { ...analyst, colour } });
                }}
              />
              {analyst.id === desk.analystId ? <span className={styles.sign}>{words.you}</span> : null}
            </li>
          ))}
        </ul>
      </section>
      <OwnKeyPart keys={keys} />
      <KnownKeys keys={keys} />
    </div>
  );
}

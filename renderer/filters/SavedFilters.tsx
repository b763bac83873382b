import { useState, type ReactNode } from 'react';
import { sameValue } from '../../shared/changes/change.ts';
import { isNarrow } from '../../shared/filters/narrowing.ts';
import { Button } from '../app/parts/Button.tsx';
import { useDesk } from '../state/desk-context.ts';
import { useSession, useView } from '../state/hooks.ts';
import type { Topic } from '../state/topics.ts';
import { useWords } from '../words/words.ts';
import { saveFilter } from './filter-commands.ts';
import { NameField } from './NameField.tsx';
import { SavedFilterLine } from './SavedFilterLine.tsx';
import styles from './SavedFilters.module.css';

const saved: readonly Topic[] = ['filters'];

/** The filters that were kept under a name, and a way to keep this one. */
export function SavedFilters(): ReactNode {
  const desk = useDesk();
  const words = useWords();
  const { title, none, saveAs } = words.filters.saved;
  const filter = useSession('filter');
  const { state } = useView(saved);
  const [naming, setNaming] = useState(false);
  const filters = [...state.values('filters')].sort((a, b) => a.name.localeCompare(b.name, words.locale));
  const names = filters.map(({ name }) => name);
  return (
    <section className={styles.saved} aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      {filters.length === 0 && !isNarrow(filter) ? <p className={styles.none}>{none}</p> : null}
      {filters.length === 0 ? null : (
        <ul className={styles.list}>
          {filters.map((each) => (
            <SavedFilterLine
              key={each.id}
              saved={each}
              taken={names.filter((name) => name !== each.name)}
              isInUse={sameValue(each.filter, filter)}
            />
          ))}
        </ul>
      )}
      {naming ? (
        <NameField
          value=""
          taken={names}
          mayReplace
          onLeave={() => setNaming(false)}
          onName={(name) => {
            setNaming(false);
            void saveFilter(desk, name);
          }}
        />
      ) : isNarrow(filter) ? (
        <Button size="small" className={styles.save} onClick={() => setNaming(true)}>
          {saveAs}
        </Button>
      ) : null}
    </section>
  );
}

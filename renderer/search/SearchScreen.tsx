import { useEffect, useRef, type ReactNode } from 'react';
import { anywhere, type SearchHit } from '../../shared/search/search-request.ts';
import { classNames } from '../app/class-names.ts';
import { useErrorWording } from '../app/notices.ts';
import { Button } from '../app/parts/Button.tsx';
import { EmptyState } from '../app/parts/EmptyState.tsx';
import { FilterField } from '../app/parts/FilterField.tsx';
import { ListBox } from '../app/parts/ListBox.tsx';
import { ProgressBar } from '../app/parts/ProgressBar.tsx';
import screen from '../app/parts/screen.module.css';
import { useDesk } from '../state/desk-context.ts';
import { useSession } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import { openHit } from './open-hit.ts';
import styles from './Search.module.css';
import { SearchFilterBar } from './SearchFilterBar.tsx';
import { isNarrowed, type SearchView } from './search-view.ts';
import { SearchRow } from './SearchRow.tsx';
import { useLibrarySearch } from './use-library-search.ts';

const keyOf = ({ part, articleId, recordId }: SearchHit): string => `${part} ${articleId} ${recordId}`;

/** Looks through the texts, titles, notes and actors of the whole library. */
export function SearchScreen(): ReactNode {
  const desk = useDesk();
  const { search: words } = useWords();
  const wording = useErrorWording();
  const { query, filter, hit } = useSession('search');
  const { answer, failure, isLooking, again } = useLibrarySearch(query, filter);
  const main = useRef<HTMLElement>(null);
  useEffect(() => main.current?.querySelector('input')?.select(), []);
  const look = (part: Partial<SearchView>): void =>
    desk.session.set(({ search }) => ({ search: { ...search, ...part } }));
  const hits = answer?.hits ?? [];
  const building = answer?.building ?? null;

  return (
    <main ref={main} className={classNames(screen.main, screen.whole)} data-pane="search">
      <header className={screen.bar}>
        <h1 className={screen.title}>{words.title}</h1>
        <div className={styles.field}>
          <FilterField
            label={words.field}
            value={query}
            onChange={(next) => look({ query: next, hit: null })}
            onLeave={() => main.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus()}
          />
        </div>
        <output className={screen.count}>
          {answer === null ? (isLooking ? words.looking : '') : words.count(hits.length, answer.total)}
        </output>
      </header>
      <SearchFilterBar filter={filter} onChange={(next) => look({ filter: next, hit: null })} />
      {building === null ? null : (
        <div className={styles.building} role="status">
          {words.building(building.done, building.total)}
          <ProgressBar label={words.building(building.done, building.total)} progress={building} />
        </div>
      )}
      {failure !== null ? (
        <EmptyState icon="warning" title={words.failed} text={wording(failure)}>
          <Button onClick={again}>{words.again}</Button>
        </EmptyState>
      ) : hits.length > 0 ? (
        <ListBox
          label={words.hits}
          className={styles.list}
          items={hits}
          keyOf={keyOf}
          rowHeight={84}
          selectedKey={hit}
          onSelect={(found) => look({ hit: keyOf(found) })}
          onOpen={(found) => void openHit(desk, found)}
        >
          {(found) => <SearchRow hit={found} />}
        </ListBox>
      ) : answer === null ? (
        <EmptyState icon="search" title={words.empty.title} text={words.empty.text} />
      ) : (
        <EmptyState icon="search" title={words.none.title} text={words.none.text}>
          {isNarrowed(filter) ? (
            <Button onClick={() => look({ filter: anywhere })}>{words.clear}</Button>
          ) : null}
        </EmptyState>
      )}
    </main>
  );
}

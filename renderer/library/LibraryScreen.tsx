import { useMemo, useState, type ReactNode } from 'react';
import { Icon } from '../app/icons/Icon.tsx';
import { Button } from '../app/parts/Button.tsx';
import { EmptyState } from '../app/parts/EmptyState.tsx';
import { FilterField } from '../app/parts/FilterField.tsx';
import screen from '../app/parts/screen.module.css';
import { Segments } from '../app/parts/Segments.tsx';
import { useDesk } from '../state/desk-context.ts';
import { useRecord, useSession, useView } from '../state/hooks.ts';
import type { Topic } from '../state/topics.ts';
import { useWords } from '../words/words.ts';
import { ArticleDetails } from './ArticleDetails.tsx';
import { chooseAndImport } from './choose-and-import.ts';
import { libraryRows, librarySizes, type Sorting } from './library-rows.ts';
import { LibraryTable } from './LibraryTable.tsx';

const shown: readonly Topic[] = ['articles', 'counts'];

/** All articles: find one, open it, import more, edit what is known of it. */
export function LibraryScreen(): ReactNode {
  const desk = useDesk();
  const { library } = useWords();
  const [where, setWhere] = useState<'articles' | 'bin'>('articles');
  const [query, setQuery] = useState('');
  const [sorting, setSorting] = useState<Sorting>({ column: 'imported', descending: true });
  const view = useView(shown);
  const rows = useMemo(
    () => libraryRows(view.state, where, query.trim(), sorting),
    [view, where, query, sorting],
  );
  const sizes = useMemo(() => librarySizes(view.state), [view]);
  const all = sizes[where];
  const selected = useRecord('articles', useSession('libraryId'));

  return (
    <>
      <main className={screen.main}>
        <header className={screen.bar}>
          <h1 className={screen.title}>{library.title}</h1>
          <div className={screen.filter}>
            <FilterField label={library.filter} value={query} onChange={setQuery} />
          </div>
          <output className={screen.count}>{library.shown(rows.length, all)}</output>
          <span className={screen.grow} />
          {sizes.bin === 0 && where === 'articles' ? null : (
            <Segments
              label={library.whereLabel}
              hideLabel
              value={where}
              options={[
                { value: 'articles', label: library.where.articles },
                { value: 'bin', label: library.where.bin },
              ]}
              onChange={setWhere}
            />
          )}
          <Button look="primary" onClick={() => void chooseAndImport(desk)}>
            <Icon name="import" size={16} />
            {library.import}
          </Button>
        </header>
        {rows.length > 0 ? (
          <LibraryTable rows={rows} sorting={sorting} onSort={setSorting} />
        ) : all > 0 ? (
          <EmptyState icon="search" title={library.noMatch.title} text={library.noMatch.text}>
            <Button onClick={() => setQuery('')}>{library.noMatch.action}</Button>
          </EmptyState>
        ) : where === 'bin' ? (
          <EmptyState icon="bin" title={library.emptyBin.title} text={library.emptyBin.text} />
        ) : (
          <EmptyState icon="library" title={library.empty.title} text={library.empty.text}>
            <Button look="primary" onClick={() => void chooseAndImport(desk)}>
              {library.empty.action}
            </Button>
          </EmptyState>
        )}
      </main>
      <aside className={screen.side} aria-label={library.details}>
        {selected === undefined ? (
          <p className={screen.choose}>{library.choose}</p>
        ) : (
          <ArticleDetails key={selected.id} article={selected} />
        )}
      </aside>
    </>
  );
}

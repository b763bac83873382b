import { useMemo, type ReactNode } from 'react';
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
import { dayOf } from './due.ts';
import { FilterBar } from './FilterBar.tsx';
import { filterRows, noFilter } from './library-filter.ts';
import { LibraryOrder } from './library-order.ts';
import { LibraryTable } from './LibraryTable.tsx';
import type { LibraryView } from './library-view.ts';
import { RecentArticles } from './RecentArticles.tsx';
import { SeveralArticles } from './SeveralArticles.tsx';

const shown: readonly Topic[] = ['articles', 'counts'];

/** All articles: find one, open it, import more, edit what is known of one or of many. */
export function LibraryScreen(): ReactNode {
  const desk = useDesk();
  const { library } = useWords();
  const { where, filter, sorting, chosen } = useSession('library');
  const today = dayOf(desk.clock.now());
  const view = useView(shown);
  const order = useMemo(() => new LibraryOrder(where, sorting, desk.reading), [desk, where, sorting]);
  const ordered = useMemo(() => order.follow(view.state, desk.replica.trail), [desk, order, view]);
  const rows = useMemo(() => filterRows(ordered, filter, today), [ordered, filter, today]);
  const { sizes } = desk.replica.library;
  const selected = useRecord('articles', useSession('libraryId'));
  // What the filter hides is not acted upon.
  const several = useMemo(
    () => (chosen.size < 2 ? [] : rows.flatMap(({ article }) => (chosen.has(article.id) ? [article] : []))),
    [rows, chosen],
  );
  const look = (part: Partial<LibraryView>): void =>
    desk.session.set(({ library: now }) => ({ library: { ...now, ...part } }));
  const all = sizes[where];

  return (
    <>
      <main className={screen.main}>
        <header className={screen.bar}>
          <h1 className={screen.title}>{library.title}</h1>
          <div className={screen.filter}>
            <FilterField
              label={library.filter}
              value={filter.query}
              onChange={(query) => look({ filter: { ...filter, query } })}
            />
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
              onChange={(next) => look({ where: next, chosen: new Set() })}
            />
          )}
          <Button look="primary" onClick={() => void chooseAndImport(desk)}>
            <Icon name="import" size={16} />
            {library.import}
          </Button>
        </header>
        {all === 0 ? null : (
          <FilterBar
            rows={ordered}
            filter={filter}
            today={today}
            onChange={(next) => look({ filter: next })}
          />
        )}
        {rows.length > 0 ? (
          <LibraryTable
            rows={rows}
            sorting={sorting}
            today={today}
            chosen={chosen}
            onSort={(next) => look({ sorting: next })}
            onChoose={(next) => look({ chosen: next })}
          />
        ) : all > 0 ? (
          <EmptyState icon="search" title={library.noMatch.title} text={library.noMatch.text}>
            <Button onClick={() => look({ filter: noFilter })}>{library.noMatch.action}</Button>
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
      <aside className={screen.side} data-pane="details" aria-label={library.details}>
        {several.length > 1 ? (
          <SeveralArticles articles={several} />
        ) : selected === undefined ? (
          <>
            <p className={screen.choose}>{library.choose}</p>
            <RecentArticles />
          </>
        ) : (
          <ArticleDetails key={selected.id} article={selected} />
        )}
      </aside>
    </>
  );
}

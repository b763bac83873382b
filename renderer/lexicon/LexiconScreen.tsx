import { useMemo, useRef, useState, type ReactNode } from 'react';
import { Icon } from '../app/icons/Icon.tsx';
import { Button } from '../app/parts/Button.tsx';
import { EmptyState } from '../app/parts/EmptyState.tsx';
import { FilterField } from '../app/parts/FilterField.tsx';
import { nameNewRecord } from '../app/parts/name-new-record.ts';
import screen from '../app/parts/screen.module.css';
import { useDesk } from '../state/desk-context.ts';
import { useRecord, useSession, useView } from '../state/hooks.ts';
import type { Topic } from '../state/topics.ts';
import { useWords } from '../words/words.ts';
import { EntryDetails } from './EntryDetails.tsx';
import { createEntry } from './lexicon-commands.ts';
import { lexiconRows, type LexiconSorting } from './lexicon-rows.ts';
import { LexiconTable } from './LexiconTable.tsx';

const shown: readonly Topic[] = ['lexicon', 'terms'];

/** The phrases that are suggested as bias notes wherever they stand. */
export function LexiconScreen(): ReactNode {
  const desk = useDesk();
  const { lexicon: words } = useWords();
  const [query, setQuery] = useState('');
  const [sorting, setSorting] = useState<LexiconSorting>({ column: 'text', descending: false });
  const view = useView(shown);
  const rows = useMemo(() => lexiconRows(view.state, query.trim(), sorting), [view, query, sorting]);
  const all = view.state.tables.lexicon.size;
  const selected = useRecord('lexicon', useSession('lexiconId'));
  const side = useRef<HTMLElement>(null);
  const create = async (): Promise<void> => {
    const lexiconId = await createEntry(desk, query.trim() === '' ? words.newText : query.trim());
    if (lexiconId !== null) nameNewRecord(side.current, () => desk.session.set({ lexiconId }));
  };

  return (
    <>
      <main className={screen.main}>
        <header className={screen.bar}>
          <h1 className={screen.title}>{words.title}</h1>
          <div className={screen.filter}>
            <FilterField label={words.filter} value={query} onChange={setQuery} />
          </div>
          <output className={screen.count}>{words.shown(rows.length, all)}</output>
          <span className={screen.grow} />
          <Button onClick={() => desk.session.set({ screen: 'codebook' })}>{words.back}</Button>
          <Button look="primary" onClick={() => void create()}>
            <Icon name="plus" size={16} />
            {words.new}
          </Button>
        </header>
        {rows.length > 0 ? (
          <LexiconTable rows={rows} sorting={sorting} onSort={setSorting} />
        ) : all > 0 ? (
          <EmptyState icon="search" title={words.noMatch.title} text={words.noMatch.text}>
            <Button onClick={() => setQuery('')}>{words.noMatch.action}</Button>
          </EmptyState>
        ) : (
          <EmptyState icon="codebook" title={words.empty.title} text={words.empty.text}>
            <Button onClick={() => void create()}>{words.new}</Button>
          </EmptyState>
        )}
      </main>
      <aside ref={side} className={screen.side} data-pane="details" aria-label={words.details}>
        {selected === undefined ? (
          <p className={screen.choose}>{words.choose}</p>
        ) : (
          <EntryDetails key={selected.id} entry={selected} />
        )}
      </aside>
    </>
  );
}

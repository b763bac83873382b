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
import { createActor } from './actor-commands.ts';
import { ActorDetails } from './ActorDetails.tsx';
import { actorRows, type ActorSorting } from './actor-rows.ts';
import { ActorTable } from './ActorTable.tsx';

const shown: readonly Topic[] = ['actors', 'terms', 'usage'];

/** The registry of all actors of the workspace. */
export function ActorsScreen(): ReactNode {
  const desk = useDesk();
  const { actors: words } = useWords();
  const [query, setQuery] = useState('');
  const [sorting, setSorting] = useState<ActorSorting>({ column: 'uses', descending: true });
  const view = useView(shown);
  const rows = useMemo(() => actorRows(view.state, query.trim(), sorting), [view, query, sorting]);
  const all = view.state.tables.actors.size;
  const selected = useRecord('actors', useSession('actorId'));
  const side = useRef<HTMLElement>(null);
  const create = async (): Promise<void> => {
    const actorId = await createActor(desk, query.trim() === '' ? words.newName : query.trim());
    if (actorId !== null) nameNewRecord(side.current, () => desk.session.set({ actorId }));
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
          <Button look="primary" onClick={() => void create()}>
            <Icon name="plus" size={16} />
            {words.new}
          </Button>
        </header>
        {rows.length > 0 ? (
          <ActorTable rows={rows} sorting={sorting} onSort={setSorting} />
        ) : all > 0 ? (
          <EmptyState icon="search" title={words.noMatch.title} text={words.noMatch.text}>
            <Button onClick={() => setQuery('')}>{words.noMatch.action}</Button>
          </EmptyState>
        ) : (
          <EmptyState icon="actors" title={words.empty.title} text={words.empty.text}>
            <Button onClick={() => void create()}>{words.empty.action}</Button>
          </EmptyState>
        )}
      </main>
      <aside ref={side} className={screen.side} aria-label={words.details}>
        {selected === undefined ? (
          <p className={screen.choose}>{words.choose}</p>
        ) : (
          <ActorDetails key={selected.id} actor={selected} />
        )}
      </aside>
    </>
  );
}

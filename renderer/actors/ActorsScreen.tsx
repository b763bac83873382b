import { useMemo, useRef, useState, type ReactNode } from 'react';
import { EmptyState } from '../app/parts/EmptyState.tsx';
import { Button } from '../app/parts/Button.tsx';
import { nameNewRecord } from '../app/parts/name-new-record.ts';
import screen from '../app/parts/screen.module.css';
import { useDesk } from '../state/desk-context.ts';
import { useRecord, useSession, useView } from '../state/hooks.ts';
import type { Topic } from '../state/topics.ts';
import { useWords } from '../words/words.ts';
import { createActor } from './actor-commands.ts';
import { ActorDetails } from './ActorDetails.tsx';
import { actorRows, shownRows, type ActorFilter, type ActorSorting } from './actor-rows.ts';
import { ActorsBar } from './ActorsBar.tsx';
import { ActorTable } from './ActorTable.tsx';
import { DoublesPanel } from './DoublesPanel.tsx';
import { SeveralActors } from './SeveralActors.tsx';

const shown: readonly Topic[] = ['actors', 'terms', 'usage'];
const noFilter: ActorFilter = { query: '', kinds: new Set() };

/** The registry of all actors of the workspace: find, edit, merge and tell apart. */
export function ActorsScreen(): ReactNode {
  const desk = useDesk();
  const { actors: words, locale } = useWords();
  const [filter, setFilter] = useState(noFilter);
  const [sorting, setSorting] = useState<ActorSorting>({ column: 'mentions', descending: true });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const isFinding = useSession('findingDoubles');
  const view = useView(shown);
  const all = useMemo(() => actorRows(view.state, locale), [view, locale]);
  const rows = useMemo(() => shownRows(all, filter, sorting), [all, filter, sorting]);
  const actorId = useSession('actorId');
  const selected = useRecord('actors', actorId);
  // What the filter hides is not acted upon.
  const several = useMemo(
    () => (chosen.size < 2 ? [] : rows.filter(({ actor }) => chosen.has(actor.id))),
    [rows, chosen],
  );
  const side = useRef<HTMLElement>(null);
  const create = async (): Promise<void> => {
    const typed = filter.query.trim();
    const made = await createActor(desk, typed === '' ? words.newName : typed);
    if (made === null) return;
    setChosen(new Set([made]));
    nameNewRecord(side.current, () => desk.session.set({ actorId: made }));
  };

  return (
    <>
      <main className={screen.main}>
        <ActorsBar
          rows={all}
          shown={rows.length}
          filter={filter}
          onFilter={setFilter}
          onCreate={() => void create()}
        />
        {isFinding && all.length > 0 ? (
          <DoublesPanel rows={all} />
        ) : rows.length > 0 ? (
          <ActorTable
            rows={rows}
            sorting={sorting}
            chosen={chosen}
            onSort={setSorting}
            onChoose={setChosen}
          />
        ) : all.length > 0 ? (
          <EmptyState icon="search" title={words.noMatch.title} text={words.noMatch.text}>
            <Button onClick={() => setFilter(noFilter)}>{words.noMatch.action}</Button>
          </EmptyState>
        ) : (
          <EmptyState icon="actors" title={words.empty.title} text={words.empty.text}>
            <Button onClick={() => void create()}>{words.empty.action}</Button>
          </EmptyState>
        )}
      </main>
      <aside ref={side} className={screen.side} data-pane="details" aria-label={words.details}>
        {several.length > 1 && !isFinding ? (
          <SeveralActors rows={several} />
        ) : selected === undefined || selected.mergedIntoId !== null ? (
          <p className={screen.choose}>{words.choose}</p>
        ) : (
          <ActorDetails key={selected.id} actor={selected} />
        )}
      </aside>
    </>
  );
}

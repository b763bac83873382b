import type { ReactNode } from 'react';
import { Icon } from '../app/icons/Icon.tsx';
import { Button } from '../app/parts/Button.tsx';
import { FilterField } from '../app/parts/FilterField.tsx';
import { FilterMenu, type FilterChoice } from '../app/parts/FilterMenu.tsx';
import { MenuButton } from '../app/parts/MenuButton.tsx';
import screen from '../app/parts/screen.module.css';
import { useDesk } from '../state/desk-context.ts';
import { useSession } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import { exportActors, importActors } from './actors-files.ts';
import type { ActorFilter, ActorRow } from './actor-rows.ts';
import { ActorsImport } from './ActorsImport.tsx';

interface ActorsBarProps {
  /** All of the registry. */
  readonly rows: readonly ActorRow[];
  readonly shown: number;
  readonly filter: ActorFilter;
  readonly onFilter: (filter: ActorFilter) => void;
  readonly onCreate: () => void;
}

/** Narrows the registry, and what can be done with all of it. */
export function ActorsBar(props: ActorsBarProps): ReactNode {
  const { rows, shown, filter, onFilter, onCreate } = props;
  const desk = useDesk();
  const { actors: words } = useWords();
  const read = useSession('actorsToImport');
  const isFinding = useSession('findingDoubles');
  const nameOf = (kind: string): string =>
    kind === '' ? words.noKind : (desk.replica.state.get('terms', kind)?.name ?? kind);
  const offer = (): FilterChoice[] => {
    const counts = new Map<string, number>();
    for (const { kindId } of rows) counts.set(kindId, (counts.get(kindId) ?? 0) + 1);
    return [...counts]
      .map(([value, count]) => ({ value, label: nameOf(value), count }))
      .sort((a, b) => a.label.localeCompare(b.label));
  };
  return (
    <header className={screen.bar}>
      <h1 className={screen.title}>{words.title}</h1>
      {isFinding ? null : (
        <>
          <div className={screen.filter}>
            <FilterField
              label={words.filter}
              value={filter.query}
              onChange={(query) => onFilter({ ...filter, query })}
            />
          </div>
          <FilterMenu
            label={words.kinds}
            chosen={filter.kinds}
            labelOf={nameOf}
            offer={offer}
            onChange={(kinds) => onFilter({ ...filter, kinds })}
          />
          <output className={screen.count}>{words.shown(shown, rows.length)}</output>
        </>
      )}
      <span className={screen.grow} />
      <Button disabled={rows.length < 2} onClick={() => desk.session.set({ findingDoubles: !isFinding })}>
        {isFinding ? words.doubles.back : words.doubles.find}
      </Button>
      <Button onClick={() => void importActors(desk)}>{words.importFile}</Button>
      <MenuButton
        label={words.export}
        items={[
          { label: words.exportAs.csv, run: () => void exportActors(desk, 'actors-csv') },
          { label: words.exportAs.json, run: () => void exportActors(desk, 'actors-json') },
        ]}
      />
      <Button look="primary" onClick={onCreate}>
        <Icon name="plus" size={16} />
        {words.new}
      </Button>
      {read === null ? null : (
        <ActorsImport read={read} onClose={() => desk.session.set({ actorsToImport: null })} />
      )}
    </header>
  );
}

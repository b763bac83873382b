import { useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import { ListBox } from '../app/parts/ListBox.tsx';
import { BulkBar } from '../bulk/BulkBar.tsx';
import { FilterBar } from '../filters/FilterBar.tsx';
import { usePasses } from '../filters/use-passes.ts';
import type { ArticleAnnotations } from '../state/article-annotations.ts';
import { useDesk } from '../state/desk-context.ts';
import { useNames, useSession } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import { AnnotationOrder } from './annotation-order.ts';
import { AnnotationRow } from './AnnotationRow.tsx';
import styles from './ListTab.module.css';
import { pickAnnotation } from './pick-annotation.ts';

const ROW = 58;
const all = (): boolean => true;

/** The annotations of the article that pass the filter, in the order of the text. */
export function ListTab({ annotations }: { readonly annotations: ArticleAnnotations }): ReactNode {
  const desk = useDesk();
  const { list } = useWords().inspector;
  const names = useNames();
  const selectedId = useSession('selectedId');
  const passes = usePasses();
  const order = useMemo(() => new AnnotationOrder(annotations, passes ?? all), [annotations, passes]);
  const { places } = useSyncExternalStore(order.subscribe, order.view).of;

  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const several = useMemo(() => places.filter(({ id }) => marked.has(id)), [places, marked]);
  const areChosen = several.length > 1;
  const chosen = useMemo(
    () => new Set(areChosen ? several.map(({ id }) => id) : selectedId === null ? [] : [selectedId]),
    [areChosen, several, selectedId],
  );

  if (annotations.size === 0) {
    return (
      <div className={styles.none}>
        <strong>{list.empty.title}</strong>
        <p>{list.empty.text}</p>
      </div>
    );
  }
  return (
    <div className={styles.tab}>
      <FilterBar shown={places.length} all={annotations.size} />
      <ListBox
        label={list.label}
        className={styles.list}
        items={places}
        keyOf={(place) => place.id}
        rowHeight={ROW}
        selectedKey={selectedId}
        chosen={chosen}
        onChoose={setMarked}
        onSelect={(place) => pickAnnotation(desk, place.id)}
        onOpen={(place) => {
          pickAnnotation(desk, place.id);
          desk.session.set({ tab: 'form' });
          desk.panes.inspector?.focusForm();
        }}
      >
        {(place) => <AnnotationRow annotations={annotations} id={place.id} names={names} />}
      </ListBox>
      {areChosen || (passes !== null && places.length > 0) ? (
        <BulkBar
          annotations={annotations}
          ids={(areChosen ? several : places).map(({ id }) => id)}
          areChosen={areChosen}
        />
      ) : null}
    </div>
  );
}

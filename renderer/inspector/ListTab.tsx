import { useMemo, useSyncExternalStore, type ReactNode } from 'react';
import { annotationKinds, type Annotation } from '../../shared/schema/annotation.ts';
import { summarise } from '../../shared/words/summary.ts';
import { FilterField } from '../app/parts/FilterField.tsx';
import { ListBox } from '../app/parts/ListBox.tsx';
import type { ArticleAnnotations } from '../state/article-annotations.ts';
import { useDesk } from '../state/desk-context.ts';
import { useNames, useSession } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import { AnnotationOrder } from './annotation-order.ts';
import { AnnotationRow } from './AnnotationRow.tsx';
import { KindFilter } from './KindFilter.tsx';
import styles from './ListTab.module.css';
import { pickAnnotation } from './pick-annotation.ts';
import { rankMatch } from './rank-match.ts';

const ROW = 58;

/** All annotations of the article in the order of the text. */
export function ListTab({ annotations }: { readonly annotations: ArticleAnnotations }): ReactNode {
  const desk = useDesk();
  const words = useWords();
  const names = useNames();
  const kinds = useSession('listKinds');
  const query = useSession('listQuery').trim();
  const selectedId = useSession('selectedId');
  const { list } = words.inspector;

  // What things are called matters only while words are looked for.
  const wording = query === '' ? null : names;
  const order = useMemo(() => {
    const passes = ({ body, anchors }: Annotation): boolean => {
      if (kinds.size > 0 && !kinds.has(body.kind)) return false;
      if (wording === null) return true;
      const { title, detail, note } = summarise(body, wording, words.vocabulary);
      const texts = [title, detail, note, ...anchors.map((anchor) => anchor.quote)];
      return texts.some((text) => rankMatch(text, query) !== null);
    };
    return new AnnotationOrder(annotations, passes);
  }, [annotations, kinds, query, wording, words]);
  const { places } = useSyncExternalStore(order.subscribe, order.view).of;

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
      <div className={styles.filters}>
        <FilterField
          label={list.filter}
          value={query}
          onChange={(listQuery) => desk.session.set({ listQuery })}
        />
        <KindFilter
          kinds={annotationKinds}
          chosen={kinds}
          onChange={(listKinds) => desk.session.set({ listKinds })}
        />
        <output className={styles.shown}>
          {places.length === 0 ? list.noMatch : list.shown(places.length, annotations.size)}
        </output>
      </div>
      <ListBox
        label={list.label}
        className={styles.list}
        items={places}
        keyOf={(place) => place.id}
        rowHeight={ROW}
        selectedKey={selectedId}
        onSelect={(place) => pickAnnotation(desk, place.id)}
        onOpen={(place) => {
          pickAnnotation(desk, place.id);
          desk.session.set({ tab: 'form' });
          desk.panes.inspector?.focusForm();
        }}
      >
        {(place) => <AnnotationRow annotations={annotations} id={place.id} names={names} />}
      </ListBox>
    </div>
  );
}

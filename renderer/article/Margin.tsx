import {
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
  type Ref,
} from 'react';
import type { Names } from '../../shared/words/names.ts';
import type { Vocabulary } from '../../shared/words/vocabulary-en.ts';
import type { ArticleAnnotations } from '../state/article-annotations.ts';
import type { SignOf } from '../layers/layer-signs.ts';
import type { ArticleWords } from './article-words.ts';
import { MarginModel } from './margin-model.ts';
import { focusCard, focusSelected, stepThroughCards } from './margin-keys.ts';
import { MarginSectionCards } from './MarginSectionCards.tsx';
import { annotationBeyond } from './neighbour-annotation.ts';
import { scrollToOffset } from './scroll-place.ts';
import { CardSettler } from './settle-cards.ts';
import type { Stage } from './use-article-text.ts';
import { useLatest } from './use-latest.ts';

export interface MarginHandle {
  focus(): void;
}

interface MarginProps {
  readonly stage: Stage;
  readonly annotations: ArticleAnnotations;
  readonly selectedId: string | null;
  readonly names: Names;
  readonly vocabulary: Vocabulary;
  readonly words: ArticleWords;
  readonly signOf: SignOf;
  readonly ref: Ref<MarginHandle>;
  onPick(id: string): void;
  onOpen(id: string): void;
}

/** Cards beside the text, each level with its passage, for the annotations near the view. */
export function Margin({
  stage,
  annotations,
  selectedId,
  names,
  vocabulary,
  words,
  signOf,
  ref,
  onPick,
  onOpen,
}: MarginProps): ReactNode {
  const list = useRef<HTMLElement>(null);
  const [settler] = useState(() => new CardSettler());
  const [firstWords] = useState({ names, vocabulary, words, signOf });
  const model = useMemo(
    () => new MarginModel(stage, annotations, firstWords),
    [stage, annotations, firstWords],
  );
  const sections = useSyncExternalStore(model.subscribe, model.sections);

  useLayoutEffect(() => model.follow(), [model]);
  useLayoutEffect(() => model.select(selectedId), [model, selectedId]);
  useLayoutEffect(
    () => model.speak({ names, vocabulary, words, signOf }),
    [model, names, vocabulary, words, signOf],
  );
  // A card that is picked may leave its fold, and with it goes the button that had the focus.
  const wanted = useRef<string | null>(null);
  const pick = useLatest((id: string): void => {
    wanted.current = id;
    onPick(id);
  });
  useLayoutEffect(() => {
    if (list.current === null) return;
    settler.settle(stage.text, list.current, sections, selectedId);
    if (wanted.current !== null && focusSelected(list.current, wanted.current)) wanted.current = null;
  }, [settler, stage, sections, selectedId]);

  const beyond = useLatest((forward: boolean): void => {
    const edge = (forward ? sections.at(-1) : sections[0])?.section ?? 0;
    const next = annotationBeyond(stage.text.offsets, annotations, edge, forward);
    const start = next?.anchors[0]?.start;
    if (next === null || start === undefined) return;
    pick(next.id);
    scrollToOffset(stage.text, start, 'center');
  });
  useEffect(() => {
    const element = list.current;
    if (element === null) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      const done = stepThroughCards(element, event);
      if (done === null) return;
      event.preventDefault();
      if (done.step === 'open') onOpen(done.id);
      if (done.step === 'beyond') beyond(done.forward);
    };
    element.addEventListener('keydown', onKey);
    return () => element.removeEventListener('keydown', onKey);
  }, [beyond, onOpen]);
  useImperativeHandle(ref, () => ({
    focus() {
      if (list.current !== null) focusCard(list.current, stage.text.scroller, selectedId);
    },
  }));

  return (
    <section ref={list} data-pane="margin" aria-label={words.margin}>
      {sections.map(({ section, cards }) => (
        <MarginSectionCards
          key={section}
          section={section}
          cards={cards}
          selectedId={selectedId}
          onPick={pick}
        />
      ))}
    </section>
  );
}

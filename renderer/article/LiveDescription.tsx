import { useEffect, useRef, type ReactNode } from 'react';
import { countWords } from '../../shared/text/boundaries.ts';
import type { Annotation } from '../../shared/schema/annotation.ts';
import type { Names } from '../../shared/words/names.ts';
import { summarise } from '../../shared/words/summary.ts';
import type { Vocabulary } from '../../shared/words/vocabulary-en.ts';
import type { ArticleAnnotations } from '../state/article-annotations.ts';
import { markedAt } from './marked-at.ts';
import type { ArticleText } from './article-text.ts';
import styles from './ArticleView.module.css';
import type { ArticleWords } from './article-words.ts';
import { trimPassage } from './trim-passage.ts';

/** Code units of a passage that are read out. */
const LONGEST_QUOTE = 200;

interface LiveDescriptionProps {
  readonly text: ArticleText;
  readonly annotations: ArticleAnnotations;
  readonly selectedId: string | null;
  readonly names: Names;
  readonly vocabulary: Vocabulary;
  readonly words: ArticleWords;
}

/**
 * Tells a screen reader what the marks tell the eye: which annotations the caret stands in, how much is selected, and
 * which annotation a step came to, with its words. Politely: it waits for what is being read.
 */
export function LiveDescription(props: LiveDescriptionProps): ReactNode {
  const { text, annotations, selectedId, names, vocabulary, words } = props;
  const region = useRef<HTMLOutputElement>(null);

  useEffect(() => {
    let told = '';
    const titleOf = ({ body, status }: Annotation): string => {
      const title = `${vocabulary.kind[body.kind]}: ${summarise(body, names, vocabulary).title}`;
      return status === 'suggested' ? words.suggested(title) : title;
    };
    const describe = (): string => {
      const held = text.selection;
      if (held === null || !text.hasFocus) return '';
      const passage = trimPassage(text.text, held.anchor, held.head);
      if (passage !== null)
        return words.selected(countWords(text.text.slice(passage.start, passage.end), text.language));
      return markedAt(annotations, held.head).map(titleOf).join('. ');
    };
    const tell = (description: string): void => {
      if (description === told || region.current === null) return;
      told = description;
      region.current.textContent = description;
    };
    const selected = selectedId === null ? undefined : annotations.get(selectedId);
    const caret = text.selection?.head;
    const isAtCaret = caret !== undefined && markedAt(annotations, caret).some(({ id }) => id === selectedId);
    // What the caret stands in is told as such, the selected one among the others.
    if (selected !== undefined && !isAtCaret) {
      const quotes = selected.anchors.map(({ quote }) => quote.slice(0, LONGEST_QUOTE));
      tell([titleOf(selected), ...quotes].join('. '));
    }
    return text.subscribe(() => tell(describe()));
  }, [text, annotations, selectedId, names, vocabulary, words]);

  return <output ref={region} className={styles['live']} aria-live="polite" />;
}

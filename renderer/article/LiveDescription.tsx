import { useEffect, useRef, type ReactNode } from 'react';
import { countWords } from '../../shared/text/boundaries.ts';
import type { Annotation } from '../../shared/schema/annotation.ts';
import { summarise } from '../../shared/words/summary.ts';
import type { ArticleViewProps } from './article-view-props.ts';
import { markedAt } from './marked-at.ts';
import type { ArticleText } from './article-text.ts';
import styles from './ArticleView.module.css';
import { trimPassage } from './trim-passage.ts';
import { useLatest } from './use-latest.ts';

/** Code units of a passage that are read out. */
const LONGEST_QUOTE = 200;

interface LiveDescriptionProps extends Pick<
  ArticleViewProps,
  'annotations' | 'selectedId' | 'suggestions' | 'reasonFor' | 'names' | 'vocabulary' | 'words'
> {
  readonly text: ArticleText;
}

/**
 * Tells a screen reader what the marks tell the eye: which annotations and suggestions the caret stands in, how much is
 * selected, and which annotation a step came to, with its words. Politely: it waits for what is being read.
 */
export function LiveDescription(props: LiveDescriptionProps): ReactNode {
  const { text, annotations, selectedId, suggestions, names, vocabulary, words } = props;
  const reasonFor = useLatest(props.reasonFor);
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
      const [suggestion] = suggestions?.at(held.head) ?? [];
      return [
        ...markedAt(annotations, held.head).map(titleOf),
        ...(suggestion === undefined ? [] : [words.suggested(reasonFor(suggestion))]),
      ].join('. ');
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
  }, [text, annotations, selectedId, suggestions, reasonFor, names, vocabulary, words]);

  return <output ref={region} className={styles['live']} aria-live="polite" />;
}

import { useEffect, useRef, type ReactNode } from 'react';
import { countWords } from '../../shared/text/boundaries.ts';
import type { Names } from '../../shared/words/names.ts';
import { summarise } from '../../shared/words/summary.ts';
import type { Vocabulary } from '../../shared/words/vocabulary-en.ts';
import type { ArticleAnnotations } from '../state/article-annotations.ts';
import { markedAt } from './marked-at.ts';
import type { ArticleText } from './article-text.ts';
import styles from './ArticleView.module.css';
import type { ArticleWords } from './article-words.ts';
import { trimPassage } from './trim-passage.ts';

interface LiveDescriptionProps {
  readonly text: ArticleText;
  readonly annotations: ArticleAnnotations;
  readonly names: Names;
  readonly vocabulary: Vocabulary;
  readonly words: ArticleWords;
}

/** Tells a screen reader what the marks tell the eye: which annotations the caret stands in, how much is selected. */
export function LiveDescription({
  text,
  annotations,
  names,
  vocabulary,
  words,
}: LiveDescriptionProps): ReactNode {
  const region = useRef<HTMLOutputElement>(null);

  useEffect(() => {
    let told = '';
    const describe = (): string => {
      const held = text.selection;
      if (held === null || !text.hasFocus) return '';
      const passage = trimPassage(text.text, held.anchor, held.head);
      if (passage !== null)
        return words.selected(countWords(text.text.slice(passage.start, passage.end), text.language));
      return markedAt(annotations, held.head)
        .map(({ body, status }) => {
          const title = `${vocabulary.kind[body.kind]}: ${summarise(body, names, vocabulary).title}`;
          return status === 'suggested' ? words.suggested(title) : title;
        })
        .join('. ');
    };
    return text.subscribe(() => {
      const description = describe();
      if (description === told || region.current === null) return;
      told = description;
      region.current.textContent = description;
    });
  }, [text, annotations, names, vocabulary, words]);

  return <output ref={region} className={styles['live']} aria-live="polite" />;
}

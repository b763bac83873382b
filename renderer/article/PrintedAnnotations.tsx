import { useMemo, type ReactNode } from 'react';
import type { Annotation } from '../../shared/schema/annotation.ts';
import { blockAt } from '../../shared/text/canonical.ts';
import { summarise } from '../../shared/words/summary.ts';
import type { ArticleViewProps } from './article-view-props.ts';
import type { ArticleText } from './article-text.ts';
import { isMarked } from './mark-style.ts';
import styles from './PrintedAnnotations.module.css';
import { toneOf } from '../inspector/tone.ts';

interface PrintedAnnotationsProps extends Pick<
  ArticleViewProps,
  'annotations' | 'names' | 'vocabulary' | 'words'
> {
  readonly text: ArticleText;
}

/** On paper there is no margin to look at: the annotations follow the text, each with its paragraph's number. */
export function PrintedAnnotations(props: PrintedAnnotationsProps): ReactNode {
  const { text, annotations, names, vocabulary, words } = props;
  const printed = useMemo(
    () => [...annotations.values()].filter(isMarked).sort((a, b) => startOf(a) - startOf(b)),
    [annotations],
  );
  if (printed.length === 0) return null;
  return (
    <section className={styles['list']}>
      <h2 className={styles['title']}>{words.printedAnnotations(printed.length)}</h2>
      {printed.map((annotation) => {
        const { title, detail, note } = summarise(annotation.body, names, vocabulary);
        const kind = vocabulary.kind[annotation.body.kind];
        return (
          <div key={annotation.id} className={styles['entry']} data-tone={toneOf(annotation.body)}>
            <span className={styles['place']}>{placeOf(text, annotation) ?? words.wholeArticle}</span>
            <p dir="auto">
              <b>{title === kind ? kind : `${kind}: ${title}`}</b>
              {detail === '' ? null : ` · ${detail}`}
              {annotation.status === 'suggested' ? ` · ${words.notReviewed}` : null}
            </p>
            {annotation.anchors.map(({ start, quote }) => (
              <p key={start} className={styles['quote']} dir="auto">
                {quote}
              </p>
            ))}
            {note === '' ? null : <p dir="auto">{note}</p>}
          </div>
        );
      })}
    </section>
  );
}

function startOf({ anchors }: Annotation): number {
  return anchors[0]?.start ?? -1;
}

/** The number of the paragraph, as it stands beside the text; null where there is no passage. */
function placeOf(text: ArticleText, { anchors }: Annotation): string | null {
  const start = anchors[0]?.start;
  if (start === undefined) return null;
  const block = blockAt(text.blocks, start);
  const number = block === undefined ? null : text.blocks[block.index]?.number;
  return number === null || number === undefined ? '' : String(number);
}

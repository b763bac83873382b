import { useEffect, useMemo, type ReactNode } from 'react';
import type { DifferenceBook } from '../../shared/adjudication/difference-book.ts';
import type { Difference } from '../../shared/adjudication/find-differences.ts';
import type { Range } from '../../shared/commands/command.ts';
import type { Annotation } from '../../shared/schema/annotation.ts';
import type { ArticleDocument } from '../../shared/schema/article.ts';
import type { Hits } from '../../shared/text/find-in-text.ts';
import { ArticleView } from '../article/ArticleView.tsx';
import { turnToNext } from '../article/pick-cycle.ts';
import { laneColours } from '../layers/layer-signs.ts';
import { useSignsOf } from '../layers/use-layers.ts';
import type { ArticleAnnotations } from '../state/article-annotations.ts';
import { NarrowedAnnotations } from '../state/narrowed-annotations.ts';
import { useDesk } from '../state/desk-context.ts';
import { useNames, useRecord, useSession } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import styles from './Compare.module.css';
import { passesFilter } from './compare-view.ts';
import { showCompare } from './show-compare.ts';

interface ComparedTextProps {
  readonly annotations: ArticleAnnotations;
  readonly document: ArticleDocument;
  readonly layers: readonly string[];
  readonly book: DifferenceBook;
  /** What is gone through. */
  readonly shown: readonly Difference[];
  readonly current: Difference | undefined;
}

const noKeys = { actor: '', stance: '', bias: '', note: '' };
const nowhere: readonly Range[] = [];

/** The text with what the layers marked in their colours; what is not settled yet lies on a wash, this one on another. */
export function ComparedText(props: ComparedTextProps): ReactNode {
  const { annotations, document, layers, book, shown, current } = props;
  const desk = useDesk();
  const { panes } = desk;
  const { showArticle } = panes;
  const words = useWords();
  const names = useNames();
  const { articleId } = document;
  const article = useRecord('articles', articleId);
  const look = useSession('look');
  const { reading, filter } = useSession('compare');
  const signs = useSignsOf(layers);
  const compared = useMemo(
    () =>
      new NarrowedAnnotations(annotations, ({ id }) => {
        const difference = book.at(id);
        return difference !== undefined && passesFilter(difference, filter);
      }),
    [annotations, book, filter],
  );
  const open = useMemo(() => hitsOf(shown.filter(({ state }) => state !== 'settled')), [shown]);
  const { start, end } = current ?? { start: 0, end: 0 };
  const passage = useMemo(() => (start < end ? { start, end } : null), [start, end]);
  useEffect(() => {
    if (start === end) return undefined;
    // The text has to be drawn before it can be scrolled.
    const frame = requestAnimationFrame(() => panes.article?.scrollToOffset(start, 'nearest'));
    return () => cancelAnimationFrame(frame);
  }, [panes, start, end]);

  return (
    <section
      className={styles.text}
      aria-label={article?.title ?? ''}
      style={laneColours([...signs.values()])}
    >
      <ArticleView
        ref={showArticle}
        document={document}
        title={article?.title ?? ''}
        language={article?.language ?? null}
        annotations={compared}
        signOf={({ analystId }: Pick<Annotation, 'layer' | 'analystId'>) => signs.get(analystId)}
        inColours
        withMargin={false}
        selectedId={null}
        suggestions={null}
        suggestion={null}
        reasonFor={() => ''}
        transient={reading?.ranges ?? nowhere}
        draftKind={current?.kind ?? null}
        current={reading === null ? passage : null}
        reshaped={null}
        look={look}
        tagKeys={noKeys}
        codes={[]}
        hits={open}
        names={names}
        vocabulary={words.vocabulary}
        words={words.article}
        initialOffset={start}
        onSelectText={(selection) => desk.session.set({ selection })}
        onTag={() => undefined}
        onCode={() => undefined}
        onPick={(ids) => {
          const keys = [...new Set(ids.flatMap((id) => book.at(id)?.key ?? []))];
          const [key] = turnToNext(keys, current?.key ?? null);
          if (key !== undefined && reading === null) showCompare(desk, { at: key, reason: '' });
        }}
        onPickCard={() => undefined}
        onOpen={() => undefined}
        onPlace={() => undefined}
      />
    </section>
  );
}

/** Where differences are, those that overlap as one. */
function hitsOf(differences: readonly Difference[]): Hits {
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { start, end } of differences) {
    if (start === end) continue;
    const last = ends.at(-1);
    if (last !== undefined && start < last) ends[ends.length - 1] = Math.max(last, end);
    else {
      starts.push(start);
      ends.push(end);
    }
  }
  return { starts: Int32Array.from(starts), ends: Int32Array.from(ends), more: false };
}

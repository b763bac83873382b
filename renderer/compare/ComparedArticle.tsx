import { useEffect, useMemo, type ReactNode } from 'react';
import { tallyOf } from '../../shared/adjudication/tally.ts';
import type { ArticleDocument } from '../../shared/schema/article.ts';
import type { ArticleAnnotations } from '../state/article-annotations.ts';
import { useDesk } from '../state/desk-context.ts';
import { useArticleAnnotations, useNames, useSession } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import styles from './Compare.module.css';
import { ComparedText } from './ComparedText.tsx';
import { passesFilter } from './compare-view.ts';
import { DecisionPane } from './DecisionPane.tsx';
import { DifferenceList } from './DifferenceList.tsx';
import { fetchCompared, showCompare } from './show-compare.ts';
import { useDecider } from './use-decider.ts';
import { useComparedLayers, useDifferences } from './use-differences.ts';

interface ComparedArticleProps {
  readonly articleId: string;
  /** All articles that are compared, in their order. */
  readonly articleIds: readonly string[];
}

/** One article: its differences, its text, and what is decided of the difference that is looked at. */
export function ComparedArticle({ articleId, articleIds }: ComparedArticleProps): ReactNode {
  const desk = useDesk();
  const { reading } = useWords();
  const annotations = useArticleAnnotations(articleId);
  const document = useMemo(
    () => (annotations === undefined ? undefined : desk.replica.state.document(articleId)),
    [desk, annotations, articleId],
  );
  useEffect(() => {
    if (annotations === undefined) void fetchCompared(desk, articleId);
  }, [desk, articleId, annotations]);
  if (annotations === undefined || document === undefined) {
    return (
      <div className={styles.text} aria-busy>
        <output className={styles.loading}>{reading.loading}</output>
      </div>
    );
  }
  return <Differences annotations={annotations} document={document} articleIds={articleIds} />;
}

interface DifferencesProps {
  readonly annotations: ArticleAnnotations;
  readonly document: ArticleDocument;
  readonly articleIds: readonly string[];
}

function Differences({ annotations, document, articleIds }: DifferencesProps): ReactNode {
  const desk = useDesk();
  const names = useNames();
  const { articleId } = document;
  const { at, from, filter } = useSession('compare');
  const layers = useComparedLayers(annotations);
  const { book, list } = useDifferences(annotations, layers);
  const shown = useMemo(() => list.filter((each) => passesFilter(each, filter)), [list, filter]);
  const picked = book.at(at);
  const open = shown.filter(({ state }) => state !== 'settled');
  const current = picked ?? (from === 'first' ? (open[0] ?? shown[0]) : (open.at(-1) ?? shown.at(-1)));
  const decider = useDecider({ articleId, book, current, today: names, articleIds });

  // Who is led to a passage from elsewhere sees it among the others.
  const isBeside = picked !== undefined && !shown.includes(picked);
  useEffect(() => {
    if (isBeside) showCompare(desk, { filter: 'all' });
  }, [desk, isBeside]);
  // What is known of the article in the list is what is seen here.
  useEffect(() => {
    if (layers.length < 2) return;
    const row = { articleId, layers, ...tallyOf(list, layers, names) };
    desk.session.set(({ compare }) =>
      compare.survey === null
        ? {}
        : { compare: { ...compare, survey: new Map(compare.survey).set(articleId, row) } },
    );
  }, [desk, articleId, list, layers, names]);
  // A passage that is selected here is of this article.
  useEffect(() => {
    desk.session.set({ selection: null });
    return () => desk.session.set({ selection: null });
  }, [desk]);

  return (
    <>
      <DifferenceList
        items={shown}
        layers={layers}
        current={current}
        onSelect={(difference) =>
          showCompare(desk, { at: difference.annotations.find((each) => each)?.id ?? null, reason: '' })
        }
        onOpen={decider.showInArticle}
      />
      <ComparedText
        annotations={annotations}
        document={document}
        layers={layers}
        book={book}
        shown={shown}
        current={current}
      />
      <DecisionPane
        articleId={articleId}
        current={current}
        place={current === undefined ? 0 : shown.indexOf(current) + 1}
        count={shown.length}
        layers={layers}
        decider={decider}
      />
    </>
  );
}

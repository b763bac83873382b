import { useEffect, useMemo, type ReactNode } from 'react';
import { classNames } from '../app/class-names.ts';
import { useErrorWording } from '../app/notices.ts';
import { Button } from '../app/parts/Button.tsx';
import { EmptyState } from '../app/parts/EmptyState.tsx';
import { useDesk } from '../state/desk-context.ts';
import { useSession } from '../state/hooks.ts';
import { useBlindArticles } from '../blind/use-blind.ts';
import { useWords } from '../words/words.ts';
import { ArticleList } from './ArticleList.tsx';
import screen from '../app/parts/screen.module.css';
import styles from './Compare.module.css';
import { CompareBar } from './CompareBar.tsx';
import { ComparedArticle } from './ComparedArticle.tsx';
import { progressOf } from './compare-view.ts';
import { RuleDialog } from './RuleDialog.tsx';
import { showCompare } from './show-compare.ts';
import { surveyAll, useScopedIds, useSurvey } from './use-survey.ts';

/** What analysts made of the same articles, side by side, and what the team decides of it. */
export function CompareScreen(): ReactNode {
  const desk = useDesk();
  const { compare: words } = useWords();
  const wording = useErrorWording();
  const { survey, articleId, filter, failure, jobId, byRule } = useSession('compare');
  const scoped = useScopedIds();
  useSurvey(scoped);
  const blind = useBlindArticles();
  const hidden = useMemo(() => scoped.filter((id) => blind.has(id)).length, [scoped, blind]);
  const rows = useMemo(() => scoped.flatMap((id) => survey?.get(id) ?? []), [scoped, survey]);
  const ids = useMemo(() => rows.map((row) => row.articleId), [rows]);

  // It begins where there is something to do.
  useEffect(() => {
    if (articleId !== null || rows.length === 0) return;
    const open = rows.find((row) => {
      const { total, settled } = progressOf(row, filter);
      return total > settled;
    });
    showCompare(desk, { articleId: (open ?? rows[0])?.articleId ?? null });
  }, [desk, articleId, rows, filter]);

  return (
    <main className={classNames(screen.main, screen.whole)} data-pane="compare">
      <CompareBar rows={rows} articleIds={scoped} />
      {failure !== null ? (
        <EmptyState
          icon="warning"
          title={words.failed}
          text={failure.code === 'cancelled' ? words.cancelled : wording(failure)}
        >
          <Button look="primary" onClick={() => void surveyAll(desk, scoped)}>
            {words.again}
          </Button>
        </EmptyState>
      ) : survey !== null && jobId === null && rows.length === 0 ? (
        <EmptyState
          icon="compare"
          title={words.empty.title}
          text={hidden === 0 ? words.empty.text : words.blind(hidden)}
        >
          <Button look="primary" onClick={() => desk.session.set({ screen: 'team', teamPart: 'take-in' })}>
            {words.empty.action}
          </Button>
        </EmptyState>
      ) : (
        <div className={styles.parts} style={{ '--articles': rows.length }}>
          <ArticleList rows={rows} blind={hidden} />
          {articleId === null ? null : (
            <ComparedArticle key={articleId} articleId={articleId} articleIds={ids} />
          )}
        </div>
      )}
      {byRule ? <RuleDialog rows={rows} /> : null}
    </main>
  );
}

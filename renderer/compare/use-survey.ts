import { useEffect, useMemo, useRef } from 'react';
import type { ComparedArticle } from '../../shared/api/adjudication.ts';
import { scopedArticles } from '../export/export-scope.ts';
import type { Desk } from '../state/desk.ts';
import { useDesk } from '../state/desk-context.ts';
import { useSession, useView } from '../state/hooks.ts';
import type { Topic } from '../state/topics.ts';
import { showCompare } from './show-compare.ts';

const followed: readonly Topic[] = ['articles'];
/** Milliseconds that changes to other articles are gathered for. */
const GATHER = 400;

/** The articles in scope; the same array while they stay the same. */
export function useScopedIds(): readonly string[] {
  const desk = useDesk();
  const view = useView(followed);
  const { scope } = useSession('compare');
  const told = useMemo(() => {
    const scoped = scopedArticles(desk, view.state);
    return (scoped.get(scope) ?? scoped.get('library') ?? []).map(({ id }) => id).join(' ');
  }, [desk, view, scope]);
  return useMemo(() => (told === '' ? [] : told.split(' ')), [told]);
}

/** Keeps what is known of the articles in scope up to date; that of the open one is known better by who shows it. */
export function useSurvey(articleIds: readonly string[]): void {
  const desk = useDesk();
  const { layers, articleId } = useSession('compare');
  useEffect(() => {
    void surveyAll(desk, articleIds);
  }, [desk, articleIds, layers]);

  const open = useRef(articleId);
  useEffect(() => {
    const left = open.current;
    open.current = articleId;
    if (left !== null && left !== articleId) void surveySome(desk, [left]);
  }, [desk, articleId]);

  useEffect(() => {
    let place = desk.replica.trail.end;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const inScope = new Set(articleIds);
    const look = (): void => {
      timer = undefined;
      const touched = desk.replica.trail.since(place);
      place = desk.replica.trail.end;
      if (touched === null) void surveyAll(desk, articleIds);
      else
        void surveySome(
          desk,
          [...touched].filter((id) => inScope.has(id) && id !== open.current),
        );
    };
    const stop = desk.replica.topics.subscribe('counts', () => (timer ??= setTimeout(look, GATHER)));
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [desk, articleIds]);
}

/** Looks through all articles in scope; what was known stays in view meanwhile. Another look ends one that goes on. */
export async function surveyAll(desk: Desk, articleIds: readonly string[]): Promise<void> {
  const { jobId: before, layers } = desk.session.get().compare;
  if (before !== null) void desk.client.call('job.cancel', { jobId: before });
  if (articleIds.length === 0) {
    showCompare(desk, { survey: new Map(), jobId: null });
    return;
  }
  const jobId = desk.clock.newId();
  showCompare(desk, { jobId, failure: null });
  const found = await desk.client.call('adjudication.survey', {
    jobId,
    articleIds: [...articleIds],
    layers: [...layers],
  });
  desk.forgetJob(jobId);
  if (desk.session.get().compare.jobId !== jobId) return;
  showCompare(desk, {
    jobId: null,
    ...(found.ok ? { survey: byId(found.value.articles) } : { failure: found.error }),
  });
}

async function surveySome(desk: Desk, articleIds: readonly string[]): Promise<void> {
  const { layers, survey, jobId: running } = desk.session.get().compare;
  if (articleIds.length === 0 || survey === null || running !== null) return;
  const jobId = desk.clock.newId();
  const found = await desk.client.call('adjudication.survey', {
    jobId,
    articleIds: [...articleIds],
    layers: [...layers],
  });
  desk.forgetJob(jobId);
  const now = desk.session.get().compare;
  if (!found.ok || now.survey === null || now.layers !== layers) return;
  const looked = new Set(articleIds);
  const kept = [...now.survey].filter(([id]) => !looked.has(id));
  showCompare(desk, { survey: new Map([...kept, ...byId(found.value.articles)]) });
}

function byId(articles: readonly ComparedArticle[]): ReadonlyMap<string, ComparedArticle> {
  return new Map(articles.map((article) => [article.articleId, article]));
}

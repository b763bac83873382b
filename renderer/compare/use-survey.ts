import { useEffect, useMemo, useRef } from 'react';
import type { ComparedArticle } from '../../shared/api/adjudication.ts';
import type { MethodResult } from '../../shared/api/contract.ts';
import type { Result } from '../../shared/errors.ts';
import { comparedArticles } from '../export/export-scope.ts';
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
    const scoped = comparedArticles(desk, view.state);
    return (scoped.get(scope) ?? scoped.get('library') ?? []).map(({ id }) => id).join(' ');
  }, [desk, view, scope]);
  return useMemo(() => (told === '' ? [] : told.split(' ')), [told]);
}

/** Keeps what is known of the articles in scope up to date; that of the open one is known better by who shows it. */
export function useSurvey(articleIds: readonly string[]): void {
  const desk = useDesk();
  const { layers, articleId } = useSession('compare');
  useEffect(() => {
    void survey(desk, articleIds);
  }, [desk, articleIds, layers]);

  const open = useRef(articleId);
  useEffect(() => {
    const left = open.current;
    open.current = articleId;
    if (left !== null && left !== articleId) void lookAgain(desk, [left]);
  }, [desk, articleId]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      timer = undefined;
      void survey(desk, articleIds, open.current);
    };
    const stop = desk.replica.topics.subscribe('counts', () => (timer ??= setTimeout(look, GATHER)));
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [desk, articleIds]);
}

/** Looks at what was touched since the last look, or at everything where that was of something else. */
async function survey(
  desk: Desk,
  articleIds: readonly string[],
  except: string | null = null,
): Promise<void> {
  const { surveyed, layers, jobId } = desk.session.get().compare;
  const { trail } = desk.replica;
  const isSame = surveyed?.articleIds === articleIds.join(' ') && surveyed.layers === layers;
  // One that goes on looks at the rest when it is done.
  if (isSame && jobId !== null) return;
  const touched = isSame ? trail.since(surveyed.place) : null;
  if (!isSame || touched === null) {
    await surveyAll(desk, articleIds);
    return;
  }
  showCompare(desk, { surveyed: { ...surveyed, place: trail.end } });
  const inScope = new Set(articleIds);
  await lookAgain(
    desk,
    [...touched].filter((id) => inScope.has(id) && id !== except),
  );
}

/** Looks through all articles in scope; what was known stays in view meanwhile. Another look ends one that goes on. */
export async function surveyAll(desk: Desk, articleIds: readonly string[]): Promise<void> {
  const { jobId: before, layers } = desk.session.get().compare;
  if (before !== null) void desk.client.call('job.cancel', { jobId: before });
  const surveyed = { articleIds: articleIds.join(' '), layers, place: desk.replica.trail.end };
  if (articleIds.length === 0) {
    showCompare(desk, { survey: new Map(), surveyed, jobId: null });
    return;
  }
  const jobId = desk.clock.newId();
  showCompare(desk, { jobId, surveyed, failure: null });
  const found = await ask(desk, jobId, articleIds);
  if (desk.session.get().compare.jobId !== jobId) return;
  if (!found.ok) {
    showCompare(desk, { jobId: null, surveyed: null, failure: found.error });
    return;
  }
  showCompare(desk, { jobId: null, survey: byId(found.value.articles) });
  await survey(desk, articleIds);
}

async function lookAgain(desk: Desk, articleIds: readonly string[]): Promise<void> {
  const { layers, jobId } = desk.session.get().compare;
  if (articleIds.length === 0 || jobId !== null) return;
  const found = await ask(desk, desk.clock.newId(), articleIds);
  const now = desk.session.get().compare;
  if (!found.ok || now.survey === null || now.layers !== layers) return;
  const looked = new Set(articleIds);
  const kept = [...now.survey].filter(([id]) => !looked.has(id));
  showCompare(desk, { survey: new Map([...kept, ...byId(found.value.articles)]) });
}

async function ask(
  desk: Desk,
  jobId: string,
  articleIds: readonly string[],
): Promise<Result<MethodResult<'adjudication.survey'>>> {
  const { layers } = desk.session.get().compare;
  const asked = { jobId, articleIds: [...articleIds], layers: [...layers] };
  const found = await desk.client.call('adjudication.survey', asked);
  desk.forgetJob(jobId);
  return found;
}

function byId(articles: readonly ComparedArticle[]): ReadonlyMap<string, ComparedArticle> {
  return new Map(articles.map((article) => [article.articleId, article]));
}

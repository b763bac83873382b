import type { Change } from '../../shared/changes/change.ts';
import type { Lineage } from '../../shared/merge/lineage.ts';
import type { Annotation } from '../../shared/schema/annotation.ts';
import type { Id } from '../../shared/schema/ids.ts';
import { bundledHistory } from './bundle/bundled-history.ts';
import { neededActors } from './bundle/needed-actors.ts';
import type { ArticleToExport } from './exporters/exporter.ts';
import type { TracedArticle, TracedShared } from './exporters/traced-records.ts';
import type { Workspace } from './workspace.ts';

/**
 * Where an article's records come from, those that were deleted among them. Nothing may change meanwhile.
 * @param passes which annotations are exported
 * @throws StorageFailure
 */
export async function traceArticle(
  workspace: Workspace,
  articleId: Id,
  annotations: readonly Annotation[],
  passes: (annotation: Annotation) => boolean,
): Promise<TracedArticle> {
  const { traces, seq } = workspace;
  await traces.catchUp(seq);
  const book = await traces.ofArticle(articleId);
  return {
    lineage: traces.shared.get('articles', articleId)?.lineage ?? null,
    lineages: annotations.flatMap(({ id }): (readonly [string, Lineage])[] => {
      const lineage = book.get('annotations', id)?.lineage;
      return lineage === undefined ? [] : [[id, lineage]];
    }),
    gone: [...book.gone('annotations')].filter(({ record }) => passes(record)),
  };
}

/** Where analysts, actors and terms come from, and on demand the history of what is exported. As above. */
export async function traceShared(
  workspace: Workspace,
  articles: readonly ArticleToExport[],
  withHistory: boolean,
): Promise<TracedShared> {
  const { traces, seq, state } = workspace;
  await traces.catchUp(seq);
  const lineagesOf = (table: 'analysts' | 'actors' | 'terms'): ReadonlyMap<string, Lineage> =>
    new Map(
      [...state.values(table)].flatMap(({ id }): [string, Lineage][] => {
        const lineage = traces.shared.get(table, id)?.lineage;
        return lineage === undefined ? [] : [[id, lineage]];
      }),
    );
  const annotations = articles.flatMap((one) => one.annotations);
  const deleted = articles.flatMap(({ traced }) => traced?.gone ?? []).map(({ record }) => record);
  const annotationIds = new Set([...annotations, ...deleted].map(({ id }) => id));
  const articleIds = new Set(articles.map(({ article }) => article.id));
  const actorIds = neededActors(state.tables.actors, annotations);
  const history: Change[] = [];
  const chunks = bundledHistory(workspace, withHistory, {
    hasAnnotation: (id) => annotationIds.has(id),
    hasActor: (id) => actorIds.has(id),
    hasArticle: (id) => articleIds.has(id),
  });
  for await (const changes of chunks) history.push(...changes);
  return {
    analysts: lineagesOf('analysts'),
    actors: lineagesOf('actors'),
    terms: lineagesOf('terms'),
    history,
  };
}

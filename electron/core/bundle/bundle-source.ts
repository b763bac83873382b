import { fail, ok, type Result } from '../../../shared/errors.ts';
import type { Annotation } from '../../../shared/schema/annotation.ts';
import type { Id } from '../../../shared/schema/ids.ts';
import type { Job } from '../jobs.ts';
import { StorageFailure } from '../storage/storage-failure.ts';
import { version } from '../version.ts';
import type { Workspace } from '../workspace.ts';
import { bundledHistory } from './bundled-history.ts';
import { isChosen, type BundleChoice } from './choice.ts';
import { BUNDLE_FORMAT, BUNDLE_VERSION } from './manifest.ts';
import { neededActors } from './needed-actors.ts';
import type { ArticlePart, SharedParts } from './parts.ts';
import type { BundleSource } from './write-bundle.ts';

/**
 * What a workspace gives for a bundle. Articles are read when their turn comes, so that one of them is in memory at a
 * time; those that change meanwhile go out as they are then.
 * @returns `not-found` when a chosen article is not there, `corrupt` when its file is damaged
 */
export async function bundleSource(
  workspace: Workspace,
  choice: BundleChoice,
  job: Job,
): Promise<Result<BundleSource>> {
  const { state, clock } = workspace;
  const analyst = state.get('analysts', workspace.analystId);
  const [settings] = state.values('settings');
  if (analyst === undefined || settings === undefined) throw new Error('A workspace of nobody');
  const articleIds = choice.articleIds ?? [...state.tables.articles.keys()].sort();
  const annotationIds = new Set<Id>();
  const actorIds = new Set<Id>();
  for (const id of articleIds) {
    if (choice.articleIds === null && choice.layers === null) break;
    const chosen = await chosenOf(workspace, id, choice);
    if (!chosen.ok) return chosen;
    for (const annotation of chosen.value) annotationIds.add(annotation.id);
    for (const actorId of neededActors(state.tables.actors, chosen.value)) actorIds.add(actorId);
  }
  const { layers, history } = choice;
  const hasActor = (id: Id): boolean => choice.articleIds === null || actorIds.has(id);
  return ok({
    manifest: {
      format: BUNDLE_FORMAT,
      version: BUNDLE_VERSION,
      id: clock.newId(),
      createdAt: clock.now(),
      createdBy: analyst,
      workspace: settings.name,
      program: `Slantwise ${version()}`,
      layers: layers === null ? null : { ...layers, analystIds: [...layers.analystIds] },
      history,
    },
    whole: choice.articleIds === null,
    shared: sharedParts(workspace, hasActor),
    articles: () => articleParts(workspace, articleIds, choice, job),
    history: () => {
      const articles = new Set(articleIds);
      const hasAnnotation = (id: Id, articleId: Id): boolean =>
        articles.has(articleId) && (layers === null || annotationIds.has(id));
      return bundledHistory(workspace, history, {
        hasAnnotation,
        hasActor,
        hasArticle: (id) => articles.has(id),
      });
    },
  });
}

function sharedParts({ state }: Workspace, hasActor: (id: Id) => boolean): SharedParts {
  return {
    analysts: plainPart([...state.values('analysts')]),
    actors: plainPart([...state.values('actors')].filter(({ id }) => hasActor(id))),
    terms: plainPart([...state.values('terms')]),
    lexicon: plainPart([...state.values('lexicon')]),
  };
}

function plainPart<R>(records: readonly R[]): { records: readonly R[]; lineages: []; gone: [] } {
  return { records, lineages: [], gone: [] };
}

async function* articleParts(
  workspace: Workspace,
  articleIds: readonly Id[],
  choice: BundleChoice,
  job: Job,
): AsyncIterable<ArticlePart> {
  for (const [index, id] of articleIds.entries()) {
    const article = workspace.state.get('articles', id);
    if (article === undefined) continue; // taken back since the writing began
    if (job.signal.aborted) {
      throw new StorageFailure(fail('cancelled', 'Cancelled; nothing was written.').error);
    }
    job.progress(index, articleIds.length, article.title);
    const opened = await workspace.peekArticle(id);
    if (!opened.ok) throw new StorageFailure(opened.error);
    const { document, annotations } = opened.value;
    const chosen = [...annotations.values()].filter((annotation) => isChosen(choice, annotation));
    yield { article, lineage: null, document, annotations: plainPart(chosen) };
  }
}

async function chosenOf(
  workspace: Workspace,
  id: Id,
  choice: BundleChoice,
): Promise<Result<readonly Annotation[]>> {
  if (workspace.state.get('articles', id) === undefined) {
    return fail('not-found', 'This article is not there.', { table: 'articles', id });
  }
  const opened = await workspace.peekArticle(id);
  if (!opened.ok) return opened;
  return ok([...opened.value.annotations.values()].filter((annotation) => isChosen(choice, annotation)));
}

import type { BundleChoice } from '../../../shared/api/bundles.ts';
import { apply } from '../../../shared/changes/apply.ts';
import { creation } from '../../../shared/changes/change.ts';
import { WorkspaceState } from '../../../shared/changes/state.ts';
import { fail, ok, type Result } from '../../../shared/errors.ts';
import type { Lineage, MergedTable, Traced } from '../../../shared/merge/lineage.ts';
import type { TraceBook } from '../../../shared/merge/trace-book.ts';
import type { Annotation } from '../../../shared/schema/annotation.ts';
import type { Id } from '../../../shared/schema/ids.ts';
import type { TableRecord } from '../../../shared/schema/tables.ts';
import type { Job } from '../jobs.ts';
import { StorageFailure } from '../storage/storage-failure.ts';
import { version } from '../version.ts';
import type { Workspace } from '../workspace.ts';
import { bundledHistory } from './bundled-history.ts';
import { isChosen } from './choice.ts';
import { BUNDLE_FORMAT, BUNDLE_VERSION } from './manifest.ts';
import { neededActors, withWhatTheyName } from './needed-actors.ts';
import type { ArticlePart, RecordsPart, SharedParts } from './parts.ts';
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
  const { state } = workspace;
  const articleIds = choice.articleIds ?? [...state.tables.articles.keys()].sort();
  const annotationIds = new Set<Id>();
  const actorIds = new Set<Id>();
  for (const id of articleIds) {
    if (choice.articleIds === null && choice.layers === null && !choice.blind) break;
    const chosen = await chosenOf(workspace, id, choice);
    if (!chosen.ok) return chosen;
    for (const annotation of chosen.value) annotationIds.add(annotation.id);
    for (const actorId of neededActors(state.tables.actors, chosen.value)) actorIds.add(actorId);
  }
  if (choice.blind) {
    const unbiased = await unbiasedActors(workspace, articleIds);
    if (!unbiased.ok) return unbiased;
    for (const id of unbiased.value) actorIds.add(id);
  }
  const layers = choice.blind ? { analystIds: [], consensus: false } : choice.layers;
  const history = choice.history && !choice.blind;
  const hasActor = (id: Id): boolean => (choice.articleIds === null && !choice.blind) || actorIds.has(id);
  const shared = await inStep(workspace, async () =>
    sharedParts(workspace, choice, hasActor, await deletedTexts(workspace)),
  );
  return ok({
    manifest: {
      ...manifestOf(workspace),
      ...blindFacts(workspace, choice, articleIds),
      layers: layers === null ? null : { ...layers, analystIds: [...layers.analystIds] },
      history,
    },
    whole: choice.articleIds === null && !choice.blind,
    shared,
    articles: () => articleParts(workspace, articleIds, (annotation) => isChosen(choice, annotation), job),
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

/** What a manifest says of any bundle of this desk. */
export function manifestOf(workspace: Workspace): BundleSource['manifest'] {
  const { state, clock } = workspace;
  const createdBy = state.get('analysts', workspace.analystId);
  const [settings] = state.values('settings');
  if (createdBy === undefined || settings === undefined) throw new Error('A workspace of nobody');
  return {
    format: BUNDLE_FORMAT,
    version: 1,
    id: clock.newId(),
    createdAt: clock.now(),
    createdBy,
    workspace: settings.name,
    program: `Slantwise ${version()}`,
    layers: null,
    history: false,
  };
}

function sharedParts(
  { state, traces }: Workspace,
  choice: BundleChoice,
  hasActor: (id: Id) => boolean,
  deleted: ReadonlySet<string>,
): SharedParts {
  const whole = choice.articleIds === null && !choice.blind;
  const isGone = ({ record }: Traced<'articles'>): boolean => deleted.has(record.checksum);
  return {
    analysts: recordsPart('analysts', [...state.values('analysts')], traces.shared),
    actors: recordsPart(
      'actors',
      [...state.values('actors')].filter(({ id }) => hasActor(id)),
      traces.shared,
      whole ? undefined : () => false,
    ),
    terms: recordsPart('terms', [...state.values('terms')], traces.shared),
    lexicon: recordsPart('lexicon', [...state.values('lexicon')], traces.shared),
    articles: recordsPart('articles', [], traces.shared, whole ? isGone : () => false),
  };
}

/** The checksums of texts that are there no more: one that was deleted and imported again is there. */
async function deletedTexts({ traces, known }: Workspace): Promise<ReadonlySet<string>> {
  const deleted = new Set<string>();
  for (const { record } of traces.shared.gone('articles')) {
    if ((await known.by.checksums.find(record.checksum)).length === 0) deleted.add(record.checksum);
  }
  return deleted;
}

/** @param isWanted which of the records that are gone are told of */
export function recordsPart<T extends MergedTable>(
  table: T,
  records: readonly TableRecord<T>[],
  book: TraceBook,
  isWanted: (traced: Traced<T>) => boolean = () => true,
): RecordsPart<T> {
  const lineages = records.flatMap(({ id }): [string, Lineage][] => {
    const lineage = book.get(table, id)?.lineage;
    return lineage === undefined ? [] : [[id, lineage]];
  });
  return { records, lineages, gone: [...book.gone(table)].filter(isWanted) };
}

/**
 * Articles one after another, each read when its turn comes.
 * @param isIn which annotations go out, also of those that are deleted
 * @throws StorageFailure `corrupt` when one cannot be read, `cancelled` when the job is
 */
export async function* articleParts(
  workspace: Workspace,
  articleIds: readonly Id[],
  isIn: (annotation: Annotation) => boolean,
  job: Job,
): AsyncIterable<ArticlePart> {
  for (const [index, id] of articleIds.entries()) {
    const article = workspace.state.get('articles', id);
    if (article === undefined) continue; // taken back since the writing began
    if (job.signal.aborted) {
      throw new StorageFailure(fail('cancelled', 'Cancelled; nothing was written.').error);
    }
    job.progress(index, articleIds.length, article.title);
    const { opened, book } = await inStep(workspace, async () => ({
      opened: await workspace.articles.peek(id),
      book: await workspace.traces.ofArticle(id),
    }));
    if (!opened.ok) throw new StorageFailure(opened.error);
    const { document, annotations } = opened.value;
    const chosen = [...annotations.values()].filter(isIn);
    yield {
      article,
      lineage: workspace.traces.shared.get('articles', id)?.lineage ?? null,
      document,
      annotations: recordsPart('annotations', chosen, book, ({ record }) => isIn(record)),
    };
  }
}

/** Reads records together with what is known of them: nothing changes in between. */
export function inStep<T>(workspace: Workspace, read: () => Promise<T>): Promise<T> {
  return workspace.settled(async () => {
    await workspace.traces.catchUp(workspace.seq);
    return read();
  });
}

async function chosenOf(
  workspace: Workspace,
  id: Id,
  choice: BundleChoice,
): Promise<Result<readonly Annotation[]>> {
  if (workspace.state.get('articles', id) === undefined) {
    return fail('not-found', 'This article is not there.', { table: 'articles', id });
  }
  const opened = await workspace.wholeArticle(id);
  if (!opened.ok) return opened;
  return ok([...opened.value.annotations.values()].filter((annotation) => isChosen(choice, annotation)));
}

/** The actors that say nothing of how some articles were coded: those that are named elsewhere too, or nowhere. */
async function unbiasedActors(
  workspace: Workspace,
  articleIds: readonly Id[],
): Promise<Result<ReadonlySet<Id>>> {
  const { state } = workspace;
  const within = new WorkspaceState();
  for (const id of articleIds) {
    const opened = await workspace.wholeArticle(id);
    if (!opened.ok) return opened;
    const entries = [...opened.value.annotations.values()].map((each) => creation('annotations', each));
    apply(within, { entries });
  }
  const told = new Set<Id>();
  for (const { id } of state.values('actors')) {
    const uses = state.usageOf(id);
    if (uses === 0 || uses > within.usageOf(id)) told.add(id);
  }
  return ok(withWhatTheyName(state.tables.actors, told));
}

/** What a manifest says of blind coding: that it is asked for, or how what is handed back was coded. */
function blindFacts(
  { state, analystId }: Workspace,
  choice: BundleChoice,
  articleIds: readonly Id[],
): Partial<BundleSource['manifest']> {
  if (choice.blind) return { version: BUNDLE_VERSION, blind: true };
  const isHers = choice.layers === null || choice.layers.analystIds.includes(analystId);
  const coded = { blind: 0, lifted: 0 };
  const byText = Map.groupBy(state.values('blindCodings'), ({ checksum }) => checksum);
  for (const id of isHers ? articleIds : []) {
    const codings = byText.get(state.get('articles', id)?.checksum ?? '');
    if (codings === undefined) continue;
    coded[codings.some(({ ended }) => ended?.how === 'lifted') ? 'lifted' : 'blind'] += 1;
  }
  return coded.blind + coded.lifted === 0 ? {} : { version: BUNDLE_VERSION, coded };
}

import { labelSubject } from '../../../shared/changes/change.ts';
import type { EditionReport } from '../../../shared/api/edition-report.ts';
import type { SimpleCommand } from '../../../shared/commands/command.ts';
import { checkRevision } from '../../../shared/commands/decide-article.ts';
import { fail, ok, type Result } from '../../../shared/errors.ts';
import type { Article, ArticleDocument } from '../../../shared/schema/article.ts';
import type { Id } from '../../../shared/schema/ids.ts';
import { makeArticle } from '../add-article.ts';
import type { SourceFile } from '../importers/importer.ts';
import { readArticle } from '../importers/registry.ts';
import type { Job } from '../jobs.ts';
import type { Workspace } from '../workspace.ts';
import { findPlaces } from './find-places.ts';
import { carriedBefore } from './carried-before.ts';
import { carriedId, planCarrying } from './plan-carrying.ts';

/**
 * Imports a file as the new edition of an article: the article and everything that was carried over are one step.
 * A text that is in the library already is linked instead.
 * @returns `format`, `not-found`, `cancelled`; `invalid`, reason `same-text`, when nothing has changed
 */
export async function importEdition(
  workspace: Workspace,
  editionOf: Id,
  file: SourceFile,
  job: Job,
): Promise<Result<EditionReport>> {
  const parsed = await readArticle(file, job.signal);
  if (!parsed.ok) return parsed;
  const made = await makeArticle(workspace, parsed.value, file.name);
  if (!made.ok) return made;
  const { warnings } = parsed.value;
  if (made.value.known) return linkEdition(workspace, editionOf, made.value.articleId, job);
  const { article, document } = made.value;
  const found = await findCarried(workspace, editionOf, document, job);
  if (!found.ok) return found;
  const { source, author, language, tags } = found.value.old;
  const introduce: SimpleCommand = {
    type: 'article.add',
    article: {
      ...article,
      source: article.source ?? source,
      author: article.author ?? author,
      language: article.language ?? language,
      tags,
      revisionOf: editionOf,
    },
  };
  const done = await carry(workspace, introduce, found.value, job);
  return done.ok ? ok({ ...found.value.report, warnings }) : done;
}

/**
 * Makes an article of the library the new edition of another one, and carries the annotations over, as one step.
 * @param dryRun only says what would be carried over
 * @returns as `importEdition`; `invalid`, reason `edition-loop`, and `no-change` where all of that was done before
 */
export async function linkEdition(
  workspace: Workspace,
  editionOf: Id,
  articleId: Id,
  job: Job,
  { dryRun = false }: { readonly dryRun?: boolean } = {},
): Promise<Result<EditionReport>> {
  if (articleId === editionOf) {
    return fail('invalid', 'This is the text of the article itself; nothing has changed in it.', {
      reason: 'same-text',
    });
  }
  const fits = checkRevision(workspace.state, articleId, editionOf);
  if (!fits.ok) return fits;
  const opened = await workspace.openArticle(articleId);
  if (!opened.ok) return opened;
  const found = await findCarried(workspace, editionOf, opened.value.document, job);
  if (!found.ok || dryRun) return found.ok ? ok(found.value.report) : found;
  const introduce: SimpleCommand = { type: 'article.edit', id: articleId, fields: { revisionOf: editionOf } };
  const done = await carry(workspace, introduce, found.value, job);
  return done.ok ? ok(found.value.report) : done;
}

/** What an old edition has for a new one. */
interface Carried {
  readonly old: Article;
  readonly commands: readonly SimpleCommand[];
  readonly report: EditionReport;
}

/** Finds what is to be carried over, and its places. Nothing is altered. */
async function findCarried(
  workspace: Workspace,
  editionOf: Id,
  to: ArticleDocument,
  job: Job,
): Promise<Result<Carried>> {
  const { articleId } = to;
  const opened = await workspace.openArticle(editionOf);
  if (!opened.ok) return opened;
  const old = workspace.state.get('articles', editionOf);
  if (old === undefined) return fail('not-found', 'This article is not there.', { id: editionOf });
  // What was turned down stays with the old edition, and so does what was carried over before.
  const known = await carriedBefore(workspace, editionOf, articleId);
  if (!known.ok) return known;
  const annotations = [...opened.value.annotations.values()].filter(
    ({ id, status }) => status !== 'rejected' && !known.value.has(carriedId(id, articleId)),
  );
  const passages = annotations.map(({ anchors }) => anchors);
  const places =
    annotations.length === 0
      ? ok([])
      : await findPlaces({ from: opened.value.document, to, passages, subject: old.title }, job);
  if (!places.ok) return places;
  const carried = places.value.map((place, index) =>
    annotations[index]?.status === 'orphaned'
      ? { outcome: 'lost' as const, confidence: 0, anchors: [] }
      : place,
  );
  const count = (outcome: string): number => carried.filter((place) => place.outcome === outcome).length;
  const counts = { exact: count('exact'), moved: count('moved'), lost: count('lost') };
  const commands = planCarrying(annotations, carried, articleId, known.value, workspace.clock);
  return ok({ old, commands, report: { articleId, counts, warnings: [] } });
}

/** @param introduce the command that makes the new text an edition of the old article */
function carry(
  workspace: Workspace,
  introduce: SimpleCommand,
  { old, commands }: Carried,
  job: Job,
): Promise<Result<unknown>> {
  const label = { action: 'article.edition', subject: labelSubject(old.title) };
  return workspace.run({ type: 'batch', label, commands: [introduce, ...commands] }, { job });
}

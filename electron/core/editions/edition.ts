import type { EditionReport } from '../../../shared/api/edition-report.ts';
import type { SimpleCommand } from '../../../shared/commands/command.ts';
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
  return carry(workspace, editionOf, document, job, warnings, ({ source, author, language, tags }) => ({
    type: 'article.add',
    article: {
      ...article,
      source: article.source ?? source,
      author: article.author ?? author,
      language: article.language ?? language,
      tags,
      revisionOf: editionOf,
    },
  }));
}

/** Makes an article of the library the new edition of another one, and carries the annotations over, as one step. */
export async function linkEdition(
  workspace: Workspace,
  editionOf: Id,
  articleId: Id,
  job: Job,
): Promise<Result<EditionReport>> {
  if (articleId === editionOf) {
    return fail('invalid', 'This is the text of the article itself; nothing has changed in it.', {
      reason: 'same-text',
    });
  }
  const opened = await workspace.openArticle(articleId);
  if (!opened.ok) return opened;
  return carry(workspace, editionOf, opened.value.document, job, [], () => ({
    type: 'article.edit',
    id: articleId,
    fields: { revisionOf: editionOf },
  }));
}

/** @param introduce the command that makes the new text an edition of the old article */
async function carry(
  workspace: Workspace,
  editionOf: Id,
  to: ArticleDocument,
  job: Job,
  warnings: readonly string[],
  introduce: (old: Article) => SimpleCommand,
): Promise<Result<EditionReport>> {
  const opened = await workspace.openArticle(editionOf);
  if (!opened.ok) return opened;
  const old = workspace.state.get('articles', editionOf);
  if (old === undefined) return fail('not-found', 'This article is not there.', { id: editionOf });
  // What was turned down stays with the old edition, and so does what was carried over before.
  const known = await carriedBefore(workspace, editionOf, to.articleId);
  if (!known.ok) return known;
  const annotations = [...opened.value.annotations.values()].filter(
    ({ id, status }) => status !== 'rejected' && !known.value.has(carriedId(id, to.articleId)),
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
  const run = await workspace.run({
    type: 'batch',
    label: { action: 'article.edition', subject: old.title.slice(0, 300).toWellFormed() },
    commands: [
      introduce(old),
      ...planCarrying(annotations, carried, to.articleId, known.value, workspace.clock),
    ],
  });
  if (!run.ok) return run;
  const count = (outcome: string): number => carried.filter((place) => place.outcome === outcome).length;
  const counts = { exact: count('exact'), moved: count('moved'), lost: count('lost') };
  return ok({ articleId: to.articleId, counts, warnings });
}

import type { AnnotatedArticle } from '../../../shared/api/import-report.ts';
import { addArticle } from '../add-article.ts';
import { annotateWith } from '../web-annotation/annotate-article.ts';
import type { Workspace } from '../workspace.ts';
import { findArticleOf } from './find-article.ts';
import type { ForeignDocument, ForeignFile } from './foreign-file.ts';

export interface BroughtIn {
  readonly articles: readonly AnnotatedArticle[];
  /** What could not be taken, one sentence each. */
  readonly losses: readonly string[];
}

/**
 * Takes in a file of annotations with the articles that it brings: a text that the library has is that article, any
 * other is added. What is about an article that is neither here nor in the file is reported.
 */
export async function importAnnotations(
  workspace: Workspace,
  { documents, losses }: ForeignFile,
  fileName: string,
  signal?: AbortSignal,
): Promise<BroughtIn> {
  const articles: AnnotatedArticle[] = [];
  const sentences = [...losses];
  for (const document of documents) {
    if (signal?.aborted === true) {
      sentences.push('Cancelled; what had been taken in until then stays.');
      break;
    }
    const placed = await importDocument(workspace, document, fileName);
    if (typeof placed === 'string') sentences.push(placed);
    else articles.push(placed);
  }
  return { articles, losses: sentences };
}

async function importDocument(
  workspace: Workspace,
  document: ForeignDocument,
  fileName: string,
): Promise<AnnotatedArticle | string> {
  const found = await articleFor(workspace, document, fileName);
  if (typeof found === 'string') return found;
  const report = await annotateWith(workspace, found.articleId, document, workspace.clock);
  if (!report.ok) return `${document.name}: ${report.error.message}`;
  const { added, moved, known, unplaced } = report.value;
  return {
    articleId: found.articleId,
    isNew: found.isNew,
    added: added.length,
    moved: moved.length,
    known: known.length,
    unplaced: unplaced.slice(0, MOST_SENTENCES).map(({ quote, message, kept }) => ({ quote, message, kept })),
    unplacedCount: unplaced.length,
  };
}

/** More than these nobody reads; their number is told. */
const MOST_SENTENCES = 200;

async function articleFor(
  workspace: Workspace,
  document: ForeignDocument,
  fileName: string,
): Promise<{ readonly articleId: string; readonly isNew: boolean } | string> {
  if (document.article !== null) {
    const added = await addArticle(workspace, document.article, fileName);
    return added.ok
      ? { articleId: added.value.articleId, isNew: !added.value.known }
      : `${document.name}: ${added.error.message}`;
  }
  const articleId = findArticleOf(workspace, document);
  if (articleId !== null) return { articleId, isNew: false };
  const what = document.name === '' ? 'Annotations' : `The annotations of “${document.name}”`;
  return `${what} were left out: their article is not in the library. Import it first.`;
}

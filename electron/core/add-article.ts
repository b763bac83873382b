import { createHash } from 'node:crypto';
import { fail, ok, type Result } from '../../shared/errors.ts';
import type { Article, ArticleDocument } from '../../shared/schema/article.ts';
import type { Id } from '../../shared/schema/ids.ts';
import { countWords } from '../../shared/text/boundaries.ts';
import { canonicalise, TEXT_VERSION } from '../../shared/text/canonical.ts';
import type { ParsedArticle } from './importers/importer.ts';
import { onDisk } from './storage/storage-failure.ts';
import type { Workspace } from './workspace.ts';

export interface AddedArticle {
  readonly articleId: Id;
  /** The same text was in the library already; nothing was added. */
  readonly known: boolean;
}

/** The library's mark of a text: SHA-256 of its UTF-8 form, hexadecimal. */
export function textChecksum(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/**
 * Makes a parsed article part of the library: first its file is safe on the disk, then its record is
 * journalled. An interruption in between leaves a file that no record names, and nothing else.
 */
export async function addArticle(
  workspace: Workspace,
  parsed: ParsedArticle,
  originName: string,
): Promise<Result<AddedArticle>> {
  const made = await makeArticle(workspace, parsed, originName);
  if (!made.ok) return made;
  if (made.value.known) return ok(made.value);
  const { article } = made.value;
  const added = await workspace.run({ type: 'article.add', article });
  return added.ok ? ok({ articleId: article.id, known: false }) : added;
}

/** A text that is on the disk, and the record that will make it part of the library. */
interface MadeArticle {
  readonly known: false;
  readonly article: Article;
  readonly document: ArticleDocument;
}

/**
 * Writes a parsed article's text to the disk. One whose text is in the library already is named instead; if it lies in
 * the bin, it comes out of it again.
 */
export async function makeArticle(
  workspace: Workspace,
  parsed: ParsedArticle,
  originName: string,
): Promise<Result<MadeArticle | (AddedArticle & { readonly known: true })>> {
  const { readOnly } = workspace.keeping;
  if (readOnly !== null) return { ok: false, error: readOnly };
  const { text, blockKinds } = canonicalise(parsed.blocks);
  if (text === '')
    return fail('format', `“${originName}” holds no text.`, { name: originName, reason: 'empty' });
  const checksum = textChecksum(text);
  const [knownId = ''] = await workspace.known.by.checksums.find(checksum);
  const known = workspace.state.get('articles', knownId);
  if (known !== undefined) {
    if (known.deletedAt !== null) {
      const restored = await workspace.run({ type: 'article.bin', id: known.id, binned: false });
      if (!restored.ok) return restored;
    }
    return ok({ articleId: known.id, known: true });
  }
  const articleId = workspace.clock.newId();
  const document: ArticleDocument = {
    articleId,
    text,
    textVersion: TEXT_VERSION,
    blockKinds: [...blockKinds],
  };
  const written = await onDisk(workspace.folder.article(articleId), async () => {
    await workspace.articles.create(document, workspace.seq);
    await workspace.articles.syncFolder();
  });
  if (!written.ok) return written;
  const article: Article = {
    id: articleId,
    title: clip(parsed.title) ?? originName,
    source: clip(parsed.source),
    author: clip(parsed.author),
    published: parsed.published,
    language: parsed.language?.slice(0, 35) ?? null,
    checksum,
    textVersion: TEXT_VERSION,
    length: text.length,
    words: countWords(text, parsed.language),
    origin: { name: originName.slice(0, 1000), format: parsed.format },
    importedAt: workspace.clock.now(),
    importedBy: workspace.analystId,
    status: 'new',
    dueDate: null,
    tags: [],
    revisionOf: null,
    deletedAt: null,
  };
  return ok({ known: false, article, document });
}

function clip(text: string | null): string | null {
  const trimmed = text?.trim().slice(0, 1000).toWellFormed() ?? '';
  return trimmed === '' ? null : trimmed;
}

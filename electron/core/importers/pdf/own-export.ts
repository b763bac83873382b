import { loss } from '../../../../shared/losses/loss.ts';
import { ok, type Result } from '../../../../shared/errors.ts';
import type { ArticleDocument } from '../../../../shared/schema/article.ts';
import { splitBlocks, type SourceBlock } from '../../../../shared/text/canonical.ts';
import type { ArticlePart } from '../../bundle/parts.ts';
import { readBundle, type BundleContent } from '../../bundle/read-bundle.ts';
import { BUNDLE_IN_PDF } from '../../bundle/bundle-in-pdf.ts';
import type { ParsedArticle } from '../importer.ts';
import type { PdfDocument } from './pdf-library.ts';

/** The bundle that rides in a PDF that Slantwise wrote; null for any other PDF, and where it was damaged. */
export async function ownBundle(document: PdfDocument): Promise<BundleContent | null> {
  const attached = await document.getAttachmentContent(BUNDLE_IN_PDF).catch(() => null);
  if (attached === null) return null;
  const bundle = await readBundle(BUNDLE_IN_PDF, attached);
  return bundle.ok && bundle.value.articles.length > 0 ? bundle.value : null;
}

/** An article of it as if it had been parsed, to the letter. */
export function ownArticle({ article, document }: Pick<ArticlePart, 'article' | 'document'>): ParsedArticle {
  const { title, source, author, published, language } = article;
  const blocks = blocksOf(document, true);
  return { format: 'pdf', title, source, author, published, language, blocks, warnings: [] };
}

/** The text of a PDF that Slantwise wrote, where one article is wanted. Null for any other PDF. */
export async function ownExport(document: PdfDocument): Promise<Result<ParsedArticle> | null> {
  const bundle = await ownBundle(document);
  const [first] = bundle?.articles ?? [];
  if (bundle === null || first === undefined) return null;
  const { articles } = bundle;
  const annotations = articles.reduce((sum, article) => sum + article.annotations.records.length, 0);
  return ok({
    ...ownArticle(first),
    blocks: articles.flatMap((each, at) => blocksOf(each.document, at === 0)),
    warnings: [
      ...(articles.length > 1 ? [loss('articles-joined', { count: articles.length })] : []),
      ...(annotations > 0 ? [loss('annotations-not-taken')] : []),
    ],
  });
}

function blocksOf(document: ArticleDocument, isFirst: boolean): readonly SourceBlock[] {
  return splitBlocks(document).map(({ kind, start, end }) => ({
    kind: kind === 'headline' && !isFirst ? 'heading' : kind,
    text: document.text.slice(start, end),
  }));
}

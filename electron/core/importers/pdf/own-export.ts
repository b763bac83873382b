import * as z from 'zod';
import { ok, type Result } from '../../../../shared/errors.ts';
import { Article, ArticleDocument } from '../../../../shared/schema/article.ts';
import { splitBlocks, type SourceBlock } from '../../../../shared/text/canonical.ts';
import type { ParsedArticle } from '../importer.ts';
import type { PdfDocument } from './pdf-library.ts';

/** What of the attachment (exporters/pdf/content/attachment.ts) makes the articles again. */
const Exported = z.object({
  format: z.literal('slantwise-annotations'),
  articles: z
    .array(
      z.object({
        article: z.object(
          Article.pick({ title: true, source: true, author: true, published: true, language: true }).shape,
        ),
        document: ArticleDocument,
        annotations: z.array(z.unknown()),
      }),
    )
    .min(1),
});
type Exported = z.infer<typeof Exported>;

/** The article of a PDF that Slantwise wrote, to the letter: it rides along as a file. Null for any other PDF. */
export async function ownExport(document: PdfDocument): Promise<Result<ParsedArticle> | null> {
  const attached = await document.getAttachmentContent('annotations.json').catch(() => null);
  const exported = attached === null ? null : exportedIn(attached);
  const [first] = exported?.articles ?? [];
  if (exported === null || first === undefined) return null;
  const annotations = exported.articles.reduce((sum, article) => sum + article.annotations.length, 0);
  return ok({
    format: 'pdf',
    ...first.article,
    blocks: exported.articles.flatMap((each, at) => blocksOf(each.document, at === 0)),
    warnings: [
      ...(exported.articles.length > 1
        ? [
            `It holds ${exported.articles.length} articles, which became one; export them one by one to have them apart.`,
          ]
        : []),
      ...(annotations > 0 ? ['The annotations in it were not taken in, only its text.'] : []),
    ],
  });
}

function exportedIn(bytes: Uint8Array): Exported | null {
  try {
    const read = Exported.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    return read.success ? read.data : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null; // another program's file of that name
    throw error;
  }
}

function blocksOf(document: ArticleDocument, isFirst: boolean): readonly SourceBlock[] {
  return splitBlocks(document).map(({ kind, start, end }) => ({
    kind: kind === 'headline' && !isFirst ? 'heading' : kind,
    text: document.text.slice(start, end),
  }));
}

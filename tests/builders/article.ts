import { createHash } from 'node:crypto';
import type { Article, ArticleDocument } from '../../shared/schema/article.ts';
import { countWords } from '../../shared/text/boundaries.ts';
import { canonicalise, TEXT_VERSION, type SourceBlock } from '../../shared/text/canonical.ts';
import { aMoment, aNewId } from './clock.ts';

export interface BuiltArticle {
  readonly article: Article;
  readonly document: ArticleDocument;
}

export type ArticleFields = Partial<Article> & {
  /** The text, a paragraph to each stretch between blank lines. */
  readonly text?: string;
  /** Instead of `text`, where kinds matter. */
  readonly blocks?: readonly SourceBlock[];
};

/** An article with its text, as an import would have left it: `anArticle({ text: 'Russia backs Assad.' })`. */
export function anArticle({ text, blocks, ...fields }: ArticleFields = {}): BuiltArticle {
  const canonical = canonicalise(
    blocks ?? paragraphs(text ?? 'The minister spoke. The opposition left the hall.'),
  );
  const id = fields.id ?? aNewId();
  const language = fields.language ?? null;
  return {
    article: {
      id,
      title: 'A test article',
      source: null,
      author: null,
      published: null,
      language,
      checksum: createHash('sha256').update(canonical.text).digest('hex'),
      textVersion: TEXT_VERSION,
      length: canonical.text.length,
      words: countWords(canonical.text, language),
      origin: { name: 'test.txt', format: 'text' },
      importedAt: aMoment(),
      importedBy: aNewId(),
      status: 'new',
      dueDate: null,
      tags: [],
      revisionOf: null,
      deletedAt: null,
      ...fields,
    },
    document: {
      articleId: id,
      text: canonical.text,
      textVersion: TEXT_VERSION,
      blockKinds: [...canonical.blockKinds],
    },
  };
}

function paragraphs(text: string): SourceBlock[] {
  return text.split(/\n{2,}/).map((paragraph) => ({ kind: 'paragraph', text: paragraph }));
}

import type { Actor } from '../../../shared/schema/actor.ts';
import type { Annotation } from '../../../shared/schema/annotation.ts';
import type { Article, ArticleDocument } from '../../../shared/schema/article.ts';

/** What the page is given: an article with its annotations, as the core would send it. */
export interface BenchArticle {
  readonly article: Article;
  readonly document: ArticleDocument;
  readonly actors: readonly Actor[];
  readonly annotations: readonly Annotation[];
}

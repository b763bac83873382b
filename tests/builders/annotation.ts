import { describe } from '../../shared/anchoring/describe.ts';
import type { Anchor, Annotation, Body } from '../../shared/schema/annotation.ts';
import type { ArticleDocument } from '../../shared/schema/article.ts';
import { aNote } from './bodies.ts';
import { aMoment, aNewId } from './clock.ts';

/** The anchor of the first place where a quote stands in a text. */
export function anAnchor(document: ArticleDocument, quote: string): Anchor {
  const start = document.text.indexOf(quote);
  const anchor =
    start === -1 ? null : describe(document.text, start, start + quote.length, document.textVersion);
  if (anchor === null) throw new Error(`The test article does not say “${quote}”.`);
  return anchor;
}

/** An annotation over a quote, or over the whole article when no quote is given. */
export function anAnnotation(
  document: ArticleDocument,
  quote: string | null = null,
  body: Body = aNote(),
  fields: Partial<Annotation> = {},
): Annotation {
  return {
    id: aNewId(),
    articleId: document.articleId,
    anchors: quote === null ? [] : [anAnchor(document, quote)],
    body,
    analystId: aNewId(),
    createdAt: aMoment(),
    modifiedAt: aMoment(),
    layer: 'own',
    status: 'accepted',
    links: [],
    carried: null,
    ...fields,
  };
}

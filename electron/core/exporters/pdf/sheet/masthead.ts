import type { Annotation } from '../../../../../shared/schema/annotation.ts';
import type { Article } from '../../../../../shared/schema/article.ts';
import { dateInWords } from '../content/calendar.ts';
import { lookOf, looks, type LookName } from '../content/look.ts';
import type { ReferenceBook } from '../content/reference-book.ts';
import type { MarkRegister } from './marks.ts';
import type { LegendEntry } from './sheet.ts';

/** What stands under the headline: who wrote it, when, how long it is, who annotated it. */
export function factsOf(article: Article, annotations: readonly Annotation[], book: ReferenceBook): string[] {
  const { labels } = book;
  const analysts = [...new Set(annotations.map((annotation) => book.analyst(annotation)))];
  return [
    ...(article.author === null ? [] : [labels.by(article.author)]),
    ...(article.published === null ? [] : [dateInWords(article.published, labels.locale)]),
    labels.words(article.words),
    labels.annotations(annotations.length),
    ...(analysts.length === 0 ? [] : [labels.annotatedBy(analysts)]),
  ];
}

/** A sample of each look that the article has, in a fixed order. */
export function legendOf(
  annotations: readonly Annotation[],
  book: ReferenceBook,
  marks: MarkRegister,
): LegendEntry[] {
  const counts = new Map<LookName, number>();
  for (const { body } of annotations) counts.set(lookOf(body), (counts.get(lookOf(body)) ?? 0) + 1);
  return (Object.keys(looks) as LookName[]).flatMap((look) => {
    const count = counts.get(look) ?? 0;
    if (count === 0) return [];
    return [{ mark: marks.add({ type: 'sample', look }), label: book.labels.look(look, book.words), count }];
  });
}

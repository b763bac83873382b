import type { AnnotationKind } from '../../shared/schema/annotation.ts';

/** What the article room writes and says, in the language of the interface. */
export interface ArticleWords {
  /** Names of parts, for screen readers. */
  readonly ribbon: string;
  readonly margin: string;
  readonly selectionBar: string;
  /** On the selection bar: short names of the kinds. */
  readonly tag: Readonly<Record<AnnotationKind, string>>;
  /** The codes on the selection bar, for screen readers. */
  readonly codes: string;
  /** The ribbon's value: “Paragraph 3 of 12”. */
  place(paragraph: number, of: number): string;
  /** Below the names on a card: “3 actors”, “3 actors, first mentions”. */
  actors(count: number, areFirstMentions: boolean): string;
  /** Above the list that is printed behind the text. */
  printedAnnotations(count: number): string;
  /** In that list: an annotation that was suggested and that nobody has looked at. */
  readonly notReviewed: string;
  /** On the card of an annotation without a passage. */
  readonly wholeArticle: string;
  suggested(title: string): string;
  /** On the card of an annotation that says something of others. */
  links(count: number): string;
  /** Said when a passage was selected: how many words. */
  selected(words: number): string;
}

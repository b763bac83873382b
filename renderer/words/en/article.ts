import type { ArticleWords } from '../../article/article-words.ts';

export const articleEn: ArticleWords = {
  ribbon: 'Place in the article',
  margin: 'Annotations beside the text',
  selectionBar: 'Tag the selected passage',
  tag: { actor: 'Actor', stance: 'Stance', bias: 'Bias', note: 'Note' },
  codes: 'The most used codes',
  printedAnnotations: (count) => (count === 1 ? '1 annotation' : `${count} annotations`),
  notReviewed: 'suggested, not yet reviewed',
  place: (paragraph, of) => `Paragraph ${paragraph} of ${of}`,
  actors: (count, areFirstMentions) =>
    `${count === 1 ? '1 actor' : `${count} actors`}${areFirstMentions ? ', first mentions' : ''}`,
  wholeArticle: 'whole article',
  links: (count) => (count === 1 ? '1 link' : `${count} links`),
  suggested: (title) => `Suggested: ${title}`,
  selected: (words) => (words === 1 ? '1 word selected' : `${words} words selected`),
};

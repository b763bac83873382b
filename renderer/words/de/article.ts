import type { ArticleWords } from '../../article/article-words.ts';

export const articleDe: ArticleWords = {
  ribbon: 'Stelle im Artikel',
  margin: 'Annotationen neben dem Text',
  selectionBar: 'Ausgewählte Textstelle codieren',
  tag: { actor: 'Akteur', stance: 'Haltung', bias: 'Bias', note: 'Notiz' },
  codes: 'Die häufigsten Codes',
  printedAnnotations: (count) => (count === 1 ? '1 Annotation' : `${count} Annotationen`),
  notReviewed: 'vorgeschlagen, noch nicht geprüft',
  place: (paragraph, of) => `Absatz ${paragraph} von ${of}`,
  actors: (count, areFirstMentions) =>
    `${count === 1 ? '1 Akteur' : `${count} Akteure`}${areFirstMentions ? ', erste Nennungen' : ''}`,
  links: (count) => (count === 1 ? '1 Verknüpfung' : `${count} Verknüpfungen`),
  wholeArticle: 'ganzer Artikel',
  suggested: (title) => `Vorgeschlagen: ${title}`,
  selected: (words) => (words === 1 ? '1 Wort ausgewählt' : `${words} Wörter ausgewählt`),
};

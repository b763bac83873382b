import type { ExportOptions } from '../../../../shared/export/export-options.ts';

/** What stands on a reading copy besides the article and the domain's own terms. */
const english = {
  annotations: 'Annotations',
  wholeArticle: 'On the whole article',
  by: (analyst: string) => `by ${analyst}`,
  show: 'Show',
  all: 'everybody',
  none: 'There are no annotations.',
  madeWith: (date: string) => `Annotated with Slantwise, ${date}`,
};

export type PageWords = typeof english;

const german: PageWords = {
  annotations: 'Annotationen',
  wholeArticle: 'Zum ganzen Artikel',
  by: (analyst) => `von ${analyst}`,
  show: 'Zeigen',
  all: 'alle',
  none: 'Es gibt keine Annotationen.',
  madeWith: (date) => `Mit Slantwise angemerkt, ${date}`,
};

export const pageWords: Readonly<Record<ExportOptions['labels'], PageWords>> = { en: english, de: german };

import { counted } from './counted.ts';

export const readingEn = {
  tabs: {
    label: 'Open articles',
    close: (title: string) => `Close “${title}”`,
  },
  article: 'Article',
  loading: 'Opening the article…',
  none: {
    title: 'No article is open',
    text: 'Choose one in the library, or import an article to begin.',
    action: 'Go to the library',
  },
  failed: { title: 'This article could not be opened', action: 'Back to the library' },
  /** While the edges of an annotation are being moved. */
  reshaping: {
    passage: (words: number) => counted(words, 'word'),
    keep: 'keeps it',
    leave: 'leaves it as it was',
  },
  meta: {
    words: (count: number) => counted(count, 'word'),
    annotations: (count: number) => counted(count, 'annotation'),
    narrowed: 'only what the filter lets pass is shown',
  },
} as const;

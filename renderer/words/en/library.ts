import { counted } from './counted.ts';

export const libraryEn = {
  title: 'Library',
  import: 'Import…',
  filter: 'Filter by title, source or author',
  shown: (shown: number, all: number) =>
    shown === all
      ? counted(all, 'article')
      : `${shown.toLocaleString('en-GB')} of ${counted(all, 'article')}`,
  where: { articles: 'Articles', bin: 'Bin' },
  whereLabel: 'Show',
  columns: {
    title: 'Title',
    source: 'Source',
    published: 'Published',
    imported: 'Imported',
    words: 'Words',
    language: 'Lang.',
    actor: 'Actors',
    stance: 'Stances',
    bias: 'Bias',
    note: 'Notes',
  },
  open: 'Open',
  openArticle: (title: string) => `Open “${title}”`,
  details: 'Article details',
  fields: {
    title: 'Title',
    source: 'Source',
    author: 'Author',
    published: 'Published',
    language: 'Language',
  },
  badDate: 'This is not a date. Write 2015, 2015-11 or 2015-11-22.',
  badTitle: 'An article needs a title.',
  badLanguage: 'This is not a language code. Write one such as en, fa or zh-Hant.',
  facts: {
    imported: (when: string, name: string) => `Imported ${when} from ${name}`,
    words: (words: number) => counted(words, 'word'),
  },
  bin: 'Move to bin',
  restore: 'Take out of bin',
  choose: 'Select an article to see its details.',
  empty: {
    title: 'No articles yet',
    text: 'Import text, web pages, PDF or Word files. You can also drop files anywhere on this window, or paste an article’s text with Ctrl V.',
    action: 'Import articles…',
  },
  emptyBin: {
    title: 'The bin is empty',
    text: 'Articles that you move to the bin wait here with all their annotations.',
  },
  noMatch: {
    title: 'Nothing matches',
    text: 'No article has these words in its title, source or author.',
    action: 'Clear the filter',
  },
  importing: {
    label: 'Import',
    running: (done: number, total: number) => `Importing ${Math.min(done + 1, total)} of ${total}`,
    reading: (total: number) => `Reading ${counted(total, 'file')}`,
    cancel: 'Cancel',
    close: 'Close',
    done: (count: number) => `${counted(count, 'article')} imported`,
    cancelled: 'Import cancelled. What was imported before stays.',
    imported: 'Imported.',
    known: 'In the library already.',
    refused: 'Not imported',
    pastedText: 'Pasted text',
    pastedPage: 'Pasted page',
  },
} as const;

import type { UnplacedReason } from '../../../shared/api/import-report.ts';
import { counted } from './counted.ts';

export const libraryEn = {
  title: 'Library',
  import: 'Import…',
  filter: 'Filter by title, source, author, tag',
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
    status: 'Status',
    due: 'Due',
    tags: 'Tags',
    progress: 'Read to',
    lastRead: 'Last read',
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
    status: 'Status',
    dueDate: 'Due',
    tags: 'Tags',
  },
  statusNames: { new: 'New', 'in-work': 'In work', done: 'Done' },
  dueNames: { overdue: 'Overdue', soon: 'Within a week', later: 'Later', none: 'Not due' },
  overdueSince: (day: string) => `Was due on ${day}`,
  untagged: 'Without a tag',
  unknownLanguage: 'Not known',
  filters: 'Filters',
  clearAll: 'Clear all',
  facets: { status: 'Status', due: 'Due', tags: 'Tag', languages: 'Language' },
  percent: (share: number) => `${Math.floor(share * 100)}%`,
  allDetails: 'All details',
  annotate: 'Add annotations…',
  toLibrary: 'To the library',
  known: {
    label: 'What is known',
    characters: 'Characters',
    file: 'From file',
    format: 'Format',
    by: 'By',
    checksum: 'Checksum',
  },
  begun: 'This was the article’s first annotation.',
  markInWork: 'Mark it as in work',
  recent: 'Read lately',
  finder: {
    title: 'Open article',
    hint: 'Type a title, source, author or tag',
    empty: 'No article fits these words.',
    noneYet: 'Articles that you read will be listed here.',
  },
  several: {
    title: (count: number) => `${counted(count, 'article')} selected`,
    export: 'Export…',
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
    text: 'Import PDF, Word, web pages, e-books, e-mail or text. You can also drop files anywhere on this window, or paste an article’s text with Ctrl V.',
    action: 'Import articles…',
  },
  emptyBin: {
    title: 'The bin is empty',
    text: 'Articles that you move to the bin wait here with all their annotations.',
  },
  noMatch: {
    title: 'Nothing matches',
    text: 'No article fits these words and filters.',
    action: 'Clear the filter',
  },
  importing: {
    label: 'Import',
    running: (done: number, total: number) => `Importing ${Math.min(done + 1, total)} of ${total}`,
    reading: (total: number) => `Reading ${counted(total, 'file')}`,
    cancel: 'Cancel',
    close: 'Close',
    done: (count: number) => `${counted(count, 'article')} imported`,
    /** Where files brought annotations, and no articles. */
    doneAnnotating: (count: number) => `${counted(count, 'annotation')} added`,
    cancelled: 'Import cancelled. What was imported before stays.',
    imported: 'Imported.',
    known: 'In the library already.',
    /** What did not become an article; empty where all did. */
    left: (refused: number, known: number) =>
      [
        refused === 0 ? '' : `${counted(refused, 'file')} not imported.`,
        known === 0 ? '' : `${counted(known, 'article')} in the library already.`,
      ]
        .filter((part) => part !== '')
        .join(' '),
    pastedText: 'Pasted text',
    pastedPage: 'Pasted page',
    articleToo: 'The article came with them.',
    annotationsAdded: (count: number) => `${counted(count, 'annotation')} added.`,
    annotationsMoved: (count: number) =>
      count === 1
        ? 'One of them stands elsewhere than the file says, or with other signs.'
        : `${count.toLocaleString('en-GB')} of them stand elsewhere than the file says, or with other signs.`,
    annotationsKnown: (count: number) => `${count.toLocaleString('en-GB')} there already.`,
    /** What a merged bundle did besides; empty where it only added. */
    merged: (changed: number, deleted: number, conflicts: number) =>
      [
        changed === 0 ? '' : `${counted(changed, 'annotation')} changed.`,
        deleted === 0 ? '' : `${counted(deleted, 'annotation')} deleted, as on the other desk.`,
        conflicts === 0 ? '' : `${counted(conflicts, 'contradiction')} to be settled.`,
      ]
        .filter((part) => part !== '')
        .join(' '),
    ofPassage: (quote: string, why: string) => `“${quote}”: ${why}`,
    unplaced: {
      absent: 'It is not in the article.',
      ambiguous: 'It stands in several places, and nothing tells which is meant.',
      'out-of-range': 'The passage lies outside the article.',
      'no-selector': 'The passage is given neither by its words nor by its position.',
      'other-article': 'It belongs to another article.',
      refused: 'It lacks something that an annotation of its kind must have.',
    } satisfies Record<UnplacedReason, string>,
    losses: 'What of the file has no place here:',
    notTaken: (count: number) => `Not taken, or not whole (${count.toLocaleString('en-GB')}):`,
    restKept: 'The rest of the annotation was kept.',
    showAll: (count: number) => `Show all ${count.toLocaleString('en-GB')}`,
  },
} as const;

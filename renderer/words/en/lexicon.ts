import { counted } from './counted.ts';

export const lexiconEn = {
  title: 'Lexicon',
  open: 'Lexicon',
  back: 'Codebook',
  filter: 'Filter by words',
  shown: (shown: number, all: number) =>
    shown === all ? counted(all, 'phrase') : `${shown.toLocaleString('en-GB')} of ${counted(all, 'phrase')}`,
  new: 'New phrase',
  newText: 'new phrase',
  columns: { text: 'Phrase', code: 'Code', language: 'Language', suggestion: 'Neutral wording' },
  off: 'off',
  details: 'Phrase',
  choose:
    'Select a phrase to see and edit it. Wherever it stands in an article, it is suggested as a bias note.',
  fields: {
    text: 'Phrase',
    textHint: 'An asterisk at its end stands for any ending: slam* is slammed and slamming.',
    code: 'Suggested code',
    language: 'Language',
    languageHint: 'A tag like en or pt-BR; empty for articles of any language.',
    suggestion: 'Neutral wording',
    note: 'Why',
    enabled: 'Suggest it',
  },
  badText: 'A phrase needs at least two letters.',
  badLanguage: 'This is no language tag: it should be like en or pt-BR.',
  delete: 'Delete',
  anyLanguage: 'any',
  empty: {
    title: 'The lexicon is empty',
    text: 'Phrases that you add here are suggested as bias notes wherever they stand in an article.',
  },
  noMatch: {
    title: 'No phrase matches',
    text: 'Nothing in the lexicon has these words.',
    action: 'Clear the filter',
  },
} as const;

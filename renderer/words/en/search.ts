import { counted } from './counted.ts';

export const searchEn = {
  title: 'Search',
  field: 'Words, “phrases”, beginnings*',
  hits: 'What was found',
  looking: 'Looking…',
  count: (shown: number, all: number) =>
    shown === all ? counted(all, 'place') : `the best ${shown} of ${all.toLocaleString('en-GB')} places`,
  more: (count: number) => `${count.toLocaleString('en-GB')} more in it`,
  found: { title: 'Title', text: 'Text', note: 'Annotation', actor: 'Actor' },
  kinds: { actor: 'Mention', stance: 'Stance', bias: 'Bias note', note: 'Note' },
  parts: { title: 'Titles and authors', text: 'Texts', note: 'Notes', actor: 'Actors' },
  filters: 'Narrow the search',
  facets: {
    parts: 'Where',
    kinds: 'Annotations',
    actorIds: 'Actor',
    codeIds: 'Code',
    polarities: 'Polarity',
    analystIds: 'Analyst',
    sources: 'Source',
    from: 'From',
    to: 'To',
  },
  clear: 'Clear all',
  building: (done: number, total: number) =>
    total === 0
      ? 'The library is being got ready for the search.'
      : `The library is being got ready: ${done.toLocaleString('en-GB')} of ${counted(total, 'article')}. What is found in them is shown already.`,
  empty: {
    title: 'Search the whole library',
    text: 'Texts, titles, notes and actors. Words must all be there; quotation marks make a phrase, an asterisk the beginning of a word.',
  },
  none: {
    title: 'Nothing was found',
    text: 'No text, title, note or actor has all of these words.',
  },
  failed: 'The library cannot be searched just now',
  again: 'Search again',
} as const;

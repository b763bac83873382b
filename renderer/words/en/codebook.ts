import { counted } from './counted.ts';

export const codebookEn = {
  title: 'Codebook',
  schemes: { bias: 'Bias codes', issue: 'Issues', 'actor-kind': 'Kinds of actors' },
  schemeLabel: 'Part of the codebook',
  new: { bias: 'New code', issue: 'New issue', 'actor-kind': 'New kind' },
  newBelow: 'New code below',
  showRetired: 'Show retired',
  retiredMark: 'retired',
  details: 'Code',
  fields: {
    name: 'Name',
    definition: 'Definition',
    examples: 'Examples',
    examplesHint: 'One to a line.',
    parent: 'Below',
    source: 'From',
    colour: 'Colour',
    wholeArticle: 'May be about the whole article',
  },
  badName: 'A code needs a name.',
  retire: 'Retire',
  reinstate: 'Bring back',
  retireHint: 'A retired code is no longer offered; what was coded with it stays.',
  uses: (count: number) => (count === 0 ? 'Not used yet' : `Used ${counted(count, 'time')} in the library`),
  choose: 'Select a code to see and edit it.',
  emptyIssues: {
    title: 'No issues yet',
    text: 'Issues are what stances can be about besides actors: a ceasefire, a treaty, a war. They appear here when you create one in a stance, or now.',
  },
  empty: { title: 'Nothing here yet', text: 'Add the first one.' },
} as const;

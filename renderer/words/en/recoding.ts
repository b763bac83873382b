import { counted } from './counted.ts';

/** Going through what was coded with a code. */
export const recodingEn = {
  title: (name: string) => `Recode “${name}”`,
  back: 'Codebook',
  finish: 'Done',
  searching: (done: number, total: number) =>
    total === 0 ? 'Searching the library…' : `Searching the library: ${done} of ${counted(total, 'article')}`,
  stop: 'Stop',
  stopped: { title: 'The search was stopped', text: 'Nothing was changed.', action: 'Search again' },
  progress: (done: number, total: number) => `${done} of ${total} decided`,
  left: (count: number) => (count === 0 ? 'None left' : `${count.toLocaleString('en-GB')} left`),
  more: (count: number) => `${counted(count, 'more use', 'more uses')} will be listed after these.`,
  list: 'What was coded with it',
  actor: 'Actor',
  wholeArticle: 'About the whole article',
  leftAsIs: 'left as it is',
  becomes: (name: string) => `now “${name}”`,
  side: 'Decide',
  scope: 'For',
  scopes: { one: 'This one', article: 'This article', rest: 'All left' },
  targets: 'It becomes',
  otherTarget: 'Another code',
  leave: 'Leave as it is',
  openArticle: 'Open the article',
  openActor: 'Show the actor',
  note: 'Note',
  help: 'Press the number of a code to decide and go on; with Shift for the whole article. 0 leaves it.',
  helpWithActors: 'Press the number of a kind to decide and go on. 0 leaves it.',
  skipped: (count: number, name: string) =>
    `${counted(count, 'note')} on a whole article stayed: “${name}” needs a passage.`,
  nothing: {
    title: 'Nothing is coded with it',
    text: 'No article in the library uses this code any more.',
  },
  done: {
    title: 'Everything is decided',
    text: 'No passage with this code is left. What you left as it is comes up again next time.',
  },
} as const;

import type { Vocabulary } from '../../../../../shared/words/vocabulary-en.ts';
import type { LookName } from './look.ts';

/** The words of the printed page that are not terms of the domain (those are in shared/words). */
export const labelsEn = {
  /** How numbers are written. */
  locale: 'en-GB',
  /** What the numbers of the tables' rows begin with. */
  rowLetters: { actor: 'A', stance: 'S', bias: 'B', note: 'N' },
  onArticle: (title: string) => `Annotations on “${title}”`,
  by: (author: string) => `By ${author}`,
  words: (count: number) => counted(count, 'word', 'words'),
  annotations: (count: number) => counted(count, 'annotation', 'annotations'),
  annotatedBy: (names: readonly string[]) => `Annotated by ${names.join(', ')}`,
  wholeArticle: 'whole article',
  passageLost: 'passage not found',
  suggested: 'suggested, not yet reviewed',
  consensus: 'consensus',
  source: 'Source',
  mode: 'Mode',
  confidence: 'Confidence',
  eventDate: 'Date of the event',
  voice: 'Voice',
  suggestion: 'Neutral wording',
  aliases: 'Also',
  status: 'Status',
  layer: 'Layer',
  aboutWhole: 'About the whole article.',
  lostPassage: (quote: string) => `The passage was not found in this text: “${quote}”`,
  inConfidence: (word: string) => `${word} confidence`,
  /** Below a matrix that leaves out who or what is named least. */
  leftOut: (holders: number, targets: number) =>
    `Not shown: ${[
      ...(holders === 0 ? [] : [counted(holders, 'holder', 'holders')]),
      ...(targets === 0 ? [] : [counted(targets, 'target', 'targets')]),
    ].join(' and ')} with the fewest stances; the list above has them all.`,
  /** What the legend says beside a sample. */
  look: (look: LookName, words: Vocabulary) => {
    if (look === 'actor' || look === 'bias' || look === 'note') return words.kind[look];
    const side =
      look === 'neutral' ? `${words.polarity.mixed}, ${words.polarity.neutral}` : words.polarity[look];
    return `${words.kind.stance} ${side}`;
  },
  /** What the templates print: heads of tables, the foot of the page. */
  page: {
    madeWith: 'Annotated with Slantwise',
    attachment: 'The annotations of this document with its text and all that they refer to, for Slantwise',
    actors: 'Actors',
    stances: 'Stances',
    matrix: 'Who stands where',
    biasNotes: 'Bias notes',
    notes: 'Notes',
    number: 'No.',
    actor: 'Actor',
    kind: 'Kind',
    mentions: 'Mentions',
    held: 'Stances held',
    received: 'Stances towards',
    pages: 'Pages',
    holder: 'Holder',
    position: 'Position',
    target: 'Target',
    passage: 'Passage',
    page: 'Page',
    severity: 'Severity',
    effect: 'Effect',
    voice: 'voice',
    note: 'Note',
    suggestion: 'Neutral wording:',
    /** After a number, in a crowded margin: “4 more in the tables”. */
    more: 'more in the tables',
  },
} as const;

function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

/** A translation has the same shape; a phrase with blanks is a function. */
export type Labels = Translated<typeof labelsEn>;
type Translated<T> = T extends string
  ? string
  : T extends (...blanks: infer Blanks) => string
    ? (...blanks: Blanks) => string
    : { readonly [K in keyof T]: Translated<T[K]> };

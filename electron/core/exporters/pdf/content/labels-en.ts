import type { Vocabulary } from '../../../../../shared/words/vocabulary-en.ts';
import type { LookName } from './look.ts';

/** The words of the printed page that are not terms of the domain (those are in shared/words). */
export const labels = {
  onArticle: (title: string) => `Annotations on “${title}”`,
  by: (author: string) => `By ${author}`,
  words: (count: number) => counted(count, 'word', 'words'),
  annotations: (count: number) => counted(count, 'annotation', 'annotations'),
  annotatedBy: (names: readonly string[]) => `Annotated by ${names.join(', ')}`,
  exported: (date: string) => `Exported ${date}`,
  wholeArticle: 'whole article',
  passageLost: 'passage not found',
  continued: 'Continued from the page before.',
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
  link: (relation: string) => `${relation.charAt(0).toUpperCase()}${relation.slice(1)}`,
  passage: 'Passage',
  aboutWhole: 'About the whole article.',
  lostPassage: (quote: string) => `The passage was not found in this text: “${quote}”`,
  inConfidence: (word: string) => `${word} confidence`,
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
    attachment: 'The annotations of this document, with the text and all they refer to, as JSON',
    actors: 'Actors',
    stances: 'Stances',
    biasNotes: 'Bias notes',
    notes: 'Notes',
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
    code: 'Code',
    effect: 'Effect',
    voice: 'voice',
    note: 'Note',
    suggestion: 'Neutral wording:',
  },
} as const;

function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

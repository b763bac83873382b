import { counted, roughly } from './counted.ts';

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

export const suggestionsEn = {
  tab: (count: number) => `Review ${roughly(count)}`,
  label: 'Suggestions',
  toReview: (count: number) => `${counted(count, 'suggestion')} to review`,
  barLabel: 'Suggestion',
  accept: 'Accept',
  acceptAsStance: 'Make a stance',
  choose: 'Choose',
  reject: 'Reject',
  acceptSame: (count: number) => `Accept all ${count.toLocaleString('en-GB')}`,
  rejectSame: (count: number) => `Reject all ${count.toLocaleString('en-GB')}`,
  groups: { name: 'Names', quotation: 'Quotations' },
  groupsLabel: 'Kinds of suggestions',
  all: 'All',
  show: (group: string) => `Show only: ${group}`,
  acceptAll: (count: number, group: string) => `Accept ${count.toLocaleString('en-GB')}: ${group}`,
  rejectAll: (count: number, group: string) => `Reject ${count.toLocaleString('en-GB')}: ${group}`,
  /** Why something is suggested. */
  reasons: {
    name: (actor: string) => `“${actor}” is among the actors.`,
    alias: (quote: string, actor: string) => `“${quote}” is a name of ${actor}.`,
    shared: (quote: string, actors: readonly string[]) =>
      `“${quote}” is a name of ${list.format(actors)}: choose which.`,
    quotation: (speaker: string) => `${speaker} is quoted here.`,
    quotationOfSomebody: 'Somebody is quoted here.',
    wording: (code: string) => `${code}, by the lexicon.`,
    neutral: (wording: string) => `Neutral: “${wording}”.`,
  },
  looking: 'Looking for suggestions…',
  failed:
    'The search for suggestions broke off; your annotations are safe. Open the article again to repeat it.',
  none: {
    title: 'Nothing to review',
    text: 'Names of actors, quotations and slanted wordings that are found in the text are suggested here.',
  },
  rejected: (count: number) => `${counted(count, 'suggestion')} rejected`,
  suggestAgain: 'Suggest again',
  keys: 'Y accepts, X rejects, G goes on; with Shift, all that are alike.',
} as const;

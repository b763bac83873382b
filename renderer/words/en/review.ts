import { counted, roughly } from './counted.ts';

export const reviewEn = {
  label: 'Annotations to review',
  tab: (count: number) => `Carried ${roughly(count)}`,
  progressLabel: 'Reviewed',
  progress: (done: number, all: number) =>
    `${done.toLocaleString('en-GB')} of ${counted(all, 'annotation')} reviewed`,
  show: 'Show',
  all: (count: number) => `All ${count}`,
  counted: {
    exact: (count: number) => `Exact ${count}`,
    moved: (count: number) => `Moved ${count}`,
    lost: (count: number) => `Lost ${count}`,
  },
  outcomes: { exact: 'Exact', moved: 'Moved', lost: 'Lost' },
  movedBy: (confidence: number) => `Moved · ${Math.round(confidence * 100)}%`,
  acceptExact: (count: number) => `Accept ${count} exact`,
  acceptSure: (count: number, least: number) => `Accept ${count} from ${Math.round(least * 100)}% up`,
  noneOfThese: 'None of these is left to review.',
  decision: 'Decision',
  before: 'Old edition',
  after: 'This edition',
  lostText:
    'These words are not in this edition. Select another passage in the text, keep it without one, or drop it.',
  severalText: (places: number) =>
    places === 1
      ? 'These words stand here once, in other company. Is it what was meant?'
      : `These words stand here in ${places} places, and nothing tells which was meant.`,
  showPlace: 'Show the next place',
  passages: (found: number, all: number) => `${found} of ${counted(all, 'passage')} found.`,
  accept: 'Accept',
  keepLost: 'Keep without passage',
  drop: 'Drop',
  selectFirst: 'Select a passage in the text first.',
  lostPassage: 'Passage lost',
  newEdition: 'Import new edition…',
  carryOver: 'Carry annotations over',
  likely: (title: string, old: string, share: number) =>
    `“${title}” looks like a new edition of “${old}”: ${Math.round(share * 100)}% is the same text.`,
  likelyShort: (old: string, share: number) =>
    `Looks like a new edition of “${old}” (${Math.round(share * 100)}% the same text).`,
  carried: (exact: number, moved: number, lost: number) =>
    `Carried over for review: ${exact} exact, ${moved} moved, ${lost} lost.`,
  nothingCarried: 'The new edition is linked; the old one had no annotations to carry over.',
  editionOf: 'New edition of',
  superseded: 'Superseded by',
  supersededMark: 'Superseded',
} as const;

import { counted } from './counted.ts';

const number = (value: number): string => value.toLocaleString('en-GB');

/** What analysts made of the same articles, side by side, and the team's decision. */
export const compareEn = {
  title: 'Compare',
  scope: 'Articles',
  layers: 'Analysts',
  which: 'Which passages',
  filters: { differing: 'Differences', agreed: 'Agreed', all: 'All' },
  articles: 'Articles to compare',
  differences: 'Passages to compare',
  decision: 'What each says',
  progress: (settled: number, total: number) => `${number(settled)} of ${number(total)} settled`,
  contested: (settled: number, total: number, contested: number) =>
    `${number(settled)} of ${number(total)} · ${number(contested)} contested`,
  looking: 'Comparing the layers',
  cancel: 'Cancel',
  cancelled: 'Comparing was cancelled.',
  failed: 'The layers could not be compared',
  again: 'Compare again',
  empty: {
    title: 'Nothing to compare yet',
    text: 'Here two analysts’ annotations of the same article stand side by side, and you decide what goes into the consensus. Take in a teammate’s bundle to begin.',
    action: 'Take in a bundle',
  },
  nothing: {
    title: 'Nothing here',
    text: 'No passage of this article is among those that are gone through.',
  },
  blind: (count: number) =>
    count === 1
      ? 'One article is coded blind here: what the others marked is hidden until you hand your work back.'
      : `${number(count)} articles are coded blind here: what the others marked is hidden until you hand your work back.`,
  oneLayer: 'Fewer than two of these analysts have annotated this article.',
  noneHere: 'There are no such passages in this article.',
  types: {
    values: 'said differently',
    only: 'not marked by all',
    bounds: 'other bounds',
    same: 'all agree',
  },
  states: { open: 'open', settled: 'settled', contested: 'contested' },
  place: (at: number, of: number) => `${number(at)} of ${number(of)}`,
  field: 'Field',
  passage: 'Passage',
  differs: 'differs:',
  namesakes: (name: string) =>
    `Records made apart are called alike (“${name}”). Once they are joined, nobody differs by them.`,
  joinActors: 'Join actors…',
  joinTerms: 'Join codes and issues…',
  holds: 'Holds',
  notMarked: 'Nothing',
  all: (count: number) => (count === 2 ? 'Both' : `All ${number(count)}`),
  none: 'None',
  noneHolds: 'None of them holds',
  newReading: 'New reading',
  letHold: 'Let it hold',
  openAgain: 'Open again',
  showInArticle: 'Open the article',
  reason: 'Reason',
  reasonHint: 'Becomes an example under its code',
  nextOpen: 'next open',
  nextAndPrevious: 'next and previous',
  decided: (count: number) => (count === 1 ? 'The decision' : 'Decisions made apart'),
  whereDecided: 'Open where it was decided',
  keepDecision: 'Keep this one',
  nowhere: { any: 'There is no other passage to compare.', open: 'Everything here is settled.' },
  byRule: 'By rule…',
  rule: {
    title: 'Settle by rule',
    detail: 'Only what is open is settled, all of it as one step that can be undone.',
    where: 'Where',
    here: 'This article',
    everywhere: (count: number) => `All ${counted(count, 'article')}`,
    rule: 'What holds',
    rules: { unanimous: 'Where all agree', majority: 'The majority', trusted: 'One analyst' },
    explained: {
      unanimous: 'Passages that everybody marked in the same bounds, saying the same.',
      majority:
        'What more than half of the analysts say; where more than half marked nothing, nothing holds.',
      trusted: 'What this analyst says; where they marked nothing, nothing holds.',
    },
    analyst: 'Analyst',
    count: (count: number) => `Settles ${counted(count, 'passage')}.`,
    nothing: 'There is nothing that this rule would settle.',
    run: (count: number) => `Settle ${number(count)}`,
    running: 'Settling',
    done: (count: number) => `Settled ${counted(count, 'passage')}.`,
  },
} as const;

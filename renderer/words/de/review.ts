import type { Words } from '../words.ts';
import { counted, roughly } from './counted.ts';

export const reviewDe: Words['review'] = {
  label: 'Annotationen zur Prüfung',
  tab: (count) => `Übertragen ${roughly(count)}`,
  progressLabel: 'Geprüft',
  progress: (done, all) =>
    `${done.toLocaleString('de-DE')} von ${counted(all, 'Annotation', 'Annotationen')} geprüft`,
  show: 'Zeigen',
  all: (count) => `Alle ${count}`,
  counted: {
    exact: (count) => `Genau ${count}`,
    moved: (count) => `Verschoben ${count}`,
    lost: (count) => `Verloren ${count}`,
  },
  outcomes: { exact: 'Genau', moved: 'Verschoben', lost: 'Verloren' },
  movedBy: (confidence) => `Verschoben · ${Math.round(confidence * 100)} %`,
  acceptExact: (count) => `${count} genaue annehmen`,
  acceptSure: (count, least) => `${count} ab ${Math.round(least * 100)} % annehmen`,
  noneOfThese: 'Von diesen ist keine mehr zu prüfen.',
  decision: 'Entscheidung',
  before: 'Alte Fassung',
  after: 'Diese Fassung',
  lostText:
    'Diese Wörter stehen nicht in dieser Fassung. Wählen Sie eine andere Stelle im Text, behalten Sie die Annotation ohne Stelle, oder lassen Sie sie fallen.',
  severalText: (places) =>
    places === 1
      ? 'Diese Wörter stehen hier einmal, in anderer Umgebung. Ist das gemeint?'
      : `Diese Wörter stehen hier an ${places} Stellen, und nichts sagt, welche gemeint war.`,
  showPlace: 'Nächste Stelle zeigen',
  passages: (found, all) => `${found} von ${counted(all, 'Stelle', 'Stellen')} gefunden.`,
  accept: 'Annehmen',
  keepLost: 'Ohne Stelle behalten',
  drop: 'Fallen lassen',
  selectFirst: 'Wählen Sie zuerst eine Stelle im Text aus.',
  lostPassage: 'Stelle verloren',
  newEdition: 'Neue Fassung importieren …',
  carryOver: 'Annotationen übertragen',
  likely: (title, old, share) =>
    `„${title}“ scheint eine neue Fassung von „${old}“ zu sein: ${Math.round(share * 100)} % des Textes sind gleich.`,
  likelyShort: (old, share) =>
    `Scheint eine neue Fassung von „${old}“ zu sein (${Math.round(share * 100)} % gleicher Text).`,
  carried: (exact, moved, lost) =>
    `Zur Prüfung übertragen: ${exact} genau, ${moved} verschoben, ${lost} verloren.`,
  nothingCarried:
    'Die neue Fassung ist verknüpft; die alte hatte keine Annotationen, die zu übertragen wären.',
  editionOf: 'Neue Fassung von',
  superseded: 'Abgelöst durch',
  supersededMark: 'Abgelöst',
};

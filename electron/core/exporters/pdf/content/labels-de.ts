import type { Labels } from './labels-en.ts';

/** The printed page in German. */
export const labelsDe: Labels = {
  locale: 'de-DE',
  rowLetters: { actor: 'A', stance: 'H', bias: 'B', note: 'N' },
  onArticle: (title) => `Annotationen zu „${title}“`,
  by: (author) => `Von ${author}`,
  words: (count) => counted(count, 'Wort', 'Wörter'),
  annotations: (count) => counted(count, 'Annotation', 'Annotationen'),
  annotatedBy: (names) => `Annotiert von ${names.join(', ')}`,
  wholeArticle: 'ganzer Artikel',
  passageLost: 'Stelle nicht gefunden',
  suggested: 'vorgeschlagen, noch nicht geprüft',
  consensus: 'Konsens',
  source: 'Quelle',
  mode: 'Art',
  confidence: 'Sicherheit',
  eventDate: 'Datum des Ereignisses',
  voice: 'Stimme',
  suggestion: 'Neutrale Formulierung',
  aliases: 'Auch',
  status: 'Status',
  layer: 'Ebene',
  aboutWhole: 'Zum ganzen Artikel.',
  lostPassage: (quote) => `Die Stelle wurde in diesem Text nicht gefunden: „${quote}“`,
  inConfidence: (word) => `Sicherheit ${word}`,
  leftOut: (holders, targets) =>
    `Nicht gezeigt: ${[
      ...(holders === 0 ? [] : [counted(holders, 'Träger', 'Träger')]),
      ...(targets === 0 ? [] : [counted(targets, 'Ziel', 'Ziele')]),
    ].join(' und ')} mit den wenigsten Haltungen; die Liste oben nennt alle.`,
  look: (look, words) => {
    if (look === 'actor' || look === 'bias' || look === 'note') return words.kind[look];
    const side =
      look === 'neutral' ? `${words.polarity.mixed}, ${words.polarity.neutral}` : words.polarity[look];
    return `${words.kind.stance} ${side}`;
  },
  page: {
    madeWith: 'Annotiert mit Slantwise',
    attachment:
      'Die Annotationen dieses Dokuments mit dem Text und allem, worauf sie sich beziehen, für Slantwise',
    actors: 'Akteure',
    stances: 'Haltungen',
    matrix: 'Wer wo steht',
    biasNotes: 'Bias-Notizen',
    notes: 'Notizen',
    number: 'Nr.',
    actor: 'Akteur',
    kind: 'Art',
    mentions: 'Nennungen',
    held: 'Eigene Haltungen',
    received: 'Haltungen ihm gegenüber',
    pages: 'Seiten',
    holder: 'Träger',
    position: 'Position',
    target: 'Ziel',
    passage: 'Stelle',
    page: 'Seite',
    severity: 'Schwere',
    effect: 'Wirkung',
    voice: 'Stimme',
    note: 'Notiz',
    suggestion: 'Neutrale Formulierung:',
    more: 'weitere in den Tabellen',
  },
};

function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('de-DE')} ${count === 1 ? one : many}`;
}

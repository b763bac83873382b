import type { Words } from '../words.ts';
import { counted } from './counted.ts';

export const recodingDe: Words['recoding'] = {
  title: (name) => `„${name}“ umcodieren`,
  back: 'Codebuch',
  finish: 'Fertig',
  searching: (done, total) =>
    total === 0
      ? 'Die Bibliothek wird durchsucht …'
      : `Die Bibliothek wird durchsucht: ${done} von ${counted(total, 'Artikel', 'Artikeln')}`,
  stop: 'Anhalten',
  stopped: {
    title: 'Die Suche wurde angehalten',
    text: 'Nichts wurde geändert.',
    action: 'Noch einmal suchen',
  },
  progress: (done, total) => `${done} von ${total} entschieden`,
  left: (count) => (count === 0 ? 'Nichts mehr übrig' : `${count.toLocaleString('de-DE')} übrig`),
  more: (count) => `${counted(count, 'weitere Codierung folgt', 'weitere Codierungen folgen')} nach diesen.`,
  list: 'Was damit codiert ist',
  actor: 'Akteur',
  wholeArticle: 'Betrifft den ganzen Artikel',
  leftAsIs: 'bleibt, wie es ist',
  becomes: (name) => `jetzt „${name}“`,
  side: 'Entscheiden',
  scope: 'Für',
  scopes: { one: 'Dieses', article: 'Diesen Artikel', rest: 'Alles Übrige' },
  targets: 'Es wird',
  otherTarget: 'Ein anderer Code',
  leave: 'So lassen',
  openArticle: 'Artikel öffnen',
  openActor: 'Akteur zeigen',
  note: 'Notiz',
  help: 'Drücken Sie die Nummer eines Codes, um zu entscheiden und weiterzugehen; mit Umschalt für den ganzen Artikel. 0 lässt es so.',
  helpWithActors: 'Drücken Sie die Nummer einer Art, um zu entscheiden und weiterzugehen. 0 lässt es so.',
  skipped: (count, name) =>
    `${counted(count, 'Notiz zu einem ganzen Artikel blieb', 'Notizen zu ganzen Artikeln blieben')}: „${name}“ braucht eine Textstelle.`,
  nothing: {
    title: 'Nichts ist damit codiert',
    text: 'Kein Artikel der Bibliothek verwendet diesen Code noch.',
  },
  done: {
    title: 'Alles ist entschieden',
    text: 'Keine Stelle mit diesem Code ist übrig. Was Sie so gelassen haben, kommt beim nächsten Mal wieder.',
  },
};

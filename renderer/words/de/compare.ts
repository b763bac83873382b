import type { Words } from '../words.ts';
import { counted } from './counted.ts';

const zahl = (value: number): string => value.toLocaleString('de-DE');
const stellen = (count: number): string => counted(count, 'Stelle', 'Stellen');

export const compareDe: Words['compare'] = {
  title: 'Vergleichen',
  scope: 'Artikel',
  layers: 'Analyst/innen',
  which: 'Welche Stellen',
  filters: { differing: 'Unterschiede', agreed: 'Einig', all: 'Alle' },
  articles: 'Artikel im Vergleich',
  differences: 'Stellen im Vergleich',
  decision: 'Was jede Ebene sagt',
  progress: (settled, total) => `${zahl(settled)} von ${zahl(total)} entschieden`,
  contested: (settled, total, contested) =>
    `${zahl(settled)} von ${zahl(total)} · ${zahl(contested)} umstritten`,
  looking: 'Die Ebenen werden verglichen',
  cancel: 'Abbrechen',
  cancelled: 'Das Vergleichen wurde abgebrochen.',
  failed: 'Die Ebenen ließen sich nicht vergleichen',
  again: 'Erneut vergleichen',
  empty: {
    title: 'Noch nichts zu vergleichen',
    text: 'Hier stehen die Annotationen mehrerer Analyst/innen zum selben Artikel nebeneinander, und Sie entscheiden, was in den Konsens kommt. Am Anfang steht ein Paket aus dem Team.',
    action: 'Ein Paket aufnehmen',
  },
  nothing: {
    title: 'Hier ist nichts',
    text: 'Keine Stelle dieses Artikels gehört zu denen, die durchgegangen werden.',
  },
  blind: (count) =>
    count === 1
      ? 'Ein Artikel wird hier blind codiert: Was die anderen markiert haben, bleibt verborgen, bis Sie Ihre Arbeit zurückgeben.'
      : `${zahl(count)} Artikel werden hier blind codiert: Was die anderen markiert haben, bleibt verborgen, bis Sie Ihre Arbeit zurückgeben.`,
  oneLayer: 'Weniger als zwei dieser Analyst/innen haben den Artikel annotiert.',
  noneHere: 'Solche Stellen gibt es in diesem Artikel nicht.',
  types: {
    values: 'anders ausgelegt',
    only: 'nicht von allen markiert',
    bounds: 'andere Grenzen',
    same: 'alle einig',
  },
  states: { open: 'offen', settled: 'entschieden', contested: 'umstritten' },
  place: (at, of) => `${zahl(at)} von ${zahl(of)}`,
  field: 'Feld',
  passage: 'Stelle',
  differs: 'verschieden:',
  namesakes: (name: string) =>
    `Getrennt angelegte Einträge heißen gleich („${name}“). Sind sie zusammengeführt, weicht darin niemand ab.`,
  joinActors: 'Akteure zusammenführen …',
  joinTerms: 'Codes und Themen zusammenführen …',
  holds: 'Gilt',
  notMarked: 'Nichts',
  all: (count) => (count === 2 ? 'Beide' : `Alle ${zahl(count)}`),
  none: 'Keine',
  noneHolds: 'Keine davon gilt',
  newReading: 'Neue Lesart',
  letHold: 'Gelten lassen',
  openAgain: 'Wieder öffnen',
  showInArticle: 'Artikel öffnen',
  reason: 'Begründung',
  reasonHint: 'Wird ein Beispiel unter dem Code',
  nextOpen: 'nächste offene',
  nextAndPrevious: 'nächste und vorige',
  decided: (count) => (count === 1 ? 'Die Entscheidung' : 'Getrennt getroffene Entscheidungen'),
  whereDecided: 'Öffnen, wo es entschieden wurde',
  keepDecision: 'Diese behalten',
  nowhere: { any: 'Es gibt keine weitere Stelle zu vergleichen.', open: 'Hier ist alles entschieden.' },
  byRule: 'Nach Regel …',
  rule: {
    title: 'Nach Regel entscheiden',
    detail: 'Nur was offen ist, wird entschieden, alles in einem Schritt, der sich zurücknehmen lässt.',
    where: 'Wo',
    here: 'Dieser Artikel',
    everywhere: (count) => `Alle ${counted(count, 'Artikel', 'Artikel')}`,
    rule: 'Was gilt',
    rules: { unanimous: 'Wo alle einig sind', majority: 'Die Mehrheit', trusted: 'Eine Person' },
    explained: {
      unanimous: 'Stellen, die alle in denselben Grenzen markiert und gleich ausgelegt haben.',
      majority: 'Was mehr als die Hälfte sagt; wo mehr als die Hälfte nichts markiert hat, gilt nichts.',
      trusted: 'Was diese Person sagt; wo sie nichts markiert hat, gilt nichts.',
    },
    analyst: 'Analyst/in',
    count: (count) => `Entscheidet ${stellen(count)}.`,
    nothing: 'Es gibt nichts, was diese Regel entscheiden würde.',
    run: (count) => `${zahl(count)} entscheiden`,
    running: 'Wird entschieden',
    done: (count) => `${stellen(count)} entschieden.`,
  },
};

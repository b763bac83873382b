import type { Words } from '../words.ts';
import { counted } from './counted.ts';

const number = (count: number): string => count.toLocaleString('de-DE');

export const codebookDe: Words['codebook'] = {
  title: 'Codebuch',
  schemes: { bias: 'Bias-Codes', issue: 'Themen', 'actor-kind': 'Arten von Akteuren' },
  schemeLabel: 'Teil des Codebuchs',
  new: { bias: 'Neuer Code', issue: 'Neues Thema', 'actor-kind': 'Neue Art' },
  newBelow: 'Neuer Code darunter',
  newBeside: 'Neuer Code danach',
  showRetired: 'Stillgelegte zeigen',
  retiredMark: 'stillgelegt',
  filter: 'Nach Name, Definition oder Beispiel filtern',
  shown: (count) => counted(count, 'Code', 'Codes'),
  left: (count) => `${count.toLocaleString('de-DE')} übrig`,
  columns: { code: 'Code', own: 'Verwendet', whole: 'Gesamt' },
  usage: (own, whole) =>
    own === whole
      ? counted(own, 'Codierung', 'Codierungen')
      : `${counted(own, 'Codierung', 'Codierungen')}, ${whole} mit den Codes darunter`,
  rename: (name) => `Neuer Name für „${name}“`,
  keys: 'Ziehen Sie einen Code, oder verschieben Sie ihn mit Alt und den Pfeiltasten. F2 benennt ihn um, Eingabe führt zu seinen Angaben, Entf legt ihn still.',
  dropping: {
    before: (name) => `Vor „${name}“`,
    after: (name) => `Nach „${name}“`,
    inside: (name) => `Unter „${name}“`,
    nowhere: 'Hier nicht: ein Code kann nicht unter sich selbst liegen',
  },
  details: 'Code',
  fields: {
    name: 'Name',
    definition: 'Definition',
    examples: 'Beispiele',
    exampleAdd: 'Beispiel hinzufügen',
    parent: 'Unter',
    source: 'Aus',
    colour: 'Farbe',
    wholeArticle: 'Kann den ganzen Artikel betreffen',
  },
  decided: {
    title: 'Entschiedene Stellen',
    holds: 'gilt',
    not: 'gilt nicht',
    open: 'Öffnen, wo es entschieden wurde',
    all: (count) => `Alle ${count.toLocaleString('de-DE')} zeigen`,
  },
  example: (index) => `Beispiel ${index}`,
  exampleUp: (index) => `Beispiel ${index} nach oben`,
  exampleDown: (index) => `Beispiel ${index} nach unten`,
  exampleRemove: (index) => `Beispiel ${index} entfernen`,
  add: 'Hinzufügen',
  badName: 'Ein Code braucht einen Namen.',
  retire: 'Stilllegen',
  reinstate: 'Wieder verwenden',
  delete: 'Löschen',
  deleteHint: 'Nichts ist damit codiert, es kann also ganz weg. Rückgängig machen holt es zurück.',
  retireHint: 'Ein stillgelegter Code wird nicht mehr angeboten; was mit ihm codiert ist, bleibt.',
  merged: 'Hierin aufgegangen',
  separate: (name) => `„${name}“ wieder herauslösen`,
  isRetired: 'Stillgelegt: wird beim Codieren nicht mehr angeboten.',
  successors: (names) => `Ersetzt durch ${names}.`,
  unfinished: (count) =>
    count === 1
      ? 'Eine Codierung damit ist noch übrig.'
      : `${count.toLocaleString('de-DE')} Codierungen damit sind noch übrig.`,
  review: 'Umcodieren …',
  reviewUses: 'Codierungen zeigen …',
  merge: 'Zusammenführen …',
  split: 'Aufteilen …',
  doubles: {
    find: 'Doppelte suchen',
    back: 'Zurück zum Codebuch',
    title: 'Codes, die vielleicht dieselben sind',
    intro:
      'Diese heißen gleich: Vielleicht wurden sie an zwei Arbeitsplätzen getrennt angelegt. Führen Sie sie zusammen, so steht der bleibende für beide, wo immer er gezeigt, gezählt oder exportiert wird. Keine Annotation wird umgeschrieben, und es lässt sich rückgängig machen.',
    samePlace: 'an derselben Stelle des Codebuchs',
    otherPlace: 'an verschiedenen Stellen des Codebuchs: Sie meinen vielleicht Verschiedenes',
    keep: 'Der Code, der bleibt',
    keepNamed: (name, number) => `${name} behalten (${number})`,
    uses: (count) => (count === 0 ? 'noch nicht verwendet' : counted(count, 'Verwendung', 'Verwendungen')),
    merge: 'Mit dem gewählten zusammenführen',
    open: 'Im Codebuch zeigen',
    more: (shown, all) =>
      `Gezeigt werden die ${shown} sichersten von ${counted(all, 'Paar', 'Paaren')}; die übrigen folgen.`,
    none: {
      title: 'Keine doppelten',
      text: 'Keine zwei Codes, Themen oder Arten von Akteuren heißen gleich.',
    },
  },
  merging: {
    title: (name) => `„${name}“ zusammenführen`,
    into: 'Mit',
    also: 'Und zugleich',
    leaveOut: (name) => `„${name}“ auslassen`,
    detail:
      'Der andere Code steht von nun an für diesen, wo immer er gezeigt, gezählt oder exportiert wird. Keine Annotation wird umgeschrieben.',
    uses: (count) =>
      count === 0
        ? 'Dieser Code wurde nicht verwendet.'
        : `Das betrifft ${counted(count, 'Codierung', 'Codierungen')}.`,
    below: (count) => `${counted(count, 'Code darunter zieht', 'Codes darunter ziehen')} mit um.`,
    run: 'Zusammenführen',
  },
  splitting: {
    title: (name) => `„${name}“ aufteilen`,
    detail:
      'Benennen Sie die neuen Codes. Der alte wird stillgelegt, und Sie gehen durch, was mit ihm codiert ist, und sagen, was daraus wird.',
    name: (index) => `Neuer Code ${index}`,
    add: 'Noch einer',
    remove: (index) => `Code ${index} weglassen`,
    tooFew: 'Benennen Sie mindestens zwei neue Codes.',
    run: 'Aufteilen',
    runAndReview: 'Aufteilen und umcodieren',
  },
  cancel: 'Abbrechen',
  importFile: 'Importieren …',
  export: 'Exportieren',
  exportAs: { json: 'Slantwise-Codebuch (.json)', qdc: 'REFI-QDA-Codebuch (.qdc)' },
  importing: {
    title: (name) => `„${name}“ importieren`,
    into: 'Die Datei sagt nicht, was ihre Codes sind. Übernehmen als',
    summary: (added, changed, same) =>
      `${number(added)} neu, ${number(changed)} geändert, ${number(same)} schon gleich.`,
    nothing: 'Das Codebuch sagt das alles schon; es gibt nichts zu übernehmen.',
    outcomes: { added: 'neu', changed: 'geändert', same: 'gleich' },
    fields: {
      name: 'Name',
      definition: 'Definition',
      examples: 'Beispiele',
      source: 'Herkunft',
      colour: 'Farbe',
      wholeArticle: 'ganzer Artikel',
      retired: 'stillgelegt',
      parentId: 'Platz',
    },
    losses: 'Was nicht übernommen werden kann',
    list: 'Codes in der Datei',
    run: 'Übernehmen',
    done: (name, added, changed) =>
      `„${name}“ übernommen: ${number(added)} neu, ${number(changed)} geändert.`,
  },
  uses: (count) =>
    count === 0 ? 'Noch nicht verwendet' : `${counted(count, 'Codierung', 'Codierungen')} in der Bibliothek`,
  choose: 'Wählen Sie einen Code, um ihn zu sehen und zu bearbeiten.',
  noMatch: {
    title: 'Nichts gefunden',
    text: 'Kein Code hat diese Wörter in Name, Definition oder Beispielen.',
    action: 'Filter leeren',
  },
  emptyIssues: {
    title: 'Noch keine Themen',
    text: 'Themen sind, worauf sich Haltungen außer auf Akteure richten: eine Waffenruhe, ein Vertrag, ein Krieg. Sie erscheinen hier, wenn Sie in einer Haltung eines anlegen, oder gleich jetzt.',
  },
  empty: { title: 'Noch nichts hier', text: 'Legen Sie das Erste an.' },
};

import type { Words } from '../words.ts';
import { counted } from './counted.ts';

export const libraryDe: Words['library'] = {
  title: 'Bibliothek',
  import: 'Importieren …',
  filter: 'Nach Titel, Quelle, Autor, Schlagwort filtern',
  shown: (shown, all) =>
    shown === all
      ? counted(all, 'Artikel', 'Artikel')
      : `${shown.toLocaleString('de-DE')} von ${counted(all, 'Artikel', 'Artikeln')}`,
  allDetails: 'Alle Angaben',
  annotate: 'Annotationen hinzufügen …',
  toLibrary: 'Zur Bibliothek',
  known: {
    label: 'Was bekannt ist',
    characters: 'Zeichen',
    file: 'Aus Datei',
    format: 'Dateiformat',
    by: 'Von',
    checksum: 'Prüfsumme',
  },
  begun: 'Das war die erste Annotation des Artikels.',
  markInWork: 'Als in Arbeit kennzeichnen',
  recent: 'Zuletzt gelesen',
  finder: {
    title: 'Artikel öffnen',
    hint: 'Titel, Quelle, Autor oder Schlagwort eingeben',
    empty: 'Kein Artikel passt zu diesen Wörtern.',
    noneYet: 'Artikel, die Sie lesen, werden hier aufgeführt.',
  },
  where: { articles: 'Artikel', bin: 'Papierkorb' },
  whereLabel: 'Zeigen',
  columns: {
    title: 'Titel',
    source: 'Quelle',
    published: 'Erschienen',
    imported: 'Importiert',
    words: 'Wörter',
    language: 'Spr.',
    status: 'Status',
    due: 'Fällig',
    tags: 'Schlagw.',
    progress: 'Gelesen',
    lastRead: 'Zuletzt gelesen',
    actor: 'Akteure',
    stance: 'Haltg.',
    bias: 'Bias',
    note: 'Notizen',
  },
  open: 'Öffnen',
  openArticle: (title) => `„${title}“ öffnen`,
  details: 'Angaben zum Artikel',
  fields: {
    title: 'Titel',
    source: 'Quelle',
    author: 'Autor',
    published: 'Erschienen',
    language: 'Sprache',
    status: 'Status',
    dueDate: 'Fällig',
    tags: 'Schlagwörter',
  },
  statusNames: { new: 'Neu', 'in-work': 'In Arbeit', done: 'Fertig' },
  dueNames: { overdue: 'Überfällig', soon: 'Binnen einer Woche', later: 'Später', none: 'Ohne Frist' },
  overdueSince: (day) => `War am ${day} fällig`,
  untagged: 'Ohne Schlagwort',
  unknownLanguage: 'Nicht bekannt',
  filters: 'Filter',
  clearAll: 'Alle leeren',
  facets: { status: 'Status', due: 'Fällig', tags: 'Schlagwort', languages: 'Sprache' },
  percent: (share) => `${Math.floor(share * 100)} %`,
  several: {
    title: (count) => `${counted(count, 'Artikel', 'Artikel')} ausgewählt`,
    export: 'Exportieren …',
  },
  badDate: 'Das ist kein Datum. Schreiben Sie 2015, 2015-11 oder 2015-11-22.',
  badTitle: 'Ein Artikel braucht einen Titel.',
  badLanguage: 'Das ist kein Sprachcode. Schreiben Sie einen wie de, fa oder zh-Hant.',
  facts: {
    imported: (when, name) => `Am ${when} aus ${name} importiert`,
    words: (words) => counted(words, 'Wort', 'Wörter'),
  },
  bin: 'In den Papierkorb',
  restore: 'Aus dem Papierkorb holen',
  choose: 'Wählen Sie einen Artikel, um seine Angaben zu sehen.',
  empty: {
    title: 'Noch keine Artikel',
    text: 'Importieren Sie PDF, Word, Webseiten, E-Books, E-Mail oder Text. Sie können auch Dateien irgendwo auf dieses Fenster ziehen oder den Text eines Artikels mit Strg V einfügen.',
    action: 'Artikel importieren …',
  },
  emptyBin: {
    title: 'Der Papierkorb ist leer',
    text: 'Artikel, die Sie in den Papierkorb legen, warten hier mit allen Annotationen.',
  },
  noMatch: {
    title: 'Nichts gefunden',
    text: 'Kein Artikel passt zu diesen Wörtern und Filtern.',
    action: 'Filter leeren',
  },
  importing: {
    label: 'Import',
    running: (done, total) => `${Math.min(done + 1, total)} von ${total} wird importiert`,
    reading: (total) =>
      total === 1 ? '1 Datei wird gelesen' : `${total.toLocaleString('de-DE')} Dateien werden gelesen`,
    cancel: 'Abbrechen',
    close: 'Schließen',
    done: (count) => `${counted(count, 'Artikel', 'Artikel')} importiert`,
    doneAnnotating: (count) => `${counted(count, 'Annotation', 'Annotationen')} hinzugefügt`,
    cancelled: 'Import abgebrochen. Was zuvor importiert wurde, bleibt.',
    imported: 'Importiert.',
    known: 'Schon in der Bibliothek.',
    left: (refused, known) =>
      [
        refused === 0 ? '' : `${counted(refused, 'Datei', 'Dateien')} nicht importiert.`,
        known === 0 ? '' : `${counted(known, 'Artikel', 'Artikel')} schon in der Bibliothek.`,
      ]
        .filter((part) => part !== '')
        .join(' '),
    pastedText: 'Eingefügter Text',
    pastedPage: 'Eingefügte Seite',
    articleToo: 'Der Artikel kam mit.',
    annotationsAdded: (count) => `${counted(count, 'Annotation', 'Annotationen')} aufgenommen.`,
    annotationsMoved: (count) =>
      count === 1
        ? 'Eine davon steht an anderer Stelle als in der Datei oder mit anderen Zeichen.'
        : `${count.toLocaleString('de-DE')} davon stehen an anderer Stelle als in der Datei oder mit anderen Zeichen.`,
    annotationsKnown: (count) => `${count.toLocaleString('de-DE')} schon da.`,
    merged: (changed, deleted, conflicts) =>
      [
        changed === 0 ? '' : `${counted(changed, 'Annotation', 'Annotationen')} geändert.`,
        deleted === 0
          ? ''
          : `${counted(deleted, 'Annotation', 'Annotationen')} gelöscht, wie am anderen Schreibtisch.`,
        conflicts === 0 ? '' : `${counted(conflicts, 'Widerspruch', 'Widersprüche')} zu klären.`,
      ]
        .filter((part) => part !== '')
        .join(' '),
    ofPassage: (quote, why) => `„${quote}“: ${why}`,
    unplaced: {
      absent: 'Das steht nicht im Artikel.',
      ambiguous: 'Das steht an mehreren Stellen, und nichts sagt, welche gemeint ist.',
      'out-of-range': 'Die Stelle liegt außerhalb des Artikels.',
      'no-selector': 'Die Stelle ist weder durch ihre Wörter noch durch ihre Lage angegeben.',
      'other-article': 'Das gehört zu einem anderen Artikel.',
      refused: 'Dem fehlt etwas, das eine Annotation dieser Art haben muss.',
    },
    losses: 'Was aus der Datei hier keinen Platz hat:',
    notTaken: (count) => `Nicht oder nicht ganz übernommen (${count.toLocaleString('de-DE')}):`,
    restKept: 'Der Rest der Annotation blieb.',
    showAll: (count) => `Alle ${count.toLocaleString('de-DE')} zeigen`,
  },
};

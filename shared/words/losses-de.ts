import type { LossWords } from './losses-en.ts';

const number = (count: number): string => count.toLocaleString('de-DE');
const some = (count: number, one: string, many: string): string =>
  `${number(count)} ${count === 1 ? one : many}`;
const annotations = (count: number): string => some(count, 'Annotation', 'Annotationen');

export const lossesDe: LossWords = {
  'no-passage': (count) =>
    `${annotations(count)} ohne auffindbare Stelle: Sie stehen bei dem, was den ganzen Artikel betrifft.`,
  'one-range': (count) =>
    `Word-Kommentare haben nur einen Bereich: Die zu ${some(count, 'Annotation', 'Annotationen')} mit mehreren Stellen reichen von der ersten bis zur letzten.`,
  characters: () => 'Diese Zeichen hat keine Schrift von Slantwise; an ihrer Stelle stehen Kästchen.',
  'not-archival': () =>
    'Die Datei ist ein gewöhnliches PDF und kein PDF/A-3a, weil Zeichen darin das nicht zulassen.',
  untagged: () =>
    'Die Datei ist ein gewöhnliches PDF ohne Auszeichnung für Bildschirmleser: Für diesen Text ließ sie sich nicht erzeugen.',

  'texts-left': () => 'Die Texte der Artikel stehen nicht in den Tabellen, nur die Textstellen.',
  'cells-cut': (count) =>
    `${some(count, 'Zelle ist', 'Zellen sind')} länger, als Excel erlaubt (32.767 Zeichen), und dort gekürzt.`,
  'network-kinds': (count) =>
    `In einem Netzwerk ist kein Platz für Bias-Notizen und Notizen: ${annotations(count)} weggelassen.`,
  'annotations-left': (count) =>
    `Ein Quellenverzeichnis enthält weder Text noch Annotationen: ${annotations(count)} weggelassen.`,

  'records-brief': () =>
    'Von Akteuren und Codes kamen nur Namen und Kennungen mit; W3C Web Annotation enthält sie ganz.',
  'stances-only': (count) =>
    `Eine Ereignisliste enthält nur Haltungen dafür oder dagegen: ${some(count, 'andere Annotation', 'andere Annotationen')} weggelassen.`,
  'at-first-line': (count) =>
    `brat kennt keine Annotationen zum ganzen Text: ${annotations(count)} an der ersten Zeile, die unverändert zurückkommen.`,
  'actor-missing': (_count, name) => `Der Akteur ${name} ist nicht da; er steht ohne Namen in der Datei.`,
  'code-missing': (_count, name) =>
    `Der Code ${name} ist nicht im Codebuch; er steht ohne Namen in der Datei.`,
  'code-examples': (count) =>
    `Das Format hat keinen Platz für Beispiele: Die von ${some(count, 'Code', 'Codes')} fehlen.`,
  'code-sources': (count) =>
    `Das Format hat keinen Platz für die Herkunft eines Codes: Die von ${some(count, 'Code', 'Codes')} fehlt.`,
  'codes-merged': (count) =>
    `${some(count, 'zusammengeführter Code steht', 'zusammengeführte Codes stehen')} unter dem Namen dessen, in dem er aufging.`,
  'articles-unreadable': (count) => `${some(count, 'Artikel', 'Artikel')} nicht lesbar.`,

  pictures: (count) =>
    count === 1 ? 'Ein Bild wurde weggelassen.' : `${number(count)} Bilder wurden weggelassen.`,
  tracked: () => 'Darin sind Änderungen verfolgt; der Text wurde gelesen, als wären alle angenommen.',
  'comments-left': (count) =>
    count === 1 ? 'Ein Kommentar wurde weggelassen.' : `${number(count)} Kommentare wurden weggelassen.`,
  'footnotes-moved': (count) =>
    count === 1 ? 'Die Fußnote steht am Ende.' : `Die ${number(count)} Fußnoten stehen am Ende.`,
  'as-western': () =>
    'Die Datei ist nicht in UTF-8 und wurde als Windows-1252 gelesen; sehen Buchstaben falsch aus, speichern Sie sie als UTF-8 und importieren sie noch einmal.',
  'characters-unread': (count) =>
    count === 1 ? 'Ein Zeichen war nicht lesbar.' : `${number(count)} Zeichen waren nicht lesbar.`,
  'whole-page': () =>
    'Auf der Seite war kein Artikel vom Rest zu unterscheiden; ihr ganzer Text wurde übernommen.',
  'front-matter-lines': () =>
    'Der Vorspann ist kein gültiges YAML und wurde Zeile für Zeile gelesen; prüfen Sie Titel, Quelle und Datum.',
  'field-no-text': (_count, name) => `„${name}“ im Vorspann ist kein Text und wurde weggelassen.`,
  'field-no-date': (_count, name) =>
    `„${name}“ im Vorspann ist kein eindeutiges Datum und wurde weggelassen.`,
  'field-no-language': (_count, name) => `„${name}“ im Vorspann ist keine Sprache und wurde weggelassen.`,
  'pages-without-text': (count, name) =>
    count === 1
      ? `Auf Seite ${name} ist kein lesbarer Text; ist sie gescannt, fehlt hier, was darauf steht.`
      : `Auf den Seiten ${name} ist kein lesbarer Text; sind sie gescannt, fehlt hier, was darauf steht.`,
  'articles-joined': (count) =>
    `Darin sind ${number(count)} Artikel, die einer wurden; exportieren Sie sie einzeln, um sie getrennt zu haben.`,
  'annotations-not-taken': () => 'Die Annotationen darin wurden nicht übernommen, nur der Text.',
  'parts-joined': (count) => `Die ${number(count)} Teile des Buchs wurden ein Artikel.`,
  'parts-unread': (count) => `Davon nicht lesbar: ${number(count)}.`,
  'attachments-named': (_count, name) =>
    `Angehängt und nicht gelesen: ${name}. Speichern und importieren Sie, was Sie brauchen.`,
  attachments: (count) =>
    count === 1 ? 'Ein Anhang wurde weggelassen.' : `${number(count)} Anhänge wurden weggelassen.`,

  'code-unnamed': () => 'Ein Code ohne Namen wurde weggelassen.',
  'code-name-cut': (_count, name) => `Der Name von „${name}“ wurde auf 500 Zeichen gekürzt.`,
  'code-id-twice': (_count, name) =>
    `„${name}“ hat dieselbe Kennung wie ein anderer Code und bekam eine neue.`,
  'code-field': (_count, name) => `Eine Angabe zu „${name}“ war nicht lesbar und wurde weggelassen.`,
  'code-headings': (count) =>
    `${some(count, 'Überschrift, mit der', 'Überschriften, mit denen')} nicht kodiert werden konnte: hier ist es möglich.`,
  'code-sets': (count) => `${some(count, 'Set', 'Sets')} von Codes ließen sich nicht übernehmen.`,
  'column-unknown': (_count, name) => `Die Spalte „${name}“ ist unbekannt und wurde übergangen.`,

  'text-missing': (_count, name) => `Der Text „${name}“ ist nicht in der Datei.`,
  'no-text': (count) => `${some(count, 'Eintrag', 'Einträge')} der Datei ohne Text, der zu annotieren wäre.`,
  'unread-lines': (count) => `${some(count, 'unverständliche Zeile', 'unverständliche Zeilen')}.`,
  'labels-gone': (count) => `${annotations(count)} weggelassen, weil ihre Labels fehlen.`,
  'no-stretch': (count) => `${some(count, 'Ergebnis', 'Ergebnisse')} ohne Textstelle weggelassen.`,
  skipped: () => 'Übersprungenes wurde weggelassen.',
  predictions: () => 'Vorhersagen wurden weggelassen.',
  grammar: (_count, name) => `Angaben zur Grammatik wurden weggelassen: ${name}.`,
  chains: () => 'Ketten wurden weggelassen.',
  'relation-ends': (count) =>
    `${some(count, 'Beziehung', 'Beziehungen')} ohne auffindbares Ende weggelassen.`,
  pointers: (_count, name) => `Worauf ${name} verweist, wurde weggelassen.`,
  media: (count) => `Bilder, Töne und Filme weggelassen: ${number(count)}.`,
  cases: (count) => `Fälle weggelassen: ${number(count)}.`,
  sets: (count) => `Sets weggelassen: ${number(count)}.`,
  graphs: (count) => `Graphen weggelassen: ${number(count)}.`,
  'notes-apart': (count) => `Notizen zu Codes, Fällen oder dem ganzen Projekt weggelassen: ${number(count)}.`,
  'other-format': (_count, name) => `„${name}“ hat kein Format, in dem Annotationen kommen.`,
  'comments-unreadable': () =>
    'Die Kommentare darin ließen sich nicht lesen: Die Datei ist geschützt oder beschädigt.',
  'article-missing': () => 'Der Artikel dazu ist nicht in der Bibliothek. Importieren Sie ihn zuerst.',
  refused: () => 'Es wurde nicht übernommen.',
  cancelled: () => 'Abgebrochen; was bis dahin übernommen war, bleibt.',
};

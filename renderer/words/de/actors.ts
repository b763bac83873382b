import type { Words } from '../words.ts';
import { counted } from './counted.ts';

export const actorsDe: Words['actors'] = {
  title: 'Akteure',
  new: 'Neuer Akteur',
  newName: 'Neuer Akteur',
  filter: 'Nach Name, Alias oder Land filtern',
  kinds: 'Art',
  noKind: 'Ohne Art',
  shown: (shown, all) =>
    shown === all
      ? counted(all, 'Akteur', 'Akteure')
      : `${shown.toLocaleString('de-DE')} von ${counted(all, 'Akteur', 'Akteuren')}`,
  columns: {
    name: 'Name',
    kind: 'Art',
    place: 'Land',
    aliases: 'Weitere Namen',
    mentions: 'Nennungen',
    stances: 'Haltungen',
  },
  details: 'Akteur',
  fields: {
    name: 'Name',
    aliases: 'Heißt auch',
    aliasAdd: 'Namen hinzufügen',
    kind: 'Art',
    country: 'Land',
    organisation: 'Organisation',
    parent: 'Teil von',
    colour: 'Farbe',
    wikidata: 'Wikidata',
    note: 'Notiz',
  },
  aliasDetails: 'Sprache und Zeit dieses Namens',
  aliasFields: { text: 'Name', language: 'Sprache', validFrom: 'Von', validTo: 'Bis' },
  parts: 'Teile:',
  moreParts: (count) => `und ${count.toLocaleString('de-DE')} weitere`,
  otherCountry: (code) => `Den Code ${code} verwenden`,
  badName: 'Ein Akteur braucht einen Namen.',
  badWikidata: 'Das ist kein Wikidata-Objekt, etwa Q7747.',
  badLanguage: 'Das ist kein Sprachcode, etwa ar oder en-GB.',
  badDate: 'Das ist weder Jahr noch Monat noch Tag, etwa 1979 oder 2003-04-09.',
  noColour: 'Keine Farbe',
  colourOf: (index) => `Farbe ${index}`,
  uses: (usage) => {
    const said = [
      counted(usage.mention ?? 0, 'Nennung', 'Nennungen'),
      ...(usage.holder === undefined ? [] : [`vertritt ${counted(usage.holder, 'Haltung', 'Haltungen')}`]),
      ...(usage.target === undefined ? [] : [`Ziel von ${counted(usage.target, 'Haltung', 'Haltungen')}`]),
      ...(usage.source === undefined
        ? []
        : [`${usage.source.toLocaleString('de-DE')}-mal in einer Quellenkette`]),
      ...(usage.affected === undefined
        ? []
        : [`in ${counted(usage.affected, 'Bias-Notiz', 'Bias-Notizen')}`]),
    ];
    return Object.keys(usage).length === 0 ? 'Noch nicht verwendet' : said.join(' · ');
  },
  usedTimes: (count) => counted(count, 'Verwendung', 'Verwendungen'),
  delete: 'Löschen',
  inUse: 'Ein Akteur, den Annotationen nennen, kann nicht gelöscht werden.',
  choose:
    'Wählen Sie einen Akteur, um ihn zu sehen und zu bearbeiten, oder mehrere, um sie zusammenzuführen.',
  several: (count) => counted(count, 'Akteur', 'Akteure'),
  keep: 'Der Akteur, der bleibt',
  keepHint: 'Sind sie einer? Wählen Sie, wer bleibt: Er trägt dann die Namen aller.',
  keepNamed: (name) => `${name} behalten`,
  merge: 'Zusammenführen',
  mergeInto: (name) => `Mit „${name}“ zusammenführen`,
  notTheSame: 'Nicht derselbe',
  sameAs: 'Derselbe wie',
  merged: 'In diesem Akteur aufgegangen',
  separate: 'Herauslösen',
  separateNamed: (name) => `„${name}“ aus diesem Akteur herauslösen`,
  doubles: {
    find: 'Doppelte suchen',
    back: 'Zurück zu allen Akteuren',
    title: 'Mögliche Doppelte',
    looking: 'Akteure, die einer sein könnten, werden gesucht …',
    failed: {
      title: 'Die Suche brach ab',
      text: 'Nichts wurde geändert. Gehen Sie zurück zu allen Akteuren und suchen Sie noch einmal.',
    },
    intro:
      'Das könnte ein Akteur unter zwei Namen sein. Führen Sie beide zusammen, oder sagen Sie, dass es nicht derselbe ist: Dann wird das Paar nicht mehr gezeigt. Beides lässt sich rückgängig machen.',
    called: 'heißt auch',
    reasons: {
      'same-item': 'Ein Wikidata-Objekt',
      'same-name': 'Derselbe Name',
      'same-words': 'Dieselben Wörter',
      sound: 'Namen, die gleich klingen',
      initials: 'Passende Initialen',
      acronym: 'Eine passende Abkürzung',
    },
    confidence: (confidence) =>
      confidence >= 0.85 ? 'sehr wahrscheinlich' : confidence >= 0.65 ? 'wahrscheinlich' : 'möglich',
    more: (shown, all) =>
      `Gezeigt werden die ${shown} sichersten von ${counted(all, 'Paar', 'Paaren')}; die übrigen folgen.`,
    none: {
      title: 'Keine Doppelten',
      text: 'Keine zwei Akteure haben Namen, die sich über Schreibweisen, Schriften, Initialen oder Abkürzungen hinweg gleichen.',
    },
  },
  importFile: 'Importieren …',
  export: 'Exportieren',
  exportAs: { csv: 'Tabelle (CSV)', json: 'Datensätze (JSON)' },
  importing: {
    title: (name) => `Akteure aus „${name}“ importieren`,
    summary: (added, changed, same, refused) =>
      [
        `${added.toLocaleString('de-DE')} neu`,
        `${changed.toLocaleString('de-DE')} geändert`,
        `${same.toLocaleString('de-DE')} schon gleich`,
        ...(refused === 0 ? [] : [`${refused.toLocaleString('de-DE')} abgelehnt`]),
      ].join(', '),
    list: 'Die Zeilen der Datei',
    losses: 'Was nicht übernommen werden kann',
    line: (line) => `Zeile ${line}`,
    nameless: 'Ohne Namen',
    outcomes: { added: 'neu', changed: 'geändert', same: 'gleich', refused: 'abgelehnt' },
    run: 'Importieren',
    cancel: 'Abbrechen',
  },
  empty: {
    title: 'Noch keine Akteure',
    text: 'Akteure erscheinen hier, sobald Sie ihre Namen in einem Artikel codieren. Sie können sie auch vorab eingeben.',
    action: 'Neuer Akteur',
  },
  noMatch: {
    title: 'Nichts gefunden',
    text: 'Kein Akteur der gewählten Art hat diese Wörter in einem Namen.',
    action: 'Filter leeren',
  },
};

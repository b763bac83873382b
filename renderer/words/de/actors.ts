import type { Words } from '../words.ts';
import { counted } from './counted.ts';

export const actorsDe: Words['actors'] = {
  title: 'Akteure',
  new: 'Neuer Akteur',
  newName: 'Neuer Akteur',
  filter: 'Nach Name, Alias oder Land filtern',
  shown: (shown, all) =>
    shown === all
      ? counted(all, 'Akteur', 'Akteure')
      : `${shown.toLocaleString('de-DE')} von ${counted(all, 'Akteur', 'Akteuren')}`,
  columns: { name: 'Name', kind: 'Art', country: 'Land', aliases: 'Weitere Namen', uses: 'Verwendet' },
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
  badName: 'Ein Akteur braucht einen Namen.',
  badCountry: 'Das ist kein Ländercode aus drei Buchstaben, etwa RUS.',
  badWikidata: 'Das ist kein Wikidata-Objekt, etwa Q7747.',
  noColour: 'Keine Farbe',
  colourOf: (index) => `Farbe ${index}`,
  uses: (count) =>
    count === 0 ? 'Noch nicht verwendet' : `${counted(count, 'Nennung', 'Nennungen')} in der Bibliothek`,
  delete: 'Löschen',
  inUse: 'Ein Akteur, den Annotationen nennen, kann nicht gelöscht werden.',
  choose: 'Wählen Sie einen Akteur, um ihn zu sehen und zu bearbeiten.',
  empty: {
    title: 'Noch keine Akteure',
    text: 'Akteure erscheinen hier, sobald Sie ihre Namen in einem Artikel codieren. Sie können sie auch vorab eingeben.',
    action: 'Neuer Akteur',
  },
  noMatch: {
    title: 'Nichts gefunden',
    text: 'Kein Akteur hat diese Wörter in einem Namen.',
    action: 'Filter leeren',
  },
};

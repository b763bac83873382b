import { counted } from './counted.ts';

export const actorsEn = {
  title: 'Actors',
  new: 'New actor',
  newName: 'New actor',
  filter: 'Filter by name, alias or country',
  shown: (shown: number, all: number) =>
    shown === all ? counted(all, 'actor') : `${shown.toLocaleString('en-GB')} of ${counted(all, 'actor')}`,
  columns: { name: 'Name', kind: 'Kind', country: 'Country', aliases: 'Aliases', uses: 'Used' },
  details: 'Actor',
  fields: {
    name: 'Name',
    aliases: 'Also called',
    aliasAdd: 'Add a name',
    kind: 'Kind',
    country: 'Country',
    organisation: 'Organisation',
    parent: 'Part of',
    colour: 'Colour',
    wikidata: 'Wikidata',
    note: 'Note',
  },
  badName: 'An actor needs a name.',
  badCountry: 'This is not a country code of three letters, such as RUS.',
  badWikidata: 'This is not a Wikidata item, such as Q7747.',
  noColour: 'No colour',
  colourOf: (index: number) => `Colour ${index}`,
  uses: (count: number) => (count === 0 ? 'Not used yet' : `Named ${counted(count, 'time')} in the library`),
  delete: 'Delete',
  inUse: 'An actor that annotations name cannot be deleted.',
  choose: 'Select an actor to see and edit it.',
  empty: {
    title: 'No actors yet',
    text: 'Actors appear here when you tag their names in an article. You can also enter them beforehand.',
    action: 'New actor',
  },
  noMatch: {
    title: 'Nothing matches',
    text: 'No actor has these words in a name.',
    action: 'Clear the filter',
  },
} as const;

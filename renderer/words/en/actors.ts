import type { Usage } from '../../../shared/schema/usage.ts';
import { counted } from './counted.ts';

export const actorsEn = {
  title: 'Actors',
  new: 'New actor',
  newName: 'New actor',
  filter: 'Filter by name, alias or country',
  kinds: 'Kind',
  noKind: 'Without a kind',
  shown: (shown: number, all: number) =>
    shown === all ? counted(all, 'actor') : `${shown.toLocaleString('en-GB')} of ${counted(all, 'actor')}`,
  columns: {
    name: 'Name',
    kind: 'Kind',
    place: 'Country',
    aliases: 'Aliases',
    mentions: 'Mentions',
    stances: 'Stances',
  },
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
  aliasDetails: 'Language and time of this name',
  aliasFields: { text: 'Name', language: 'Language', validFrom: 'From', validTo: 'Until' },
  parts: 'Parts:',
  moreParts: (count: number) => `and ${count.toLocaleString('en-GB')} more`,
  otherCountry: (code: string) => `Use the code ${code}`,
  badName: 'An actor needs a name.',
  badWikidata: 'This is not a Wikidata item, such as Q7747.',
  badLanguage: 'This is not a language code, such as ar or en-GB.',
  badDate: 'This is not a year, month or day, such as 1979 or 2003-04-09.',
  noColour: 'No colour',
  colourOf: (index: number) => `Colour ${index}`,
  /** Where annotations of the whole library name an actor, role by role. */
  uses: (usage: Usage) => {
    const said = [
      counted(usage.mention ?? 0, 'mention'),
      ...(usage.holder === undefined ? [] : [`holder of ${counted(usage.holder, 'stance')}`]),
      ...(usage.target === undefined ? [] : [`target of ${counted(usage.target, 'stance')}`]),
      ...(usage.source === undefined ? [] : [`${counted(usage.source, 'time')} in a source chain`]),
      ...(usage.affected === undefined ? [] : [`in ${counted(usage.affected, 'bias note')}`]),
    ];
    return Object.keys(usage).length === 0 ? 'Not used yet' : said.join(' · ');
  },
  delete: 'Delete',
  inUse: 'An actor that annotations name cannot be deleted.',
  choose: 'Select an actor to see and edit it, or several to merge them.',
  usedTimes: (count: number) => counted(count, 'use'),
  several: (count: number) => counted(count, 'actor'),
  keep: 'The actor to keep',
  keepHint: 'Are they one? Choose the one to keep: it will bear the names of all.',
  keepNamed: (name: string) => `Keep ${name}`,
  merge: 'Merge',
  mergeInto: (name: string) => `Merge into “${name}”`,
  notTheSame: 'Not the same',
  sameAs: 'The same as',
  merged: 'Merged into this actor',
  separate: 'Take out',
  separateNamed: (name: string) => `Take “${name}” out of this actor`,
  doubles: {
    find: 'Find doubles',
    back: 'Back to all actors',
    title: 'Possible doubles',
    looking: 'Looking for actors that may be one…',
    intro:
      'These may be one actor under two names. Merge them, or say that they are not the same: then they are not shown again. Either can be undone.',
    called: 'also called',
    reasons: {
      'same-item': 'One Wikidata item',
      'same-name': 'The same name',
      'same-words': 'The same words',
      sound: 'Names that sound alike',
      initials: 'Initials that fit',
      acronym: 'An abbreviation that fits',
    },
    confidence: (confidence: number) =>
      confidence >= 0.85 ? 'very likely' : confidence >= 0.65 ? 'likely' : 'possible',
    more: (shown: number, all: number) =>
      `The ${shown} surest of ${counted(all, 'pair')} are shown; the others follow.`,
    none: {
      title: 'No doubles',
      text: 'No two actors have names that are alike across spellings, scripts, initials or abbreviations.',
    },
  },
  empty: {
    title: 'No actors yet',
    text: 'Actors appear here when you tag their names in an article. You can also enter them beforehand.',
    action: 'New actor',
  },
  noMatch: {
    title: 'Nothing matches',
    text: 'No actor has these words in a name, and the kind that you chose.',
    action: 'Clear the filter',
  },
} as const;

import { counted } from './counted.ts';

export const filtersEn = {
  words: 'Filter by words',
  kinds: 'Kinds',
  kindNames: { actor: 'Actors', stance: 'Stances', bias: 'Bias', note: 'Notes' },
  more: 'Filter',
  title: 'Show only annotations…',
  actors: 'That name these actors',
  addActor: 'Add an actor',
  codes: 'With these codes or issues',
  addCode: 'Add a code or issue',
  polarity: 'Stances that are',
  severity: 'Bias that is',
  analysts: 'By these analysts',
  remove: (name: string) => `Remove ${name}`,
  chosen: 'Filter choices',
  clear: 'Clear all',
  inText: 'Only these in the text',
  shown: (shown: number, all: number) =>
    shown === all
      ? counted(all, 'annotation')
      : `${shown.toLocaleString('en-GB')} of ${all.toLocaleString('en-GB')}`,
  noMatch: 'No annotation matches the filter.',
  saved: {
    title: 'Saved filters',
    choose: (name: string) => `Use the filter ${name}`,
    rename: (name: string) => `Rename the filter ${name}`,
    delete: (name: string) => `Delete the filter ${name}`,
    name: 'Name of the filter',
    saveAs: 'Save this filter as…',
    save: 'Save',
    replace: 'Replace',
    replaces: (name: string) => `“${name}” is there already; it will be replaced.`,
    taken: (name: string) => `Another filter is called “${name}”.`,
    none: 'Choose something below, then save it here under a name.',
  },
} as const;

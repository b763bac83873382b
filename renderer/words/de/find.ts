import type { Words } from '../words.ts';

export const findDe: Words['find'] = {
  label: 'Im Artikel suchen',
  field: 'Suchen',
  count: (at, of, more) =>
    `${at.toLocaleString('de-DE')} von ${of.toLocaleString('de-DE')}${more ? '+' : ''}`,
  none: 'Keine Treffer',
  looking: 'Wird gesucht …',
  next: 'Nächster Treffer',
  previous: 'Voriger Treffer',
  close: 'Suchleiste schließen',
  options: 'Wie gesucht wird',
  matchCase: 'Groß- und Kleinschreibung',
  wholeWord: 'Ganze Wörter',
  regex: 'Regulärer Ausdruck',
  ignoreAccents: 'Akzente übergehen',
  badPattern: (reason) => `Das ist kein regulärer Ausdruck: ${reason}.`,
  tooSlow: 'Dieser Ausdruck braucht zu lange; vereinfachen Sie ihn.',
  tagAll: 'Alle codieren',
  each: (count, quote) => `Je eine für ${count.toLocaleString('de-DE')} Treffer: „${quote}“`,
};

import type { Words } from '../words.ts';
import { counted } from './counted.ts';

export const lexiconDe: Words['lexicon'] = {
  title: 'Lexikon',
  open: 'Lexikon',
  back: 'Codebuch',
  filter: 'Nach Wörtern filtern',
  shown: (shown, all) =>
    shown === all
      ? counted(all, 'Wendung', 'Wendungen')
      : `${shown.toLocaleString('de-DE')} von ${counted(all, 'Wendung', 'Wendungen')}`,
  new: 'Neue Wendung',
  newText: 'neue Wendung',
  columns: { text: 'Wendung', code: 'Code', language: 'Sprache', suggestion: 'Neutrale Formulierung' },
  off: 'aus',
  details: 'Wendung',
  choose:
    'Wählen Sie eine Wendung, um sie zu sehen und zu bearbeiten. Wo immer sie in einem Artikel steht, wird sie als Bias-Notiz vorgeschlagen.',
  fields: {
    text: 'Wendung',
    textHint: 'Ein Sternchen am Ende steht für jede Endung: slam* ist slammed und slamming.',
    code: 'Vorgeschlagener Code',
    language: 'Sprache',
    languageHint: 'Ein Sprachcode wie de oder pt-BR; leer für Artikel jeder Sprache.',
    suggestion: 'Neutrale Formulierung',
    note: 'Warum',
    enabled: 'Vorschlagen',
  },
  badText: 'Eine Wendung braucht mindestens zwei Buchstaben.',
  badLanguage: 'Das ist kein Sprachcode: er sollte wie de oder pt-BR aussehen.',
  delete: 'Löschen',
  anyLanguage: 'jede',
  empty: {
    title: 'Das Lexikon ist leer',
    text: 'Wendungen, die Sie hier hinzufügen, werden überall, wo sie in einem Artikel stehen, als Bias-Notizen vorgeschlagen.',
  },
  noMatch: {
    title: 'Nichts gefunden',
    text: 'Nichts im Lexikon hat diese Wörter.',
    action: 'Filter leeren',
  },
};

import type { Words } from '../words.ts';
import { counted } from './counted.ts';

export const filtersDe: Words['filters'] = {
  words: 'Nach Wörtern filtern',
  kinds: 'Arten',
  kindNames: { actor: 'Akteure', stance: 'Haltungen', bias: 'Bias', note: 'Notizen' },
  more: 'Filtern',
  title: 'Nur Annotationen zeigen …',
  actors: 'Die diese Akteure nennen',
  addActor: 'Akteur hinzufügen',
  codes: 'Mit diesen Codes oder Themen',
  addCode: 'Code oder Thema hinzufügen',
  polarity: 'Haltungen, und zwar',
  severity: 'Bias, und zwar',
  analysts: 'Von diesen Analyst/innen',
  remove: (name) => `${name} entfernen`,
  chosen: 'Gewählte Filter',
  clear: 'Alle leeren',
  inText: 'Nur diese im Text',
  shown: (shown, all) =>
    shown === all
      ? counted(all, 'Annotation', 'Annotationen')
      : `${shown.toLocaleString('de-DE')} von ${all.toLocaleString('de-DE')}`,
  noMatch: 'Keine Annotation passt zum Filter.',
  saved: {
    title: 'Gespeicherte Filter',
    choose: (name) => `Filter ${name} anwenden`,
    rename: (name) => `Filter ${name} umbenennen`,
    delete: (name) => `Filter ${name} löschen`,
    name: 'Name des Filters',
    saveAs: 'Diesen Filter speichern als …',
    save: 'Speichern',
    replace: 'Ersetzen',
    replaces: (name) => `„${name}“ gibt es schon; er wird ersetzt.`,
    taken: (name) => `Ein anderer Filter heißt „${name}“.`,
    none: 'Wählen Sie unten etwas aus und speichern Sie es dann hier unter einem Namen.',
  },
};

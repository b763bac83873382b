import type { Words } from '../words.ts';
import { counted } from './counted.ts';

export const frameDe: Words['frame'] = {
  product: 'Slantwise',
  screens: {
    library: 'Bibliothek',
    reading: 'Lesen',
    actors: 'Akteure',
    codebook: 'Codebuch',
    lexicon: 'Lexikon',
    settings: 'Einstellungen',
  },
  rail: 'Ansichten',
  commands: 'Befehle',
  exportPdf: 'PDF exportieren',
  exporting: (subject) => `„${subject}“ wird exportiert`,
  cancelExport: 'Export abbrechen',
  close: 'Schließen',
  saving: 'Wird gespeichert …',
  saved: 'Gespeichert',
  notSaved: 'Nicht gespeichert',
  status: 'Zustand',
  offline: 'Bewusst offline',
  analyst: (name) => `Analyse: ${name}`,
  articles: (count) => counted(count, 'Artikel', 'Artikel'),
  counts: (actors, stances, biasNotes, notes) => {
    const parts = [
      ...(actors === 0 ? [] : [counted(actors, 'Akteursnennung', 'Akteursnennungen')]),
      ...(stances === 0 ? [] : [counted(stances, 'Haltung', 'Haltungen')]),
      ...(biasNotes === 0 ? [] : [counted(biasNotes, 'Bias-Notiz', 'Bias-Notizen')]),
      ...(notes === 0 ? [] : [counted(notes, 'Notiz', 'Notizen')]),
    ];
    return parts.length === 0 ? 'Noch keine Annotationen' : parts.join(' · ');
  },
  filterMenu: { nothing: 'Nichts zur Auswahl.', clear: (facet) => `Filter leeren: ${facet}` },
  tagField: {
    add: 'Schlagwort hinzufügen',
    create: (tag) => `Neues Schlagwort „${tag}“`,
    remove: (tag) => `Schlagwort „${tag}“ entfernen`,
  },
  dropHere: 'Zum Importieren ablegen',
  dropDetail:
    'PDF, Word, Webseiten, E-Books, E-Mail und Text werden zu Artikeln; ein Ordner wird als Ganzes übernommen.',
  shortcuts: 'Tastenkürzel',
  shortcutsDetail:
    'Einzelne Buchstaben gelten, solange kein Textfeld den Fokus hat. Drücken Sie auf ein Kürzel, um es zu ändern.',
  palette: 'Befehle',
  paletteHint: 'Befehl eingeben',
  paletteEmpty: 'Kein Befehl dieses Namens.',
  paletteNotNow: 'jetzt nicht möglich',
  opening: 'Der Arbeitsbereich wird geöffnet …',
  cannotOpen: 'Der Arbeitsbereich konnte nicht geöffnet werden',
  retry: 'Erneut versuchen',
  notices: 'Hinweise',
  undo: 'Rückgängig',
  hint: {
    title: 'Drei Schritte zum Anfang',
    dismiss: 'Verstanden',
    label: 'Erste Schritte',
    tagging: (actor, stance, bias, note) =>
      `Drücken Sie ${actor} für einen Akteur, ${stance} für eine Haltung, ${bias} für eine Bias-Notiz, ${note} für eine Notiz.`,
    steps: [
      {
        title: 'Textstelle auswählen',
        text: 'Ziehen Sie über Wörter im Artikel, oder bewegen Sie sich mit den Pfeiltasten und halten Sie die Umschalttaste.',
      },
      { title: 'Codieren', text: '' },
      {
        title: 'Annehmen',
        text: 'Der wahrscheinlichste Wert ist schon eingetragen. Die Eingabetaste nimmt ihn an und führt zurück zum Text.',
      },
    ],
  },
  keys: {
    Mod: 'Strg',
    ModApple: '⌘',
    Shift: 'Umschalt',
    ShiftApple: '⇧',
    Alt: 'Alt',
    AltApple: '⌥',
    Enter: 'Eingabe',
    Escape: 'Esc',
    Space: 'Leertaste',
    Home: 'Pos1',
    End: 'Ende',
    PageUp: 'Bild auf',
    PageDown: 'Bild ab',
    Insert: 'Einfg',
    Delete: 'Entf',
    Backspace: '⌫',
    CtrlApple: '⌃',
    ArrowLeft: '←',
    ArrowRight: '→',
    ArrowDown: '↓',
    ArrowUp: '↑',
  },
};

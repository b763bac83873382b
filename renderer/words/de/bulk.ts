import type { Words } from '../words.ts';
import { counted } from './counted.ts';

export const bulkDe: Words['bulk'] = {
  label: 'Mehrere ändern',
  chosen: (count) => `${count.toLocaleString('de-DE')} ausgewählt`,
  shown: (count) => (count === 1 ? 'Die gezeigte' : `Alle ${count.toLocaleString('de-DE')} gezeigten`),
  change: 'Ändern …',
  delete: 'Löschen',
  busy: 'Wird ausgeführt …',
  title: (count) => `${counted(count, 'Annotation', 'Annotationen')} ändern`,
  kinds: 'Davon die',
  kind: (name, count) => `${name} ${count.toLocaleString('de-DE')}`,
  keep: 'Wie es ist',
  polarity: 'Position',
  intensity: 'Stärke',
  addTags: 'Schlagwörter hinzufügen',
  removeTags: 'Schlagwörter entfernen',
  status: 'Vorschläge darunter',
  accept: 'Annehmen',
  preview: (changes, of) =>
    changes === 0
      ? 'Noch ändert sich nichts.'
      : `${counted(changes, 'Annotation', 'Annotationen')} von ${of.toLocaleString('de-DE')} werden geändert.`,
  apply: 'Ändern',
  cancel: 'Abbrechen',
};

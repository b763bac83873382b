import type { Words } from '../words.ts';

export const linksDe: Words['links'] = {
  label: 'Verknüpfungen mit anderen Annotationen',
  add: 'Mit anderer verknüpfen …',
  relation: 'Diese',
  relations: {
    supports: 'Stützt',
    contradicts: 'Widerspricht',
    explains: 'Erklärt',
    repeats: 'Wiederholt',
    'responds-to': 'Antwortet auf',
  },
  related: {
    supports: 'Gestützt durch',
    contradicts: 'Widersprochen durch',
    explains: 'Erklärt durch',
    repeats: 'Wiederholt durch',
    'responds-to': 'Beantwortet durch',
  },
  other: 'Andere Annotation',
  search: 'Nach Wörtern suchen …',
  pick: 'Im Text zeigen',
  gone: 'Eine Annotation, die es nicht mehr gibt',
  remove: (relation, title) => `Verknüpfung entfernen: ${relation} ${title}`,
  annotations: 'Annotationen dieses Artikels',
  picking: (relation) =>
    `${relation} welche Annotation? Klicken Sie darauf, oder gehen Sie mit den Tasten zu ihr und drücken Sie die Eingabetaste.`,
  pickingLabel: 'Annotation auswählen',
  leave: 'Abbrechen',
};

import type { Words } from '../words.ts';
import { counted } from './counted.ts';

export const searchDe: Words['search'] = {
  title: 'Suche',
  field: 'Wörter, „Wortfolgen“, Wortanfänge*',
  hits: 'Fundstellen',
  looking: 'Es wird gesucht …',
  count: (shown, all) =>
    shown === all
      ? counted(all, 'Fundstelle', 'Fundstellen')
      : `die besten ${shown} von ${all.toLocaleString('de')} Fundstellen`,
  more: (count) => `noch ${count.toLocaleString('de')} darin`,
  found: { title: 'Titel', text: 'Im Text', note: 'Annotation', actor: 'Akteur' },
  kinds: { actor: 'Erwähnung', stance: 'Haltung', bias: 'Bias-Notiz', note: 'Notiz' },
  parts: { title: 'Titel und Verfasser', text: 'Texte', note: 'Notizen', actor: 'Akteure' },
  filters: 'Suche eingrenzen',
  facets: {
    parts: 'Wo',
    kinds: 'Annotationen',
    actorIds: 'Akteur',
    codeIds: 'Code',
    polarities: 'Richtung',
    analystIds: 'Analysten',
    sources: 'Quelle',
    from: 'Von',
    to: 'Bis',
  },
  clear: 'Alles zurücksetzen',
  building: (done, total) =>
    total === 0
      ? 'Die Bibliothek wird für die Suche vorbereitet.'
      : `Die Bibliothek wird vorbereitet: ${done.toLocaleString('de')} von ${counted(total, 'Artikel', 'Artikeln')}. Was darin gefunden wird, ist schon zu sehen.`,
  empty: {
    title: 'Die ganze Bibliothek durchsuchen',
    text: 'Texte, Titel, Notizen und Akteure. Alle Wörter müssen vorkommen; Anführungszeichen machen eine Wortfolge, ein Sternchen einen Wortanfang.',
  },
  none: {
    title: 'Nichts gefunden',
    text: 'Kein Text, Titel, Akteur und keine Notiz enthält alle diese Wörter.',
  },
  failed: 'Die Bibliothek lässt sich gerade nicht durchsuchen',
  again: 'Noch einmal suchen',
};

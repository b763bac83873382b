import type { Words } from '../words.ts';
import { counted, roughly } from './counted.ts';

const list = new Intl.ListFormat('de-DE', { type: 'conjunction' });

export const suggestionsDe: Words['suggestions'] = {
  tab: (count) => `Prüfen ${roughly(count)}`,
  label: 'Vorschläge',
  toReview: (count) => `${counted(count, 'Vorschlag', 'Vorschläge')} zu prüfen`,
  barLabel: 'Vorschlag',
  accept: 'Annehmen',
  acceptAsStance: 'Als Haltung',
  choose: 'Wählen',
  reject: 'Ablehnen',
  acceptSame: (count) => `Alle ${count.toLocaleString('de-DE')} annehmen`,
  rejectSame: (count) => `Alle ${count.toLocaleString('de-DE')} ablehnen`,
  groups: { name: 'Namen', quotation: 'Zitate' },
  groupsLabel: 'Arten von Vorschlägen',
  all: 'Alle',
  show: (group) => `Nur zeigen: ${group}`,
  acceptAll: (count, group) => `${count.toLocaleString('de-DE')} annehmen: ${group}`,
  rejectAll: (count, group) => `${count.toLocaleString('de-DE')} ablehnen: ${group}`,
  reasons: {
    name: (actor) => `„${actor}“ ist unter den Akteuren.`,
    alias: (quote, actor) => `„${quote}“ ist ein Name von ${actor}.`,
    shared: (quote, actors) => `„${quote}“ ist ein Name von ${list.format(actors)}: wählen Sie.`,
    quotation: (speaker) => `Hier wird ${speaker} zitiert.`,
    quotationOfSomebody: 'Hier wird jemand zitiert.',
    wording: (code) => `${code}, nach dem Lexikon.`,
    neutral: (wording) => `Neutral: „${wording}“.`,
  },
  looking: 'Vorschläge werden gesucht …',
  failed:
    'Die Suche nach Vorschlägen brach ab; Ihre Annotationen sind sicher. Öffnen Sie den Artikel erneut, um sie zu wiederholen.',
  none: {
    title: 'Nichts zu prüfen',
    text: 'Namen von Akteuren, Zitate und gefärbte Wörter, die im Text gefunden werden, erscheinen hier als Vorschläge.',
  },
  rejected: (count) => `${counted(count, 'Vorschlag', 'Vorschläge')} abgelehnt`,
  suggestAgain: 'Wieder vorschlagen',
  keys: 'Y nimmt an, X lehnt ab, G geht weiter; mit Umschalt alle gleichen.',
};

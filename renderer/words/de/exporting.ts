import type { Words } from '../words.ts';
import { counted } from './counted.ts';

export const exportingDe: Words['exporting'] = {
  title: 'Export',
  formats: 'Format',
  scope: {
    title: 'Artikel',
    open: 'Dieser Artikel',
    selected: (count) => `In der Bibliothek ausgewählt: ${counted(count, 'Artikel', 'Artikel')}`,
    listed: (count) => `Was der Filter der Bibliothek zeigt: ${counted(count, 'Artikel', 'Artikel')}`,
    library: (count) => `Die ganze Bibliothek: ${counted(count, 'Artikel', 'Artikel')}`,
  },
  content: {
    title: 'Anmerkungen',
    kinds: 'Arten (alle, wenn nichts gewählt ist)',
    analysts: 'Von (allen, wenn nichts gewählt ist)',
    statuses: 'Prüfung',
    usual: { everything: 'Alles, auch Abgelehntes', settled: 'Nur Angenommenes' },
    accepted: 'Nur Angenommenes',
    suggested: 'Angenommenes und noch nicht geprüfte Vorschläge',
    all: 'Alles, auch Abgelehntes',
    readingFilter: 'Nur, was der Filter neben dem Artikel zeigt',
  },
  options: 'Wie es geschrieben wird',
  run: (extension) => `Als ${extension} exportieren`,
  running: (percent) => `${percent} %`,
  preview: {
    title: 'Vorschau',
    of: (title) => `von „${title}“`,
    file: 'Die Datei',
    loading: 'Die Vorschau entsteht …',
    failed: 'Es gibt keine Vorschau',
    none: 'Keine Vorschau',
    noneText: 'Solche Dateien sieht man am besten in dem Programm an, für das sie sind.',
    cut: 'Die Datei geht hier weiter.',
    more: (count) => `und ${counted(count, 'weitere Zeile', 'weitere Zeilen')}`,
    noRows: 'Keine Zeilen.',
  },
  empty: {
    title: 'Noch nichts zu exportieren',
    text: 'Importieren Sie zuerst einen Artikel; sein Text und seine Anmerkungen gehen dann in jedem dieser Formate hinaus.',
    action: 'Zur Bibliothek',
  },
  done: {
    title: (name) => `„${name}“ ist geschrieben`,
    downloaded: 'Ihr Browser hat die Datei unter seinen Downloads.',
    losses: 'Was nicht mitgenommen werden konnte',
    more: (count) => `und ${count.toLocaleString('de-DE')} weitere`,
    show: 'Im Ordner zeigen',
    open: 'Öffnen',
  },
  failed: 'Es wurde nichts geschrieben',
};

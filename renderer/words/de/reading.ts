import type { Words } from '../words.ts';
import { counted } from './counted.ts';

export const readingDe: Words['reading'] = {
  tabs: {
    label: 'Geöffnete Artikel',
    close: (title) => `„${title}“ schließen`,
  },
  article: 'Artikel',
  loading: 'Der Artikel wird geöffnet …',
  none: {
    title: 'Kein Artikel ist geöffnet',
    text: 'Wählen Sie einen in der Bibliothek, oder importieren Sie einen Artikel.',
    action: 'Zur Bibliothek',
  },
  failed: {
    title: 'Dieser Artikel konnte nicht geöffnet werden',
    action: 'Zurück zur Bibliothek',
  },
  reshaping: {
    passage: (words) => counted(words, 'Wort', 'Wörter'),
    keep: 'behält es so',
    leave: 'lässt es, wie es war',
  },
  meta: {
    words: (count) => counted(count, 'Wort', 'Wörter'),
    annotations: (count) => counted(count, 'Annotation', 'Annotationen'),
    narrowed: 'nur was der Filter durchlässt, ist zu sehen',
  },
};

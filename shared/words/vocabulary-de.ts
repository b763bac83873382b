import type { Vocabulary } from './vocabulary-en.ts';

/** The domain's own terms in German. Verbs stand whole before their object: „Russland ist gegen Assad“. */
export const vocabularyDe: Vocabulary = {
  kind: { actor: 'Akteur', stance: 'Haltung', bias: 'Bias-Notiz', note: 'Notiz' },
  kinds: { actor: 'Akteure', stance: 'Haltungen', bias: 'Bias-Notizen', note: 'Notizen' },
  polarity: {
    for: 'dafür',
    against: 'dagegen',
    mixed: 'gespalten',
    neutral: 'unparteiisch',
    unclear: 'unklar',
  },
  verb: {
    for: { 1: 'ist eher für', 2: 'unterstützt', 3: 'unterstützt entschieden' },
    against: { 1: 'ist eher gegen', 2: 'ist gegen', 3: 'ist entschieden gegen' },
    mixed: { 1: 'ist gespalten gegenüber', 2: 'ist gespalten gegenüber', 3: 'ist gespalten gegenüber' },
    neutral: { 1: 'ist neutral gegenüber', 2: 'ist neutral gegenüber', 3: 'ist neutral gegenüber' },
    unclear: { 1: 'äußert sich unklar zu', 2: 'äußert sich unklar zu', 3: 'äußert sich unklar zu' },
  },
  intensity: { 1: 'schwach', 2: 'deutlich', 3: 'stark' },
  severity: { 1: 'leicht', 2: 'deutlich', 3: 'schwer' },
  mode: { statement: 'Äußerung', action: 'Handlung', inferred: 'aus dem Text erschlossen' },
  attribution: {
    'direct-quote': 'wörtliches Zitat',
    paraphrase: 'sinngemäß wiedergegeben',
    'author-voice': 'Stimme des Autors',
    anonymous: 'anonyme Quelle',
    unattributed: 'ohne Zuschreibung',
  },
  certainty: {
    stated: 'als Tatsache',
    hedged: 'abgeschwächt',
    hypothetical: 'hypothetisch oder künftig',
    rumour: 'Gerücht',
  },
  confidence: { low: 'gering', medium: 'mittel', high: 'hoch' },
  direction: { helps: 'nützt', harms: 'schadet' },
  voice: { author: 'Autor', quoted: 'zitiert' },
  portrayal: { protagonist: 'Held', antagonist: 'Gegenspieler', innocent: 'unschuldig' },
  relation: {
    supports: 'stützt',
    contradicts: 'widerspricht',
    explains: 'erklärt',
    repeats: 'wiederholt',
    'responds-to': 'antwortet auf',
  },
  related: {
    supports: 'gestützt durch',
    contradicts: 'widersprochen durch',
    explains: 'erklärt durch',
    repeats: 'wiederholt durch',
    'responds-to': 'beantwortet durch',
  },
  author: 'Der Autor',
  unnamed: 'Ungenannt',
  unknownActor: 'Unbekannter Akteur',
  unknownTerm: 'Unbekannter Code',
};

import type { ActorRemarkWords } from './actor-remarks-en.ts';

export const actorRemarksDe: ActorRemarkWords = {
  'id-unsound': (name) => `„${name}“ ist keine Kennung; lassen Sie sie bei einem neuen Akteur leer.`,
  'name-missing': () => 'Ein Akteur braucht einen Namen.',
  'name-long': () => 'Der Name ist länger als 500 Zeichen.',
  'alias-unsound': (name) => `Der Alias „${name}“ ist nicht lesbar.`,
  'aliases-many': () => 'Es sind mehr als 1000 Aliasse.',
  'country-unsound': (name) => `„${name}“ ist kein Ländercode aus drei Buchstaben wie RUS.`,
  'organisation-long': (name) => `„${name}“ ist länger als 500 Zeichen.`,
  'colour-unsound': (name) => `„${name}“ ist keine Farbe wie #2f5d8c.`,
  'wikidata-unsound': (name) => `„${name}“ ist kein Objekt von Wikidata wie Q7747.`,
  'note-long': () => 'Die Notiz ist länger als 20.000 Zeichen.',
  'distinct-unsound': (name) => `„${name}“ ist keine Kennung.`,
  'cells-many': () => 'Die Zeile hat mehr Zellen, als es Spalten gibt.',
  'no-record': () => 'Das ist kein Datensatz eines Akteurs.',
  'field-unsound': (name) => `Das Feld „${name}“ hat einen Wert, den es nicht haben kann.`,

  'new-nameless': () => 'Ein neuer Akteur braucht einen Namen.',
  namesakes: (name) => `Mehrere Akteure heißen „${name}“: Die Kennung muss sagen, welcher gemeint ist.`,
  'described-already': (name) => `Zeile ${name} beschreibt diesen Akteur schon.`,
  'actor-unknown-id': (name) => `Es gibt keinen Akteur ${name}.`,
  'actor-unknown': (name) => `Es gibt keinen Akteur namens „${name}“.`,
  'actor-ambiguous': (name) => `Mehr als ein Akteur heißt „${name}“.`,
  'kind-unknown': (name) => `Das Codebuch hat keine Art von Akteur namens „${name}“.`,
  'kind-ambiguous': (name) => `Mehr als eine Art von Akteur heißt „${name}“.`,

  'own-part': () => 'Ein Akteur kann nicht Teil seiner selbst sein.',
  'merger-kept': () => 'Womit er zusammengeführt ist, ändert ein Import nicht.',
  circle: () => 'Er wäre Teil seiner selbst; das wurde weggelassen.',
};

import type { Actor } from '../../../../../shared/schema/actor.ts';
import type { Annotation } from '../../../../../shared/schema/annotation.ts';
import { referencesOf } from '../../../../../shared/schema/references.ts';
import type { ReferenceBook } from '../content/reference-book.ts';
import type { MarkRegister } from './marks.ts';
import { phrase, phraseOrNull } from './phrase.ts';
import { type RowNumbers } from './row-numbers.ts';
import type { ActorRow } from './sheet.ts';
import { withHeight } from './tall-rows.ts';

const MOST_ALIASES = 16;

interface Tally {
  readonly marks: number[];
  readonly portrayals: Map<string, number>;
  mentions: number;
  held: number;
  received: number;
}

/** Everybody whom the annotations name, most mentioned first; each gets a number. */
export function actorRows(
  annotations: readonly Annotation[],
  marks: MarkRegister,
  book: ReferenceBook,
  numbers: RowNumbers,
): ActorRow[] {
  const tallies = new Map<Actor, Tally>();
  const tallyOf = (id: string): Tally | undefined => {
    const actor = book.actor(id);
    if (actor === undefined) return undefined;
    let tally = tallies.get(actor);
    if (tally === undefined) {
      tally = { marks: [], portrayals: new Map(), mentions: 0, held: 0, received: 0 };
      tallies.set(actor, tally);
    }
    return tally;
  };
  for (const annotation of annotations) {
    for (const { table, id } of referencesOf(annotation.body)) if (table === 'actors') tallyOf(id);
    count(annotation, tallyOf, marks, book);
  }
  return [...tallies]
    .sort(([a, one], [b, other]) => other.mentions - one.mentions || (a.name < b.name ? -1 : 1))
    .map(([actor, tally]) => actorRow(actor, tally, book, numbers));
}

function count(
  { id, body }: Annotation,
  tallyOf: (actorId: string) => Tally | undefined,
  marks: MarkRegister,
  { words }: ReferenceBook,
): void {
  if (body.kind === 'actor') {
    const tally = tallyOf(body.actorId);
    if (tally === undefined) return;
    tally.mentions++;
    const mark = marks.firstPassage(id);
    if (mark !== null) tally.marks.push(mark);
    if (body.portrayal === null) return;
    const word = words.portrayal[body.portrayal];
    tally.portrayals.set(word, (tally.portrayals.get(word) ?? 0) + 1);
  }
  if (body.kind !== 'stance') return;
  const holder = body.holder.type === 'actor' ? tallyOf(body.holder.actorId) : undefined;
  if (holder !== undefined) holder.held++;
  const target = body.target.type === 'actor' ? tallyOf(body.target.actorId) : undefined;
  if (target !== undefined) target.received++;
}

/** The first few: an actor may have a thousand. */
function aliasesOf({ aliases }: Actor): string {
  const shown = aliases.slice(0, MOST_ALIASES).map(({ text }) => text);
  const left = aliases.length - shown.length;
  return [...shown, ...(left === 0 ? [] : [`+${left}`])].join(', ');
}

function actorRow(actor: Actor, tally: Tally, { names }: ReferenceBook, numbers: RowNumbers): ActorRow {
  const portrayals = [...tally.portrayals].map(([word, times]) => (times === 1 ? word : `${word} ×${times}`));
  return withHeight({
    number: numbers.add('actor', actor.id),
    name: phrase(actor.name),
    aliases: phraseOrNull(aliasesOf(actor)),
    kind: phraseOrNull(actor.kindId === null ? actor.organisation : names.term(actor.kindId)),
    portrayals: portrayals.length === 0 ? null : portrayals.join(', '),
    mentions: tally.mentions,
    held: tally.held,
    received: tally.received,
    marks: tally.marks,
  });
}

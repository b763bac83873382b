import {
  Attribution,
  Certainty,
  Confidence,
  Mode,
  Polarity,
  type StanceBody,
} from '../../../../shared/schema/annotation.ts';
import { position } from '../../../../shared/statistics/stance-matrix.ts';
import { bodyColumns, placeColumns, recordColumns } from './annotation-columns.ts';
import type { Cell, Column, Placed, RowContext } from './data-table.ts';

const CHAIN = ' › ';

const of = bodyColumns((body) => body.kind === 'stance');

/** One row a stance: who is for or against whom or what. */
export const stanceColumns: readonly Column<Placed>[] = [
  ...placeColumns,
  of('holder', 'Who holds it', 'Wer sie hat', ({ holder }, { names }) => names.party(holder)),
  of('holder_type', 'What the holder is', 'Was der Haltende ist', ({ holder }) => holder.type, [
    'actor',
    'author',
    'unnamed',
  ]),
  of('holder_id', 'The holder’s actor_id', 'actor_id des Haltenden', ({ holder }, { names }) =>
    holder.type === 'actor' ? names.actorId(holder.actorId) : null,
  ),
  of(
    'source_chain',
    'Who says that who said, outermost first',
    'Wer sagt, dass wer sagte, außen zuerst',
    ({ sourceChain }, { names }) => sourceChain.map((party) => names.party(party)).join(CHAIN),
  ),
  of('polarity', 'On which side', 'Auf welcher Seite', ({ polarity }) => polarity, Polarity.options),
  of('intensity', 'How strongly: 1 to 3', 'Wie stark: 1 bis 3', ({ intensity }) => intensity),
  of(
    'position',
    'Side and strength in one: -3 (strongly against) to 3 (strongly for); empty when unclear',
    'Seite und Stärke in einem: -3 (entschieden dagegen) bis 3 (entschieden dafür); leer, wenn unklar',
    (body) => position(body),
  ),
  of('target', 'Towards whom or what', 'Gegenüber wem oder was', ({ target }, { names }) =>
    names.target(target),
  ),
  of('target_type', 'What that is', 'Was das ist', ({ target }) => target.type, ['actor', 'issue', 'claim']),
  of(
    'target_id',
    'Its actor_id, or the code of the issue',
    'actor_id davon, oder der Code des Themas',
    targetId,
  ),
  of('mode', 'How it shows', 'Woran sie sich zeigt', ({ mode }) => mode, Mode.options),
  of('attribution', 'Whose words', 'Wessen Worte', ({ attribution }) => attribution, Attribution.options),
  of(
    'certainty',
    'How certain the text is',
    'Wie sicher der Text ist',
    ({ certainty }) => certainty,
    Certainty.options,
  ),
  of(
    'confidence',
    'How sure the analyst is',
    'Wie sicher die Analystin oder der Analyst ist',
    ({ confidence }) => confidence,
    Confidence.options,
  ),
  of(
    'event_date',
    'When it was taken, if known',
    'Wann sie eingenommen wurde, falls bekannt',
    ({ eventDate }) => eventDate,
  ),
  of('note', 'What the analyst wrote', 'Was die Analystin oder der Analyst schrieb', ({ note }) => note),
  ...recordColumns,
];

function targetId({ target }: StanceBody, { names }: RowContext): Cell {
  if (target.type === 'actor') return names.actorId(target.actorId);
  return target.type === 'issue' ? names.termId(target.termId) : null;
}

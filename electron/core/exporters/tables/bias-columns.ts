import { resolveTerm } from '../../../../shared/codebook/resolve-term.ts';
import { Direction, Voice } from '../../../../shared/schema/annotation.ts';
import { bodyColumns, placeColumns, recordColumns } from './annotation-columns.ts';
import type { Column, Placed } from './data-table.ts';

const of = bodyColumns((body) => body.kind === 'bias');

/** One row a bias note: how the telling is slanted. */
export const biasColumns: readonly Column<Placed>[] = [
  ...placeColumns,
  of('code', 'The code', 'Der Code', ({ codeId }, { names }) => names.term(codeId)),
  of('code_id', 'The code’s id in the codebook', 'Kennung des Codes im Codebuch', ({ codeId }, { names }) =>
    names.termId(codeId),
  ),
  of(
    'code_group',
    'The code above it, if any',
    'Der Code darüber, falls es einen gibt',
    ({ codeId }, context) => {
      const parentId = resolveTerm(context.state, codeId)?.parentId ?? null;
      return parentId === null ? null : context.names.term(parentId);
    },
  ),
  of(
    'affects',
    'Whom or what it helps or harms',
    'Wem oder was es nützt oder schadet',
    ({ target }, { names }) => (target === null ? null : names.target(target)),
  ),
  of('direction', 'Which of the two', 'Welches von beiden', ({ direction }) => direction, Direction.options),
  of('severity', 'How strongly: 1 to 3', 'Wie stark: 1 bis 3', ({ severity }) => severity),
  of('voice', 'Whose wording', 'Wessen Wortlaut', ({ voice }) => voice, Voice.options),
  of('suggestion', 'A neutral wording', 'Ein neutraler Wortlaut', ({ suggestion }) => suggestion),
  of('note', 'What the analyst wrote', 'Was die Analystin oder der Analyst schrieb', ({ note }) => note),
  ...recordColumns,
];

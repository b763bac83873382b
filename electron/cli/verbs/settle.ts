import { ok, fail, type Result } from '../../../shared/errors.ts';
import type { CommandOf } from '../../../shared/commands/command.ts';
import type { DescribedConflict, Names } from '../../../shared/merge/describe-conflict.ts';
import { openConflicts } from '../../core/merge/open-conflicts.ts';
import { count } from '../count.ts';
import { clipTo, oneLine } from '../display-width.ts';
import { findAnalyst } from '../find-analyst.ts';
import { wrongUse, type Desk, type Given, type Outcome, type Verb } from '../verb.ts';

type Rule = CommandOf<'conflict.settle'>['by'];

/** Where analysts contradict each other: what there is to settle, and settling it one by one or by rule. */
export const settleVerb: Verb = {
  usage: 'settle [NUMBER…]',
  summary: 'list what analysts altered differently; settle some of it, or all, as one step',
  operands: { least: 0, most: Infinity },
  options: {
    rule: {
      value: 'RULE',
      summary: 'what holds: latest, mine, theirs, or the name of an analyst; of all, or of those numbers',
    },
    side: { value: 'LETTER', summary: 'what holds: the side with this letter, of one conflict' },
  },
  plan: (given) => {
    const { operands, value } = given;
    if (!operands.every((operand) => /^[1-9]\d{0,6}$/.test(operand))) {
      return wrongUse('Conflicts are named by their numbers in the list: settle lists them.');
    }
    const hasSide = value('side') !== undefined;
    if (hasSide && (operands.length !== 1 || value('rule') !== undefined)) {
      return wrongUse('--side settles one conflict: settle NUMBER --side LETTER.');
    }
    if (operands.length > 0 && !hasSide && value('rule') === undefined) {
      return wrongUse('What is to hold? settle NUMBER needs --side LETTER or --rule RULE.');
    }
    return ok((desk) => run(desk, given));
  },
};

async function run(desk: Desk, { operands, value }: Given): Promise<Result<Outcome>> {
  const { workspace, job } = desk;
  const open = await openConflicts(workspace, job);
  if (!open.ok) return open;
  const { conflicts, names } = open.value;
  const [rule, side] = [value('rule'), value('side')];
  if (rule === undefined && side === undefined) return listed(conflicts, names);
  const chosen = operands.length === 0 ? conflicts : operands.map((number) => conflicts[Number(number) - 1]);
  const meant = chosen.filter((conflict) => conflict !== undefined);
  if (meant.length < chosen.length) return fail('not-found', 'There is no conflict of this number.');
  const by = rule === undefined ? sideOf(meant[0], side ?? '') : ruleNamed(desk, rule);
  if (!by.ok) return by;
  if (meant.length === 0) return ok({ exit: 'done', data: { settled: 0 }, text: () => 'Nothing to settle.' });
  const ran = await workspace.run({
    type: 'conflict.settle',
    ids: meant.map(({ id }) => id),
    articleIds: [...new Set(meant.flatMap(({ articleId }) => articleId ?? []))],
    by: by.value,
  });
  if (!ran.ok) return ran;
  const left = [...workspace.state.values('conflicts')].length;
  const settled = conflicts.length - left;
  return ok({
    exit: 'done',
    data: { settled, left, changeId: ran.value.change.id },
    text: () => `${count(settled, 'conflict')} settled; ${left} left.`,
  });
}

function ruleNamed({ workspace }: Desk, rule: string): Result<Rule> {
  if (rule === 'latest') return ok({ rule: 'latest' });
  if (rule === 'mine') return ok({ rule: 'analyst', analystId: workspace.analystId });
  if (rule === 'theirs') return ok({ rule: 'others', analystId: workspace.analystId });
  const analyst = findAnalyst(workspace, rule);
  return analyst.ok ? ok({ rule: 'analyst', analystId: analyst.value.id }) : analyst;
}

function sideOf(conflict: DescribedConflict | undefined, letter: string): Result<Rule> {
  const side = conflict?.sides.find((_, index) => letterOf(index) === letter.toLowerCase());
  return side === undefined
    ? fail('not-found', 'This conflict has no such side.')
    : ok({ rule: 'side', mark: side.mark });
}

function letterOf(index: number): string {
  return index < 26 ? String.fromCharCode('a'.charCodeAt(0) + index) : String(index);
}

function listed(conflicts: readonly DescribedConflict[], names: Names): Result<Outcome> {
  return ok({
    exit: 'done',
    data: { conflicts, names },
    text: () =>
      conflicts.length === 0
        ? 'Nothing to settle.'
        : conflicts.map((conflict, index) => linesOf(conflict, index + 1, names)).join('\n'),
  });
}

/** Both sides, with who and when. */
function linesOf(
  { table, subject, kind, articleTitle, field, sides }: DescribedConflict,
  number: number,
  names: Names,
): string {
  const where = articleTitle === null ? '' : `, in ${oneLine(articleTitle)}`;
  const what = field === null ? 'deleted, and altered meanwhile' : field.replace('body.', '');
  const told = sides.map(({ by, at, value }, index) => {
    const said = field === null ? 'deletes it' : clipTo(oneLine(named(value, names)), 60);
    return `     ${letterOf(index)}) ${said} — ${oneLine(names[by] ?? by)}, ${at.slice(0, 16).replace('T', ' ')}`;
  });
  return [`${number}. ${kind ?? table} “${clipTo(oneLine(subject), 60)}”${where}: ${what}`, ...told].join(
    '\n',
  );
}

/** A value with names in the place of ids. */
function named(value: unknown, names: Names): string {
  const text = typeof value === 'string' ? (names[value] ?? value) : JSON.stringify(value ?? null);
  return Object.entries(names).reduce((said, [id, name]) => said.replaceAll(id, name), text);
}

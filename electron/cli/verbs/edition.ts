import type { EditionReport } from '../../../shared/api/edition-report.ts';
import { ok, type AppError, type Result } from '../../../shared/errors.ts';
import type { Article } from '../../../shared/schema/article.ts';
import { linkEdition } from '../../core/editions/edition.ts';
import { count } from '../count.ts';
import { oneLine } from '../display-width.ts';
import { findArticle } from '../find-article.ts';
import { wrongUse, type Desk, type Given, type Outcome, type Verb } from '../verb.ts';

/** Makes an article that is in the library already the new edition of another one. */
export const editionVerb: Verb = {
  usage: 'edition ARTICLE --of ARTICLE',
  summary:
    'make an article the new edition of an earlier one; at the desk what is carried over waits for review',
  operands: { least: 1, most: 1 },
  options: {
    of: { value: 'ARTICLE', summary: 'the earlier edition, whose annotations are carried over' },
    'dry-run': { value: null, summary: 'say what would be carried over, and do nothing' },
  },
  plan: (given) =>
    given.value('of') === undefined
      ? wrongUse('Of which article is it the new edition? edition ARTICLE --of ARTICLE.')
      : ok((desk) => run(desk, given)),
};

async function run({ workspace, job }: Desk, { operands, value, has }: Given): Promise<Result<Outcome>> {
  const article = findArticle(workspace, operands[0] ?? '');
  if (!article.ok) return article;
  const old = findArticle(workspace, value('of') ?? '');
  if (!old.ok) return old;
  const dryRun = has('dry-run');
  const linked = await linkEdition(workspace, old.value.id, article.value.id, job, { dryRun });
  if (!linked.ok && !wasDone(linked.error)) return linked;
  const { counts } = linked.ok ? linked.value : { counts: { exact: 0, moved: 0, lost: 0 } };
  return ok({
    exit: counts.lost > 0 ? 'partly' : 'done',
    data: { editionOf: old.value.id, articleId: article.value.id, counts, done: !dryRun && linked.ok },
    text: () => carriedInWords(article.value.id, old.value, counts, dryRun),
    remarks: dryRun ? ['Nothing was done: --dry-run.'] : [],
  });
}

/** It is the edition already, and has all that there is to carry over. */
function wasDone({ details }: AppError): boolean {
  return details['reason'] === 'no-change';
}

/** What became of an old edition’s annotations, or would. */
export function carriedInWords(
  articleId: string,
  old: Article,
  { exact, moved, lost }: EditionReport['counts'],
  dryRun = false,
): string {
  const carried = exact + moved + lost;
  const lines = [`New edition of “${oneLine(old.title)}”: ${articleId}`];
  if (carried === 0) return [...lines, 'There was nothing to carry over.'].join('\n');
  const what = dryRun ? 'to carry over' : 'carried over, to be reviewed at the desk';
  return [
    ...lines,
    `${count(carried, 'annotation')} ${what}:`,
    `  ${exact} exact, ${moved} moved, ${lost} without a passage in the new text.`,
  ].join('\n');
}

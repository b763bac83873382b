import { resolve } from 'node:path';
import type { AnnotatedArticle, ImportOutcome } from '../../../shared/api/import-report.ts';
import { ok } from '../../../shared/errors.ts';
import { annotationsLast, importSource } from '../../core/import-files.ts';
import { readableFormats } from '../../core/importers/registry.ts';
import { sourcesAt, type Source } from '../../core/source-files.ts';
import { count } from '../count.ts';
import { oneLine } from '../display-width.ts';
import { shortIds } from '../find-article.ts';
import { lossInJson, lossInLines } from '../losses.ts';
import { table } from '../table.ts';
import { wrongUse, type Desk, type Verb, type Work } from '../verb.ts';
import { importAsEdition } from './import-edition.ts';

const said: Record<ImportOutcome['outcome'], string> = {
  imported: 'imported',
  known: 'there already',
  annotated: 'annotations',
  refused: 'refused',
};

export const importVerb: Verb = {
  usage: 'import FILE|DIR…',
  summary: `take articles into the library, files or whole folders: ${readableFormats()}`,
  operands: { least: 1, most: Infinity },
  options: {
    'edition-of': {
      value: 'ARTICLE',
      summary: 'take the one FILE as the new edition of an article and carry its annotations over',
    },
  },
  plan: ({ operands, value }) => {
    const editionOf = value('edition-of');
    if (editionOf === undefined) return ok(importAll(operands));
    const [file = '', another] = operands;
    if (another !== undefined) return wrongUse('One file is the new edition of an article.');
    return ok(importAsEdition(file, editionOf));
  },
};

function importAll(operands: readonly string[]): Work {
  return async (desk) => {
    const sources: Source[] = [];
    for (const operand of operands) {
      sources.push(...(await sourcesAt(resolve(desk.cwd, operand), withoutSlash(operand))));
    }
    const outcomes: ImportOutcome[] = [];
    for (const [index, source] of annotationsLast(sources).entries()) {
      if (desk.job.signal.aborted) break;
      desk.job.progress(index, sources.length, source.name);
      const outcome = await importSource(desk.workspace, source, desk.job);
      if (outcome.outcome === 'refused' && outcome.error.code === 'cancelled') break;
      outcomes.push(outcome);
    }
    const left = annotationsLast(sources)
      .slice(outcomes.length)
      .map(({ name }) => name);
    const refused = outcomes.some((each) => each.outcome === 'refused' || isIncomplete(each));
    return ok({
      exit: left.length > 0 ? 'cancelled' : refused ? 'partly' : 'done',
      data: { files: outcomes.map(inJson), left },
      text: (style) => {
        const short = shortIds([...desk.workspace.state.values('articles')].map(({ id }) => id));
        return table<ImportOutcome>(
          [
            { heading: 'FILE', cell: ({ name }) => oneLine(name) },
            { heading: 'OUTCOME', cell: ({ outcome }) => said[outcome] },
            {
              heading: 'ID',
              cell: (outcome) => ('articleId' in outcome ? (short.get(outcome.articleId) ?? '') : ''),
            },
            { heading: 'TITLE', cell: (outcome) => titleOf(desk, outcome) },
          ],
          outcomes,
          style,
        );
      },
      remarks: [
        ...outcomes.flatMap(remarksOn),
        ...(left.length > 0
          ? [`Cancelled; ${left.length} of ${sources.length} files were not looked at.`]
          : []),
      ],
    });
  };
}

/** For programs: what could not be taken with its sentence. */
function inJson(outcome: ImportOutcome): object {
  if (outcome.outcome === 'annotated') return { ...outcome, losses: outcome.losses.map(lossInJson) };
  return outcome.outcome === 'imported'
    ? { ...outcome, warnings: outcome.warnings.map(lossInJson) }
    : outcome;
}

/** A folder's name as it was typed, to put the names of its files behind. */
function withoutSlash(operand: string): string {
  return operand.replace(/(?<=[^/\\])[/\\]+$/, '');
}

function inWords({ isNew, added, moved, known, merged, unplacedCount }: AnnotatedArticle): string {
  const { changed, deleted, conflicts } = merged ?? { changed: 0, deleted: 0, conflicts: 0 };
  const parts = [
    `${isNew ? 'a new article, ' : ''}${count(added, 'annotation')} added`,
    ...(moved > 0 ? [`${moved} of them moved`] : []),
    ...(known > 0 ? [`${known} there already`] : []),
    ...(changed > 0 ? [`${changed} changed`] : []),
    ...(deleted > 0 ? [`${deleted} deleted, as on the other desk`] : []),
    ...(conflicts > 0 ? [`${count(conflicts, 'contradiction')} to be settled`] : []),
    ...(unplacedCount > 0 ? [`${unplacedCount} not placed`] : []),
  ];
  return `${parts.join(', ')}.`;
}

function titleOf({ workspace }: Desk, outcome: ImportOutcome): string {
  const ids = 'articleId' in outcome ? [outcome.articleId] : articlesOf(outcome);
  return oneLine(ids.map((id) => workspace.state.get('articles', id)?.title ?? '').join(' · '));
}

function articlesOf(outcome: ImportOutcome): string[] {
  return outcome.outcome === 'annotated' ? outcome.articles.map(({ articleId }) => articleId) : [];
}

/** A file of annotations of which something could not be taken. */
function isIncomplete(outcome: ImportOutcome): boolean {
  return (
    outcome.outcome === 'annotated' &&
    (outcome.losses.length > 0 || outcome.articles.some(({ unplacedCount }) => unplacedCount > 0))
  );
}

function remarksOn(outcome: ImportOutcome): string[] {
  const name = oneLine(outcome.name);
  if (outcome.outcome === 'refused') return [`${name}: ${outcome.error.message}`];
  if (outcome.outcome === 'annotated') {
    return [
      ...outcome.articles.flatMap((article) => [
        `${name}: ${inWords(article)}`,
        ...article.unplaced.map(({ message }) => `${name}: ${oneLine(message)}`),
      ]),
      ...outcome.losses.flatMap(lossInLines).map((line) => `${name}: ${line}`),
    ];
  }
  return outcome.outcome === 'imported'
    ? outcome.warnings.flatMap(lossInLines).map((line) => `${oneLine(outcome.name)}: ${line}`)
    : [];
}

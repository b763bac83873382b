import { resolve } from 'node:path';
import type { Agreement, Figure, MeasuredField } from '../../../shared/agreement/figures.ts';
import { latestEditions } from '../../../shared/agreement/latest-editions.ts';
import { AgreementFormat, AgreementLook } from '../../../shared/api/agreement.ts';
import { CONSENSUS } from '../../../shared/agreement/passages.ts';
import { ok, type Result } from '../../../shared/errors.ts';
import { choicesOf } from '../../../shared/export/export-options.ts';
import { agreementOf } from '../../core/agreement/agreement-of.ts';
import { writeAgreement } from '../../core/agreement/write-agreement.ts';
import { SHAREABLE, writeDurably } from '../../core/storage/durable-write.ts';
import { onDisk } from '../../core/storage/storage-failure.ts';
import { oneLine } from '../display-width.ts';
import { findAnalyst } from '../find-analyst.ts';
import { findArticles, libraryOf } from '../find-article.ts';
import { table } from '../table.ts';
import { wrongUse, type Desk, type Given, type Outcome, type Verb } from '../verb.ts';

export const agreementVerb: Verb = {
  usage: 'agreement [ARTICLE…]',
  summary:
    'say how far analysts agree: on actors, stances and bias notes; over all articles, each in its latest edition, unless some are named',
  operands: { least: 0, most: Infinity },
  options: {
    layers: {
      value: 'WHOSE',
      summary: 'whose layers: names and consensus, with commas between; all without it',
    },
    pdf: { value: 'PATH', summary: 'write a report to read to this file too' },
    csv: { value: 'PATH', summary: 'write tables to calculate with to this zip archive too' },
    labels: { value: choicesOf('labels').join('|'), summary: 'the language of these files' },
    paper: { value: choicesOf('paper').join('|'), summary: 'the paper of the report' },
  },
  plan: (given) => {
    const look = lookOf(given);
    return look.ok ? ok((desk) => run(desk, given, look.value)) : look;
  },
};

function lookOf({ value }: Given): Result<AgreementLook> {
  for (const id of ['labels', 'paper'] as const) {
    const chosen = value(id);
    const choices = choicesOf(id);
    if (chosen !== undefined && !choices.includes(chosen)) {
      return wrongUse(`--${id} is one of ${choices.join(', ')}.`);
    }
  }
  return ok(AgreementLook.parse({ labels: value('labels'), paper: value('paper') }));
}

async function run(desk: Desk, { operands, value }: Given, look: AgreementLook): Promise<Result<Outcome>> {
  const { workspace, clock, cwd, job } = desk;
  const articles =
    operands.length === 0 ? ok(latestEditions(libraryOf(workspace))) : findArticles(workspace, operands);
  if (!articles.ok) return articles;
  const articleIds = articles.value.map(({ id }) => id);
  const layers = layersOf(desk, value('layers'));
  if (!layers.ok) return layers;
  const measured = await agreementOf(workspace, articleIds, layers.value, job);
  if (!measured.ok) return measured;
  const agreement = measured.value;
  for (const format of AgreementFormat.options) {
    const file = value(format);
    if (file === undefined) continue;
    const how = { ...look, format, at: clock.now() };
    const bytes = await writeAgreement(workspace, agreement, articleIds, how, job);
    if (!bytes.ok) return bytes;
    const path = resolve(cwd, file);
    const written = await onDisk(path, () => writeDurably(path, bytes.value, { mode: SHAREABLE }));
    if (!written.ok) return written;
  }
  const names = agreement.layers.map((layer) => workspace.state.get('analysts', layer)?.name ?? layer);
  return ok({
    exit: 'done',
    data: { ...agreement, names },
    text: (style) =>
      [
        names.map(oneLine).join(', '),
        table<MeasuredField>(
          [
            { heading: 'WHAT', cell: ({ name }) => name },
            { heading: 'UNITS', cell: ({ units }) => String(units) },
            { heading: 'RAW', cell: ({ figures }) => told(figures.raw) },
            { heading: 'ALPHA', cell: ({ figures }) => told(figures.alpha) },
            {
              heading: 'KAPPA',
              cell: ({ figures }) => told(figures.cohen.value === null ? figures.fleiss : figures.cohen),
            },
            { heading: 'AC1', cell: ({ figures }) => told(figures.ac1) },
            { heading: 'MIND', cell: ({ warnings }) => warnings.join(', ') },
          ],
          agreement.fields,
          style,
        ),
        ...kindLines(agreement),
      ].join('\n'),
  });
}

function layersOf({ workspace }: Desk, whose: string | undefined): Result<readonly string[] | null> {
  if (whose === undefined) return ok(null);
  const layers: string[] = [];
  for (const name of new Set(whose.split(',').map((part) => part.trim()))) {
    const analyst = name === CONSENSUS ? ok({ id: CONSENSUS }) : findAnalyst(workspace, name);
    if (!analyst.ok) return analyst;
    layers.push(analyst.value.id);
  }
  return ok(layers);
}

function kindLines({ kinds }: Agreement): string[] {
  return kinds.map(
    ({ kind, figures, unmatched, warnings }) =>
      `${kind}: passages u-alpha ${told(figures.whole)}, where ${told(figures.marked)}, what ${told(figures.coding)}, gamma ${told(figures.gamma)}, F1 exact ${told(figures.exact)}, overlapping ${told(figures.overlapping)}, ${unmatched} not marked by all${warnings.map((warning) => `, ${warning}`).join('')}`,
  );
}

function told({ value, interval, between }: Figure): string {
  if (between !== undefined) return `between ${number(between.low)} and ${number(between.high)}`;
  return interval === null
    ? number(value)
    : `${number(value)} (${number(interval.low)} to ${number(interval.high)})`;
}

function number(value: number | null): string {
  return value === null ? '-' : value.toFixed(3);
}

import type { Difference } from '../../shared/adjudication/find-differences.ts';
import type { Annotation, Body } from '../../shared/schema/annotation.ts';
import type { Names } from '../../shared/words/names.ts';
import { wordValue } from '../team/conflict-values.ts';
import type { Words } from '../words/words.ts';

/** One line of the comparison: a field, and what each layer says of it. */
export interface ComparedRow {
  readonly field: string;
  readonly label: string;
  readonly differs: boolean;
  /** By layer; null where the layer did not mark the passage. */
  readonly values: readonly (string | null)[];
  /** The values are words of the article or of the analyst. */
  readonly isProse: boolean;
}

/** In which order the fields are read; what analysts write in words of their own comes behind. */
const order = [
  'actorId',
  'codeId',
  'holder',
  'polarity',
  'intensity',
  'target',
  'direction',
  'severity',
  'portrayal',
  'sourceChain',
  'mode',
  'attribution',
  'certainty',
  'voice',
  'eventDate',
];

/** The fields of a passage side by side: those that differ first; what nobody says anything in is left out. */
export function comparedRows(
  { annotations, fields, type }: Difference,
  words: Words,
  names: Names,
): readonly ComparedRow[] {
  const first = annotations.find((annotation) => annotation !== undefined);
  if (first === undefined) return [];
  const keys = Object.keys(first.body).filter((key) => key !== 'kind');
  const rows = keys
    .toSorted((a, b) => rank(a) - rank(b))
    .map((field): ComparedRow => ({
      field,
      label: words.team.conflicts.fields[`body.${field}`] ?? field,
      differs: fields.includes(field),
      values: annotations.map((annotation) =>
        annotation === undefined ? null : said(annotation.body, field, words, names),
      ),
      isProse: field === 'note' || field === 'suggestion',
    }))
    .filter(({ differs, values }) => differs || hasAny(values, words));
  const passage: ComparedRow = {
    field: 'passage',
    label: words.compare.passage,
    differs: type === 'bounds' || !haveSameBounds(annotations),
    values: annotations.map((annotation) => (annotation === undefined ? null : quoteOf(annotation, words))),
    isProse: true,
  };
  const all = [passage, ...rows];
  return [...all.filter(({ differs }) => differs), ...all.filter(({ differs }) => !differs)];
}

/** The rows in which layers differ by records alone that are called alike: they were made apart, and may be one. */
export function namesakeRows(rows: readonly ComparedRow[]): readonly ComparedRow[] {
  return rows.filter(
    ({ differs, isProse, values }) =>
      differs && !isProse && new Set(values.filter((value) => value !== null)).size === 1,
  );
}

function rank(field: string): number {
  const at = order.indexOf(field);
  return at === -1 ? order.length : at;
}

function hasAny(values: ComparedRow['values'], { team }: Words): boolean {
  return values.some((value) => value !== null && value !== '' && value !== team.conflicts.empty);
}

function said(body: Body, field: string, words: Words, names: Names): string {
  if (field === 'actorId' && body.kind === 'actor') return names.actor(body.actorId);
  if (field === 'codeId' && body.kind === 'bias') return names.term(body.codeId);
  const value: unknown = Object.entries(body).find(([key]) => key === field)?.[1];
  return wordValue(`body.${field}`, value, { words, names, ids: {} });
}

function haveSameBounds(annotations: readonly (Annotation | undefined)[]): boolean {
  const marked = annotations.filter((each) => each !== undefined);
  const bounds = marked.map(({ anchors }) => anchors.map(({ start, end }) => `${start} ${end}`).join());
  return new Set(bounds).size <= 1;
}

/** The words that an annotation is about, or that it is about all of them. */
export function quoteOf({ anchors }: Annotation, { inspector }: Words): string {
  return anchors.length === 0 ? inspector.wholeArticle : anchors.map(({ quote }) => quote).join(' … ');
}

import { annotationKinds, Annotation, type Body } from '../../../../shared/schema/annotation.ts';
import { summarise } from '../../../../shared/words/summary.ts';
import type { Cell, Column, Placed, RowContext } from './data-table.ts';

const PASSAGES_APART = ' … ';

/** Where an annotation is: the first columns of every table of annotations. Ids come last: they are for programs. */
export const placeColumns: readonly Column<Placed>[] = [
  {
    name: 'article',
    meaning: { en: 'The article’s title', de: 'Titel des Artikels' },
    cell: (row) => row.in.article.title,
  },
  {
    name: 'source',
    meaning: { en: 'Where the article appeared', de: 'Wo der Artikel erschienen ist' },
    cell: (row) => row.in.article.source,
  },
  {
    name: 'published',
    meaning: {
      en: 'When: a year, a month or a day (YYYY-MM-DD)',
      de: 'Wann: Jahr, Monat oder Tag (JJJJ-MM-TT)',
    },
    cell: (row) => row.in.article.published,
  },
  {
    name: 'start',
    meaning: {
      en: 'Where the first passage begins, in UTF-16 code units of the text, from 0; empty for the whole article',
      de: 'Wo die erste Stelle beginnt, in UTF-16-Einheiten des Textes, ab 0; leer beim ganzen Artikel',
    },
    cell: ({ annotation }) => annotation.anchors[0]?.start ?? null,
  },
  {
    name: 'end',
    meaning: {
      en: 'Where the first passage ends, exclusive',
      de: 'Wo die erste Stelle endet, ausschließlich',
    },
    cell: ({ annotation }) => annotation.anchors[0]?.end ?? null,
  },
  {
    name: 'quote',
    meaning: {
      en: 'The passage; several are parted by “ … ”',
      de: 'Die Stelle; mehrere sind durch „ … “ getrennt',
    },
    cell: ({ annotation }) => quoteOf(annotation),
  },
];

/** Who made it and how it stands: the last columns. */
export const recordColumns: readonly Column<Placed>[] = [
  {
    name: 'analyst',
    meaning: { en: 'Who annotated', de: 'Wer angemerkt hat' },
    cell: ({ annotation }, { state }) => state.get('analysts', annotation.analystId)?.name ?? null,
  },
  {
    name: 'layer',
    meaning: {
      en: 'The analyst’s own, or the team’s consensus',
      de: 'Eigene Schicht oder Konsens des Teams',
    },
    values: Annotation.shape.layer.options,
    cell: ({ annotation }) => annotation.layer,
  },
  {
    name: 'status',
    meaning: { en: 'How far it was reviewed', de: 'Wie weit sie geprüft ist' },
    values: Annotation.shape.status.options,
    cell: ({ annotation }) => annotation.status,
  },
  {
    name: 'reason',
    meaning: {
      en: 'Why it was decided for the consensus',
      de: 'Warum es für den Konsens entschieden wurde',
    },
    cell: ({ annotation }) => annotation.settles?.reason ?? null,
  },
  {
    name: 'created',
    meaning: { en: 'When it was made, UTC', de: 'Wann sie entstand, UTC' },
    cell: ({ annotation }) => annotation.createdAt,
  },
  {
    name: 'modified',
    meaning: { en: 'When it was changed last, UTC', de: 'Wann sie zuletzt geändert wurde, UTC' },
    cell: ({ annotation }) => annotation.modifiedAt,
  },
  {
    name: 'annotation_id',
    meaning: {
      en: 'The annotation, the same in all tables',
      de: 'Die Annotation, in allen Tabellen dieselbe',
    },
    cell: ({ annotation }) => annotation.id,
  },
  {
    name: 'article_id',
    meaning: { en: 'The article', de: 'Der Artikel' },
    cell: ({ annotation }) => annotation.articleId,
  },
];

/** Every annotation, whatever its kind, in words. */
export const annotationColumns: readonly Column<Placed>[] = [
  ...placeColumns,
  {
    name: 'kind',
    meaning: { en: 'What kind of annotation', de: 'Welche Art von Annotation' },
    values: annotationKinds,
    cell: ({ annotation }) => annotation.body.kind,
  },
  {
    name: 'says',
    meaning: { en: 'What it says, in words', de: 'Was sie sagt, in Worten' },
    cell: (row, context) => inWords(row, context).title,
  },
  {
    name: 'detail',
    meaning: { en: 'How, in words', de: 'Wie, in Worten' },
    cell: (row, context) => inWords(row, context).detail,
  },
  {
    name: 'note',
    meaning: { en: 'What the analyst wrote', de: 'Was die Analystin oder der Analyst schrieb' },
    cell: (row, context) => inWords(row, context).note,
  },
  {
    name: 'passages',
    meaning: { en: 'Number of passages', de: 'Anzahl der Stellen' },
    cell: ({ annotation }) => annotation.anchors.length,
  },
  {
    name: 'links',
    meaning: {
      en: 'Relations to other annotations: relation and annotation_id, parted by “; ”',
      de: 'Beziehungen zu anderen Annotationen: Beziehung und annotation_id, getrennt durch „; “',
    },
    cell: ({ annotation }) =>
      annotation.links.map(({ relation, annotationId }) => `${relation} ${annotationId}`).join('; '),
  },
  ...recordColumns,
];

function quoteOf({ anchors }: Annotation): string {
  return anchors.map(({ quote }) => quote).join(PASSAGES_APART);
}

function inWords({ annotation }: Placed, { names, words }: RowContext): ReturnType<typeof summarise> {
  return summarise(annotation.body, names, words);
}

/** Makes columns about the body of annotations of one kind; they are empty for the others. */
export function bodyColumns<B extends Body>(
  isOfKind: (body: Body) => body is B,
): (
  name: string,
  en: string,
  de: string,
  cell: (body: B, context: RowContext) => Cell,
  values?: readonly string[],
) => Column<Placed> {
  return (name, en, de, cell, values) => ({
    name,
    meaning: { en, de },
    ...(values !== undefined && { values }),
    cell: ({ annotation: { body } }, context) => (isOfKind(body) ? cell(body, context) : null),
  });
}
